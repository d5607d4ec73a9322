"""What was made: every document leaves a trace."""

from dataclasses import dataclass

from rundertisch_tui.domain.ids import ExportId, PersonId, SessionId
from rundertisch_tui.domain.office import Copy, Export
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordExport:
    """Record a document that was written: where (below the exports folder), its digest, whose names stand in it.

    `seq` is the number of the state that it shows.
    """

    kind: str
    path: str
    seq: int
    digest: str
    session: SessionId | None = None
    subject: str = ""
    copy: Copy = Copy.PUBLICATION
    version: int = 1
    findings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    names: frozenset[PersonId] = frozenset()

    def apply(self, tx: Transaction) -> str:
        """Return the undo name."""
        tx.add(
            lambda i, _: Export(
                id=ExportId(i),
                kind=self.kind,
                path=self.path,
                made_on=tx.today,
                made_by=tx.user,
                session=self.session,
                subject=self.subject,
                copy=self.copy,
                version=self.version,
                seq=self.seq,
                digest=self.digest,
                findings=self.findings,
                left_out=self.left_out,
                names=self.names,
            )
        )
        return f"Dokument {self.path} geschrieben"
