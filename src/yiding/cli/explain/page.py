"""The whole page: one HTML file that asks nothing of the outside."""

import base64
import hashlib
from importlib.resources import files
from string import Template

from yiding.cli.explain.fact_links import Links
from yiding.cli.explain.marks import FAMILIES, Marks
from yiding.cli.explain.record_pane import record_pane
from yiding.cli.explain.source_pane import source_pane
from yiding.cli.explain.tags import Html, join, tag, text
from yiding.cli.explain.words import WORDS, both, named, say
from yiding.cli.phrases import value
from yiding.records import Record
from yiding.text import SourceText

_POLICY = "default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"
_LANGUAGES = {"simplified": "zh-Hans", "traditional": "zh-Hant", "mixed": "zh"}


def build(source: SourceText, record: Record) -> str:
    """Write the page for a record and the source text it was read from.

    The page's own style and script are the only ones its content security policy lets in, by their hashes.
    """
    marks = Marks(record)
    links = Links(marks)
    style, script = _part("page.css"), _part("page.js")
    return Template(_part("page.html")).substitute(
        policy=_POLICY.format(style=_hash(style), script=_hash(script)),
        title=text(value(record.publication.title) or record.source.name),
        name=text(record.source.name),
        style=style,
        script=script,
        legend=_legend(marks),
        source=source_pane(source, marks, record.source.damage),
        language=_LANGUAGES[record.source.script],
        record=record_pane(record, links),
        facts=len(marks.all),
        **_said(),
    )


def _legend(marks: Marks) -> Html:
    """Write one switch a family, with the number of its facts; a family without facts cannot be switched."""
    switches = []
    for family, names in FAMILIES.items():
        count = marks.count(family)
        label = [tag("span", class_=f"swatch f {family}"), both(names), " ", tag("span", count, class_="count")]
        switches.append(
            tag("button", *label, type="button", aria_pressed="true", data_family=family, disabled=not count)
        )
    return join(switches)


def _said() -> dict[str, Html]:
    """Give the page's own words by name: `say_x` as an element, `name_x` as the attributes of a control."""
    said = {f"say_{name}": say(name) for name in WORDS}
    attributes = {name: named(name) for name in WORDS}
    named_ = {
        f"name_{name}": Html(f'aria-label="{text(a["aria_label"])}" data-en-label="{text(a["data_en_label"])}"')
        for name, a in attributes.items()
    }
    return {**said, **named_}


def _part(name: str) -> str:
    return files("yiding.cli.explain").joinpath(name).read_text("utf-8")


def _hash(part: str) -> str:
    digest = hashlib.sha256(part.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
