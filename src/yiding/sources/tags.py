"""What a tag asks of the pass over a page: tables of elements, and the shapes of tags.

Each pattern is linear: what it has passed it never gives back. A tag ends at the first `>` outside quotes.
"""

import re

import msgspec

from yiding.sources.roles import Role, hidden, role

# <p class="a > b"> · </div> · <br/> · <!DOCTYPE html> · <?xml …> — but not <政府工作报告（讨论稿）>
_NAME = "[a-zA-Z][a-zA-Z0-9:_-]*+"
_WITHIN = r"""(?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+"""
TAG = re.compile(rf"(<{_NAME}(?=[\s/>]){_WITHIN}>|</{_NAME}[^>]*+>|<[!?/][^>]*+>)")
OPEN = re.compile(rf"<({_NAME})(?=[\s/>])({_WITHIN})>")
_CLOSE = re.compile(rf"</({_NAME})")

_BLOCKS = (
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir"),
    *("div", "dl", "dt"),
    *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header"),
    *("hgroup", "html", "legend", "li", "main", "menu", "nav", "ol", "pre", "section", "summary", "table", "tbody"),
    *("tfoot", "thead", "tr", "ul"),
)
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
UNSEEN = (
    *("noscript", "select", "datalist", "button", "svg", "template", "rt", "rp", "object", "video", "audio", "canvas"),
    *("map", "option", "optgroup", "applet", "math"),
)
INLINE, BREAK, BLOCK, PARAGRAPH, IN_ROW, RAW_TEXT, MUTE, LINK, ABOUT = range(9)
_KINDS = {
    **dict.fromkeys(_BLOCKS, BLOCK),
    **dict.fromkeys(_RAW, RAW_TEXT),
    **dict.fromkeys(UNSEEN, MUTE),
    **dict.fromkeys(("td", "th"), IN_ROW),
    **dict.fromkeys(("br", "hr"), BREAK),
    **dict.fromkeys(("meta", "base", "link"), ABOUT),
    "p": PARAGRAPH,
    "a": LINK,
}
# <!-- · <script src="a.js"> · <TITLE>
JUMP = re.compile(rf"<(?:!--|((?i:{'|'.join(_RAW)}))(?=[\s/>]))")
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
# What the opening of an element closes when it is the innermost open one.
CLOSES = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("td", "th", "tr"),
    "option": ("option",),
}
ENDS = {name: re.compile("</" + "".join(f"[{c}{c.upper()}]" for c in name) + r"(?=[\s/>])") for name in _RAW}
_SHORT, _MANY = 400, 4096


class Step(msgspec.Struct, frozen=True, gc=False):
    """What a tag asks for; the same tag always asks for the same."""

    kind: int
    name: str
    closes: bool
    meant: Role


_JUNK = Step(INLINE, "wbr", True, Role.PLAIN)
steps: dict[str, Step] = {}


def step_of(tag: str) -> Step:
    """Say what a tag asks for, and remember it: a page has few different tags and each many times."""
    found = OPEN.match(tag)
    if found:
        name = found[1].lower()
        kind = _KINDS.get(name, INLINE)
        if kind in (INLINE, LINK):
            meant = Role.HIDDEN if hidden(found[2]) else Role.PLAIN
        else:
            meant = Role.HIDDEN if kind == MUTE else role(name, found[2])
        step = Step(kind, name, False, meant)
    else:
        closing = _CLOSE.match(tag)
        name = closing[1].lower() if closing else ""
        step = Step(_KINDS.get(name, INLINE), name, True, Role.PLAIN) if closing else _JUNK
    if len(tag) < _SHORT:
        if len(steps) > _MANY:
            steps.clear()
        steps[tag] = step
    return step
