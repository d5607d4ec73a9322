"""The refusals of the domain, each worded as a German sentence for the person at the screen."""


class RuleViolation(ValueError):
    """A rule of the office was broken; nothing has been changed.

    ``message`` is a whole German sentence; ``field`` is the English name of the field
    the sentence is about, or an empty text when it is about the record as a whole.
    """

    def __init__(self, message: str, field: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class MissingFile(RuleViolation):
    """A file that somebody named is not there; nothing has been changed."""


class NotFound(LookupError):
    """A record that somebody asked for does not exist (any more)."""

    def __init__(self, message: str = "Diesen Eintrag gibt es nicht (mehr).") -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        """The bare sentence."""
        return self.message
