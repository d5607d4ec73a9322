"""Prints the marks of form that are told and not enforced: large files, long functions, classes with many methods."""

import ast
import statistics
import sys
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "rundertisch_tui"
LONG_FILE, LONG_FUNCTION, MANY_METHODS = 300, 40, 15


def main() -> None:
    """Print the figures of the package, then whatever passes a mark."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in sorted(PACKAGE.rglob("*.py"))}
    real = [length for length in lengths.values() if length > 1]
    told = f"{len(real)} files, median {statistics.median(real):.0f} lines, longest {max(real)}\n"
    told += "".join(f"  {mark}\n" for path, length in lengths.items() for mark in marks(path, length))
    sys.stdout.write(told)


def marks(path: Path, length: int) -> Iterator[str]:
    """What is large in one file."""
    name = path.relative_to(PACKAGE)
    if length > LONG_FILE:
        yield f"{name}: {length} lines"
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            size = (node.end_lineno or node.lineno) - node.lineno + 1
            if size > LONG_FUNCTION:
                yield f"{name}: {node.name} has {size} lines"
        if isinstance(node, ast.ClassDef):
            methods = sum(isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) for one in node.body)
            if methods > MANY_METHODS:
                yield f"{name}: {node.name} has {methods} methods"


if __name__ == "__main__":
    main()
