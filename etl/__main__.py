"""`python -m etl …`: the pipeline's commands, without the dashboard."""

from etl.cli import main

main(prog_name="python -m etl")
