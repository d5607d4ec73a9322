"""Who is in, and on which record, for the screens."""

from rundertisch_tui.store.presence import Presence, Present

__all__ = ["Presence", "Present"]
