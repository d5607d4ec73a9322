"""Texts of records may hold anything: what a document cannot carry is replaced by □ and told, never dropped."""

import dataclasses
import operator
import re
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")

REPLACEMENT = "□"
# XML 1.0, 2.2 Char forbids most below U+0020, surrogates, U+FFFE/FFFF; C1 and bidi controls change how a page reads
_UNFIT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"
)
_BLANKS = re.compile(r"[\t\r\u2028\u2029]")
_SHOWN = 40


def cleaned(content: T) -> tuple[T, tuple[str, ...]]:
    """Return the content with fit texts only, and a German sentence for each text that was not."""
    findings: list[str] = []
    return _clean(content, findings), tuple(dict.fromkeys(findings))


def _clean(value: Any, findings: list[str]) -> Any:
    if isinstance(value, str):
        return _clean_text(value, findings)
    if isinstance(value, tuple):
        fit = tuple([_clean(one, findings) for one in value])
        return value if all(map(operator.is_, fit, value)) else fit
    changes = {}
    kind: Any = type(value)
    for name in _fields(kind):
        old = getattr(value, name)
        new = _clean(old, findings)
        if new is not old:
            changes[name] = new
    return dataclasses.replace(value, **changes) if changes else value


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """The names of a dataclass's fields; none for anything else."""
    return tuple(field.name for field in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


def _clean_text(text: str, findings: list[str]) -> str:
    if text.isprintable() and text.isascii():
        return text
    fit, count = _UNFIT.subn(REPLACEMENT, text)
    if count:
        place = " ".join(fit.split())[:_SHOWN]
        many = f"{count} unzulässige Zeichen wurden" if count > 1 else "1 unzulässiges Zeichen wurde"
        findings.append(f"{many} durch {REPLACEMENT} ersetzt: „{place}“")
    return _BLANKS.sub(" ", fit)
