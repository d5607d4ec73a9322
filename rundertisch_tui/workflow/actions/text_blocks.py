"""Textbausteine: remembered and left out; what came with the program can be changed and left out like one's own."""

from dataclasses import dataclass, replace

from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import TextBlockId
from rundertisch_tui.domain.text_blocks import SUPPLIED, TextBlock
from rundertisch_tui.workflow.questions.text_blocks import phrase, phrases
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveTextBlock:
    """Remember a text under an abbreviation; one that is known gets the new text."""

    abbreviation: str
    text: str

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for an empty text or an abbreviation of several words."""
        short = self.abbreviation.strip()
        known = recorded(tx, short)
        if known is None:
            tx.add(lambda i, _: TextBlock(id=TextBlockId(i), abbreviation=short, text=self.text))
        else:
            tx.put(replace(known, text=self.text, left_out=False))
        return f"Textbaustein {short} gemerkt"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveTextBlock:
    """Leave out the text of an abbreviation: one's own goes into the trash, one that came along no longer counts."""

    abbreviation: str

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises NotFound with the abbreviations that there are."""
        known = phrase(tx, self.abbreviation.strip())
        if known is None:
            there = ", ".join(one.abbreviation for one in phrases(tx)) or "keine"
            raise NotFound(f"Das Kürzel „{self.abbreviation}“ gibt es nicht. Es gibt: {there}.")
        own = recorded(tx, known.abbreviation)
        supplied = any(short.casefold() == known.abbreviation.casefold() for short in SUPPLIED)
        if own is None:
            tx.add(
                lambda i, _: TextBlock(
                    id=TextBlockId(i), abbreviation=known.abbreviation, text=known.text, left_out=True
                )
            )
        elif supplied:
            tx.put(replace(own, left_out=True))
        else:
            tx.trash(TextBlock, own.id)
        return f"Textbaustein {known.abbreviation} weggelassen"


def recorded(tx: Transaction, abbreviation: str) -> TextBlock | None:
    """The office's own record of an abbreviation, also one that only leaves out; None if there is none."""
    return tx.first(TextBlock, lambda one: one.abbreviation.casefold() == abbreviation.casefold())
