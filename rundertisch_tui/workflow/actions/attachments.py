"""Files that belong to a record: the old minutes, a signed scan, an extract or a sheet that came back."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    AttachmentId,
    ConceptVersionId,
    ConsultationId,
    PaperId,
    RecommendationId,
    SessionId,
    StatusQueryId,
)
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachFile:
    """Keep a copy of a file with a record; `file` is its path, `kind` says what it is (Niederschrift, Auszug …)."""

    file: str
    kind: str = ""
    on: date | None = None
    session: SessionId | None = None
    concept_version: ConceptVersionId | None = None
    paper: PaperId | None = None
    consultation: ConsultationId | None = None
    recommendation: RecommendationId | None = None
    status_query: StatusQueryId | None = None

    def files(self) -> tuple[str, ...]:
        """The paths whose content has to be copied before the change."""
        return (self.file,)

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation unless exactly one record is named, or if it has the file."""
        digest = tx.kept(self.file)
        name = Path(self.file).name
        new = Attachment(
            id=AttachmentId(0),
            digest=digest,
            name=name,
            kind=self.kind,
            on=self.on,
            session=self.session,
            concept_version=self.concept_version,
            paper=self.paper,
            consultation=self.consultation,
            recommendation=self.recommendation,
            status_query=self.status_query,
        )
        for other in tx.linked(Attachment, "digest", digest):
            if other.owner == new.owner:
                raise RuleViolation(f"Diese Datei hängt schon an: {other.name}", field="file")
        tx.add(lambda i, _: replace(new, id=AttachmentId(i)))
        return f"Datei {name} angehängt"
