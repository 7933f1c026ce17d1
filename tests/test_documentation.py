"""What the documentation shows runs: every Python block of the README, every notebook, every make target it names."""

import os
import re
from pathlib import Path

import pytest
from nbclient import NotebookClient
from nbformat import NotebookNode, reads

from timeline import read_corrections

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
SHOWN = ("display_data", "execute_result")
CODE_BLOCKS = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)


def load(path: Path) -> NotebookNode:
    """Return a notebook as nbclient wants it."""
    notebook: NotebookNode = reads(path.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    return notebook


@pytest.mark.parametrize("block", CODE_BLOCKS, ids=lambda block: block.splitlines()[0])
def test_a_code_block_of_the_readme_runs(block: str) -> None:
    exec(compile(block, "README.md", "exec"), {})


def test_every_command_of_the_readme_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)", README, flags=re.MULTILINE)
    assert {"timeline", "test"} <= set(targets)
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, flags=re.MULTILINE)] == []
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_from_top_to_bottom_and_ends_in_a_chart(path: Path) -> None:
    notebook = load(path)
    os.environ["PLOTLY_RENDERER"] = "json"
    NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": path.parent}}
    ).execute()
    (shown,) = (output.data for output in notebook.cells[-1].outputs if output.output_type in SHOWN)
    assert set(shown["application/json"]) >= {"data", "layout"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_carries_no_outputs(path: Path) -> None:
    cells = [cell for cell in load(path).cells if cell.cell_type == "code"]
    assert [cell.source for cell in cells if cell.outputs or cell.execution_count] == []


def test_the_corrections_of_the_readme_are_read(tmp_path: Path) -> None:
    (table,) = re.findall(r"```csv\n(.*?)```", README, flags=re.DOTALL)
    path = tmp_path / "corrections.csv"
    path.write_text(table, encoding="utf-8")
    assert {line.action for line in read_corrections(path).lines} == {"hide", "date", "summary", "merge", "split"}
