"""Whatever stands in the records: every document is a sound file, and nothing a user did not mean is in it."""

import io
import zipfile
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any, cast

import docx
import pytest
from lxml import etree

from rundertisch_tui.documents import publish, rendering
from rundertisch_tui.documents.catalogue import KINDS, Asked, Kind
from rundertisch_tui.documents.oxml import w
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.ids import CommitteeId, MinuteEntryId, OrganizationId, PaperId, PersonId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.minutes_versions import FrozenLine, MinutesVersion
from rundertisch_tui.domain.objections import Correction, Objection
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.workflow.view import View
from tests.builders import example
from tests.documents import chain_records, records
from tests.documents.records import SESSION, Records

PAYLOADS = (
    "[bold red]Name[/] [/]",
    '</w:t></w:r><w:r><w:fldSimple w:instr="DDEAUTO c:\\\\cmd.exe"/>',
    "&amp; &lt;b&gt; ]]> <?xml version='1.0'?>",
    "\x1b[31mrot\x07\x00\x85\u202egespiegelt\ufffe",
    '=HYPERLINK("http://böse.example")\t@SUMME(A1)',
    "👩\u200d👧 محمد العربي İıŞş e\u0301 Z͑͗a͊l͌g͋o",
    "- Liste\n* mit\n• Zeichen\n\n\n____ ..... hier",
    "x" * 3_000,
    " ",
)
KEPT = frozenset({"position", "code", "number", "login", "digest", "kind"})


def spoiled(entity: Any, payload: str) -> Any:
    """The entity with the payload in every free text."""
    texts = {
        one.name: payload
        for one in fields(entity)
        if one.type in (str, "str") and one.name not in KEPT and type(getattr(entity, one.name)) is str
    }
    return replace(entity, **texts)


@cache
def reader(payload: str, kind_id: str = "") -> View:
    made = [*chain_records.entities(), *records.entities()]
    made += [example(Organization), example(StatusRound), example(StatusQuery)]
    made += [example(Measure, id=901, code="M-901"), example(Task, id=901, code="A-901", organization=1)]
    made += [example(Recommendation, id=901, code="RT-2026-90", session=SESSION, addressees=frozenset({1}))]
    made += [example(Objection, session=SESSION), example(Correction, session=SESSION)]
    frozen = FrozenLine(MinuteEntryId(999), "1.9", EntryKind.INFORMATION, payload)
    made += [example(MinutesVersion, session=SESSION, lines=(frozen,))]
    waiting = (replace(one, reply=Reply.NONE) if isinstance(one, Invitation) else one for one in made)
    found = [spoiled(one, payload) for one in waiting]
    table = next(one for one in found if isinstance(one, Session))
    state = SessionState.HELD if kind_id == "press-release" else SessionState.CANCELLED
    called_off = replace(records.session(), state=state, motto=payload, state_reason=payload)
    assert table.id == called_off.id
    inquiry = spoiled(Paper(id=PaperId(3), code="VL-3", type=PaperType.INQUIRY), payload)
    return cast(View, Records(*found, called_off, inquiry))


def asked(kind: Kind) -> Asked:
    if "office" in kind.takes:
        return Asked(office=OrganizationId(1))
    if kind.needs_one:
        paper = PaperId({"information-paper": 1, "decision-paper": 2}.get(kind.id, 3))
        return Asked(paper=paper) if "paper" in kind.takes else Asked(committee=CommitteeId(1))
    day = date(2026, 6, 1) if "as_of" in kind.takes else None
    return Asked(as_of=day, person=PersonId(3) if "person" in kind.takes else None)


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_document_stays_a_sound_file(kind: Kind, payload: str) -> None:
    session = SESSION if kind.for_session else None
    content = publish.collect(reader(payload, kind.id), kind.id, session, Copy.INTERNAL, asked=asked(kind)).content
    rendered = rendering.render(content)
    docx.Document(io.BytesIO(rendered.data))
    with zipfile.ZipFile(io.BytesIO(rendered.data)) as archive:
        footers = sum("/footer" in name for name in archive.namelist())
        trees = [etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")]
        body = etree.fromstring(archive.read("word/document.xml"))
    for name in ("fldSimple", "hyperlink", "instrText", "object", "altChunk"):
        assert next(body.iter(w(name)), None) is None
    fields_of_ours = sum(1 for tree in trees for _ in tree.iter(w("instrText")))
    assert fields_of_ours == 2 * footers > 0, "page and last page in each footer, and nothing else"
    text = rendering.render_text(content)
    assert not set(text) & set("\x00\x07\x1b\x85\u202e\ufffe\t")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_name_of_markup_is_printed_as_it_is(kind: Kind) -> None:
    session = SESSION if kind.for_session else None
    content = publish.collect(reader(PAYLOADS[0], kind.id), kind.id, session, Copy.INTERNAL, asked=asked(kind)).content
    assert "[bold red]Name[/] [/]" in " ".join(rendering.render_text(content).split())
