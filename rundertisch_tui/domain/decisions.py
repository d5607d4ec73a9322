"""Words of the correction phase: what was decided about an objection, how a line changed."""

from enum import StrEnum


class Decision(StrEnum):
    """What was decided about an objection."""

    OPEN = "open"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    REJECTED = "rejected"


class LineChangeKind(StrEnum):
    """How a line differs between two versions."""

    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    REMOVED = "removed"
