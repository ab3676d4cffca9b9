"""The house holds: who may import what, and where the database is touched."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
TOPS = ("etl", "dashboard", "pages")
SOURCES = [
    *sorted(path for top in TOPS for path in (ROOT / top).rglob("*.py")),
    ROOT / "app.py",
]

ETL_LEAVES = {"etl.paths", "etl.records", "etl.arabic"}
TOUCH_DUCKDB = {
    "etl.load", "etl.publish", "etl.checks", "etl.evaluate", "dashboard.warehouse",
}  # fmt: skip
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[str]:
    """Every module a file imports, wherever the import stands."""
    module = module_name(path)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            if node.level:
                parents = module.split(".")
                keep = len(parents) - node.level + (path.name == "__init__.py")
                base = ".".join([*parents[:keep], *filter(None, [node.module])])
            else:
                base = node.module or ""
            yield base
            # `from etl import paths` imports the module etl.paths.
            yield from (f"{base}.{alias.name}" for alias in node.names)


def is_module(name: str) -> bool:
    file = ROOT / Path(*name.split("."))
    return file.with_suffix(".py").exists() or (file / "__init__.py").exists()


def project_imports(path: Path) -> set[str]:
    return {name for name in imports(path) if is_module(name)}


def within(name: str, *packages: str) -> bool:
    return any(name == one or name.startswith(f"{one}.") for one in packages)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path):
    module, used = module_name(path), project_imports(path)
    if within(module, "etl"):
        assert not {name for name in used if within(name, "dashboard", "pages", "app")}
    if within(module, "dashboard"):
        assert not {name for name in used if within(name, "pages", "app")}
        allowed = ETL_LEAVES | {"etl"}
        if module == "dashboard.cli":
            allowed |= {"etl.cli"}
        assert {name for name in used if within(name, "etl")} <= allowed
    if within(module, "pages") or module == "app":
        assert not {name for name in used if within(name, "etl")}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_named_modules_touch_duckdb(path):
    module = module_name(path)
    if not within(module, *TOUCH_DUCKDB):
        assert not any(within(name, "duckdb") for name in imports(path))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_charts_and_maps_know_no_streamlit(path):
    if within(module_name(path), "dashboard.charts", "dashboard.maps"):
        assert not any(within(name, "streamlit") for name in imports(path))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_pages_call_no_chart_library(path):
    if within(module_name(path), "pages"):
        assert not any(within(name, "plotly", "pydeck") for name in imports(path))


def test_leaves_import_nothing_of_the_project():
    for leaf in ("records", "errors", "paths", "arabic"):
        assert not project_imports(ROOT / "etl" / f"{leaf}.py") - {"etl"}


def test_extractors_do_not_import_each_other_and_do_no_io():
    kinds = {
        "dates", "countries", "alliances", "memberships", "aspects", "events",
        "people", "statements", "quantities", "publications",
    }  # fmt: skip
    for path in (ROOT / "etl" / "extract").rglob("*.py"):
        module = module_name(path)
        if module == "etl.extract":
            continue
        own = module.split(".")[2]
        others = {
            name
            for name in project_imports(path)
            if within(name, *(f"etl.extract.{kind}" for kind in kinds - {own}))
        }
        assert not others, f"{module} imports {others}"
        assert not set(imports(path)) & {"pathlib", "os", "io", "csv", "sqlite3"}


def test_no_module_is_named_for_nothing():
    for path in SOURCES:
        assert not set(module_name(path).split(".")) & BANNED_NAMES


def test_modules_keep_to_one_noun():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in SOURCES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 350
    }
    assert not long


def test_pages_read_like_a_paragraph():
    for path in [*(ROOT / "pages").glob("*.py"), ROOT / "app.py"]:
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 80, path
        assert (
            "session_state" not in path.read_text(encoding="utf-8")
            or path.name == "app.py"
        )
