"""HTML that cannot be written unescaped: text becomes HTML only by passing through `tag` or `text`."""

from html import escape

_CONTROLS = {c: 0x2400 + c for c in range(0x20) if c not in (0x09, 0x0A, 0x0D)}
# NUL and its kin are shown as pictures (␀), one for one; halves of surrogate pairs have no UTF-8.
_SHOWN = {**_CONTROLS, 0x7F: 0x2421, **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)}


class Html(str):
    """A piece of finished HTML."""

    __slots__ = ()


def text(words: object) -> Html:
    """Escape words so that they stand in HTML as themselves; what HTML does not allow is shown as a picture."""
    return Html(escape(str(words)).translate(_SHOWN).replace("\r\n", "\n").replace("\r", "\n"))


def tag(name: str, *children: object, **attributes: object) -> Html:
    """Write one element; children that are not Html are escaped, attributes always are.

    `class_` stands for class, `data_x` for data-x. An attribute that is None or False is left out, one that is True
    has no value.
    """
    head = "".join(
        f" {_name(key)}" if value is True else f' {_name(key)}="{text(value)}"'
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    inner = join(children)
    return Html(f"<{name}{head}>{inner}</{name}>")


def join(children: object, between: str = "") -> Html:
    """Put pieces side by side; None is left out."""
    parts = children if isinstance(children, (list, tuple)) else [children]
    pieces = (part if isinstance(part, Html) else text(part) for part in parts if part is not None)
    return Html(between.join(pieces))


def _name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
