"""The house stands: imports go downwards, a folder is entered through its door, heavy parts have one owner."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "timeline"

FLOORS = {
    "interval": 0,
    "model": 0,
    "errors": 0,
    "names": 0,
    "spelling": 0,
    "layout": 0,
    "times": 1,
    "events": 2,
    "merge": 2,
    "atomic": 3,
    "pipeline": 3,
    "read": 4,
    "export": 4,
    "evaluate": 4,
    "arguments": 5,
    "display": 5,
    "terminal": 5,
    "cli": 5,
    "__main__": 5,
    "__init__": 5,
}

# The events floor is large: its folders are a staircase of their own. Folders on one step do not know each other.
STEPS = {
    "english": 0,
    "syntax": 1,
    "triggers": 2,
    "status": 3,
    "people": 3,
    "dating": 3,
    "summary": 4,
    "rows": 5,
    "learning": 6,
}

# The one upward look: Timeline's conveniences import their edge inside the method.
UPWARD = {("model", "export")}
# Siblings on one floor stay apart, except the nouns and the command.
SIBLINGS_MAY_MEET = {0, 5}

# package -> where it may be imported at run time
OWNERS = {
    "dateparser": {"times/fallback.py"},
    "plotly": {"export/figure.py", "export/html.py"},
    "pandas": {"export/frame.py"},
    "onnxruntime": {"merge/embed.py"},
    "tokenizers": {"merge/embed.py"},
    "spacy": {"pipeline.py", "events/train.py"},
    "sklearn": {"events/train.py", "events/train_attach.py", "merge/train.py"},
}

MODULES = sorted(ROOT.rglob("*.py"))


def place(path: Path) -> str:
    """Return the name in FLOORS that a file belongs to."""
    return path.relative_to(ROOT).with_suffix("").parts[0]


def imports(path: Path, *, typing: bool = True) -> Iterator[str]:
    """Yield every imported module of a file; without ``typing`` those under TYPE_CHECKING are left out."""
    yield from _imports_in(ast.parse(path.read_text(encoding="utf-8")).body, typing=typing)


def _imports_in(nodes: list[ast.stmt], *, typing: bool) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            if typing:
                yield from _imports_in(node.body, typing=typing)
        else:
            for field in ("body", "orelse", "finalbody", "handlers"):
                yield from _imports_in(getattr(node, field, []), typing=typing)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_downwards(path: Path) -> None:
    here = place(path)
    for name in imports(path):
        parts = name.split(".")
        if parts[0] != "timeline" or len(parts) < 2 or parts[1] not in FLOORS or parts[1] == here:
            continue
        there = parts[1]
        same = FLOORS[here] == FLOORS[there] and FLOORS[here] in SIBLINGS_MAY_MEET
        assert FLOORS[there] < FLOORS[here] or same or (here, there) in UPWARD, f"{here} imports {there}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_folder_is_entered_through_its_door(path: Path) -> None:
    here = place(path)
    inner = [".".join(file.relative_to(ROOT.parent).with_suffix("").parts) for file in MODULES]
    for name in imports(path):
        parts = name.split(".")
        if parts[0] == "timeline" and len(parts) > 2 and parts[1] != here:
            assert name not in inner, f"{path.name} reaches into {name}; import it from timeline.{parts[1]}"


STAIRS = [path for path in MODULES if path.parent.parent == ROOT / "events"]


@pytest.mark.parametrize("path", STAIRS, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_events_floor_is_a_staircase(path: Path) -> None:
    here = path.parent.name
    for name in imports(path):
        parts = name.split(".")
        if parts[:2] == ["timeline", "events"] and len(parts) > 2 and parts[2] != here:
            assert STEPS[parts[2]] < STEPS[here], f"events/{here} imports {name}"


@pytest.mark.parametrize("package", OWNERS)
def test_heavy_packages_have_one_owner(package: str) -> None:
    found = {
        str(path.relative_to(ROOT))
        for path in MODULES
        if any(name.split(".")[0] == package for name in imports(path, typing=False))
    }
    assert found <= OWNERS[package]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_asks_what_day_it_is(path: Path) -> None:
    clocks = {"now", "utcnow", "today", "localtime", "gmtime"}
    calls = [node.func for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    asked = [call.attr for call in calls if isinstance(call, ast.Attribute) and call.attr in clocks]
    assert asked == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_tables_are_joined_once(path: Path) -> None:
    """Two tables joined inside a function are joined for every word of every article: 11 µs for the given names."""
    functions = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    ]
    joints = [
        node
        for function in functions
        for statement in function.body
        for node in ast.walk(statement)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr)
    ]
    joined = [ast.unparse(node) for node in joints if _is_table(node.left) and _is_table(node.right)]
    assert joined == []


def _is_table(node: ast.expr) -> bool:
    return isinstance(node, ast.Set) or (isinstance(node, ast.Name) and node.id.isupper())


def test_every_module_is_on_a_floor() -> None:
    assert {place(path) for path in MODULES} <= set(FLOORS)
