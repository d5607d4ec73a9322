"""The text gate in front of every record: what somebody typed or imported becomes clean text, and that is said."""

from dataclasses import replace
from typing import Any, TypeVar

from rundertisch_tui.domain import text
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.workflow.codec import field_types

E = TypeVar("E")

LONG_FIELDS = frozenset(
    {
        "postal_address", "remark", "text", "wording", "rationale", "description", "note", "obstacle", "next_step",
        "proposed_resolution", "financial_impact", "personnel_impact", "climate_impact", "questions", "answer",
        "reservation", "easy_language", "translations", "reason", "state_reason", "end_reason", "funding", "value",
        "needs", "addressee_text", "what",
    }
)  # fmt: skip


def cleaned(entity: E, before: E | None) -> tuple[E, tuple[str, ...]]:
    """The entity with clean texts, and a German sentence for each thing that was replaced.

    Fields that did not change are left as they are. Raises RuleViolation (with the field) for a text that is too long.
    """
    changed: dict[str, Any] = {}
    findings: list[str] = []
    for name, hint in field_types(type(entity)).items():
        if hint is not str:
            continue
        value = getattr(entity, name)
        if not value or (before is not None and getattr(before, name) == value):
            continue
        long = name in LONG_FIELDS
        try:
            accepted = text.accept(value, limit=text.MAX_LONG if long else text.MAX_LINE, multiline=long)
        except RuleViolation as problem:
            raise RuleViolation(problem.message, field=name) from None
        findings.extend(accepted.findings)
        stripped = accepted.text.strip()
        if stripped != value:
            changed[name] = stripped
    clean: E = replace(entity, **changed) if changed else entity  # type: ignore[type-var]  # every entity is a data class
    return clean, tuple(findings)
