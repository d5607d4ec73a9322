"""Who may do what: the one place where the right of a login is compared with what a change asks for."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.office import Right, User
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.codec import to_entity
from rundertisch_tui.workflow.problems import NotAllowed
from rundertisch_tui.workflow.reader import Reader
from rundertisch_tui.workflow.settings import PERSONAL

if TYPE_CHECKING:
    from rundertisch_tui.store.store import Change
    from rundertisch_tui.workflow.transaction import Transaction

_OF_AREA: Mapping[str, Right] = MappingProxyType({"Protokoll": Right.MINUTE})
_OF_VERB: Mapping[str, Right] = MappingProxyType({"record_export": Right.READ})
_ORDER = tuple(Right)
_NAMED = 3  # of those who may, so many are named in one sentence


def right_of(reader: Reader, login: str, today: date) -> Right | None:
    """What a login may do: everything as long as no user is recorded, nothing (None) for one who is not recorded."""
    users = reader.all(User)
    if not users:
        return Right.ADMINISTER
    own = next((one for one in users if one.login == login and not one.has_ended(today)), None)
    return None if own is None else own.right


def may(reader: Reader, login: str, right: Right, today: date) -> bool:
    """Whether a login has a right, or one that includes it."""
    own = right_of(reader, login, today)
    return own is not None and _ORDER.index(own) >= _ORDER.index(right)


class Limit(NamedTuple):
    """What a login cannot do, in a word for the head of the screens and as a sentence; both empty for who writes."""

    mark: str = ""
    sentence: str = ""


def limit(reader: Reader, login: str, today: date) -> Limit:
    """Why this login cannot save everything, to be said before it types something."""
    if may(reader, login, Right.WRITE, today):
        return Limit()
    minutes = may(reader, login, Right.MINUTE, today)
    what = "Speichern lassen sich nur Protokollzeilen" if minutes else "Hier lässt sich nichts speichern"
    sentence = f"{what}: {_standing(reader, login, today)}. Rechte gibt: {_who_gives(reader, today)}."
    return Limit("nur Protokoll" if minutes else "nur lesen", sentence)


def needed(action: Any) -> Right:
    """The right that a change asks for by its verb; some changes ask for more where they judge themselves.

    A step of several may carry its action, or only the verb of one that is built when it is its turn.
    """
    if isinstance(said := getattr(action, "verb", None), str):
        return _right_of_verb(said)
    verb = catalogue.entry(catalogue.verb(getattr(action, "action", action)))
    if verb.verb == "transaction":
        return max((needed(step) for step in action.steps), key=_ORDER.index, default=Right.WRITE)
    if verb.verb == "change_setting" and str(action.name).partition(".")[0] in PERSONAL:
        return Right.SHOW
    return _right_of_verb(verb.verb)


def _right_of_verb(name: str) -> Right:
    """The right for a verb; one that does not exist is refused when its action is built."""
    area = catalogue.BY_VERB[name].area if name in catalogue.BY_VERB else ""
    return _OF_VERB.get(name) or _OF_AREA.get(area, Right.WRITE)


def require(reader: Reader, login: str, right: Right, today: date, what: str = "Das") -> None:
    """Refuse `what` to a login that lacks a right; the sentence says whom to ask. Raises NotAllowed."""
    if may(reader, login, right, today):
        return
    has, who = _standing(reader, login, today), _who_gives(reader, today)
    raise NotAllowed(f"{what} braucht das Recht „{word(right)}“. {has}. Rechte gibt: {who}.")


def _standing(reader: Reader, login: str, today: date) -> str:
    own = right_of(reader, login, today)
    if own is None:
        return f"„{login}“ steht nicht unter den Benutzern (oder nicht mehr)"
    return f"„{login}“ hat das Recht „{word(own)}“"


def _who_gives(reader: Reader, today: date) -> str:
    found = [one for one in reader.all(User) if one.right is Right.ADMINISTER and not one.has_ended(today)]
    return ", ".join(one.label for one in found[:_NAMED])


def judge_users(before: Reader, after: "Transaction") -> None:
    """Judge a change that touched users, on what stood before and what would stand after it.

    Raises NotAllowed for who may not give rights, RuleViolation if nobody would be left who may.
    """
    require(before, after.user, Right.ADMINISTER, after.today, "Benutzer eintragen oder ändern")
    _require_one_who_gives(after.all(User))


def judge_taking_back(before: Reader, changes: Sequence["Change"], login: str, today: date, *, own: bool) -> None:
    """Judge an undo or redo, of an `own` change or of one that was found in the history.

    Whoever made the first user can take that back, whatever login it names. Raises NotAllowed, RuleViolation.
    """
    touched = {change.id: change.row for change in changes if change.table == "user"}
    if not touched:
        require(before, login, Right.MINUTE if own else Right.WRITE, today, "Zurücknehmen")
        return
    rows = {**before.rows(User), **touched}
    left = [to_entity(User, i, row) for i, row in rows.items() if row is not None and "trashed_at" not in row]
    if left or not own:
        require(before, login, Right.ADMINISTER, today, "Benutzer eintragen oder ändern")
        _require_one_who_gives(left)


def _require_one_who_gives(users: Sequence[User]) -> None:
    if users and not any(one.right is Right.ADMINISTER and one.valid_to is None for one in users):
        raise RuleViolation(
            f"Ein Benutzer ohne Enddatum muss das Recht „{word(Right.ADMINISTER)}“ haben; "
            "sonst kann niemand mehr Rechte geben.",
            field="right",
        )
