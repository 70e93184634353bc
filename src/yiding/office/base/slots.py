"""Named places on pages, which apps above fill: a lower app leaves the place and never knows who fills it.

When it is started, an app fills a slot: `slots.fill("navigation", links)`. The navigation and the account's menu take a
`function(request) -> [Link, …]`; a slot on the page of a thing, left by `{% slot "proposal" proposal %}`, takes a
`function(request, proposal) -> [Part, …]`; that on the form of an action, left by `{% slot "act" act.name %}`, the action's name.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from yiding.rules.words import Words


@dataclass(frozen=True)
class Link:
    """A link in the navigation; `count` says how many wait there."""

    words: Words
    address: str
    count: int | None = None


@dataclass(frozen=True)
class Part:
    """A part of a page: a template, and what it is written with."""

    template: str
    context: Mapping[str, Any] = field(default_factory=dict)

    def written(self, request: HttpRequest) -> SafeString:
        """Write the part."""
        return render_to_string(self.template, dict(self.context), request)


Filler = Callable[..., Iterable[Any]]
_fillers: defaultdict[str, list[tuple[int, Filler]]] = defaultdict(list)


def fill(name: str, filler: Filler, order: int = 100) -> None:
    """Fill a slot, after the fillers of a lower order."""
    _fillers[name].append((order, filler))
    _fillers[name].sort(key=lambda one: one[0])


def empty(name: str, filler: Filler) -> None:
    """Take a filler out of a slot."""
    _fillers[name] = [one for one in _fillers[name] if one[1] is not filler]


def contents(name: str, request: HttpRequest, *thing: object) -> Iterator[Any]:
    """Give what was put into a slot, in order."""
    for _, filler in tuple(_fillers[name]):
        yield from filler(request, *thing)


def links(name: str, request: HttpRequest) -> list[tuple[Link, bool]]:
    """Give the links of a slot, each with whether the page is at it or below it."""
    found: list[Link] = list(contents(name, request))
    above = [link for link in found if _leads(_place(link), request.path)]
    here = max(above, key=lambda link: (len(_place(link)), "?" not in link.address), default=None)
    return [(link, link is here) for link in found]


def _place(link: Link) -> str:
    return link.address.partition("?")[0]


def _leads(place: str, path: str) -> bool:
    return path == place or (place != "/" and path.startswith(place))
