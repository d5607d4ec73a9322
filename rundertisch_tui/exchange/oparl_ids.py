"""How OParl objects are named and put together. Source: OParl 1.1, chapters 2.1 (ids) and 2.6 (vendor fields)."""

from datetime import date, datetime
from typing import Any

TYPE = "https://schema.oparl.org/1.1/"
VENDOR = "rundertisch:"
Object = dict[str, Any]


class Urls:
    """The addresses of objects below one base; they name them, nothing need answer there."""

    def __init__(self, base: str) -> None:
        """Put everything below `base`."""
        self.base = base.rstrip("/")

    def of(self, kind: str, record: int) -> str:
        """The address of one object."""
        return f"{self.base}/{kind.lower()}/{record}"

    def list_of(self, kind: str) -> str:
        """The address of a list of objects."""
        return f"{self.base}/{kind.lower()}"

    @property
    def body(self) -> str:
        """The city."""
        return self.of("body", 1)


def made(urls: Urls, kind: str, record: int, **fields: Any) -> Object:
    """An object with id and type; fields without a value are left out, days and times written as the schema wants."""
    found: Object = {"id": urls.of(kind, record), "type": f"{TYPE}{kind}"}
    for name, value in fields.items():
        if value is not None:
            found[name] = value.isoformat() if isinstance(value, (date, datetime)) else value
    return found


def number_of(url: str) -> int:
    """The number of the record behind the address of an object."""
    return int(url.rsplit("/", 1)[1])
