"""The command `tahaluf`: the pipeline's commands and the dashboard's own."""

import subprocess
import sys

import click

from etl import paths
from etl.cli import main


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=8501, show_default=True)
@click.option(
    "--address",
    default="localhost",
    show_default=True,
    help="Where to listen; 0.0.0.0 lets other machines in.",
)
def serve(port: int, address: str) -> None:
    """Open the dashboard; it builds a snapshot first where there is none."""
    app = paths.PROJECT / "app.py"
    if not app.is_file():
        raise click.ClickException(f"{app} is missing; run from the project's checkout")
    command = [
        sys.executable, "-m", "streamlit", "run", str(app),
        f"--server.port={port}", f"--server.address={address}",
    ]  # fmt: skip
    # The theme and the server's limits stand in the project's .streamlit folder.
    sys.exit(subprocess.run(command, cwd=paths.PROJECT, check=False).returncode)
