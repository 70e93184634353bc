"""Walk a record as JSON has it: its facts, and its bare values in the shape of the expected records."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

import opencc

Json = Any
"""What msgspec.json or json gives: dicts, lists, strings, numbers, None."""

# What may stand in a source and not in a fact's text, or the other way round
_GLOSS = re.compile(r"(?<=[\u3400-\u9fff])\??\([a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜüńňǹḿ ]{1,8}\)?")
_BLANK = re.compile(r"[\s\u200b-\u200f\u2060-\u2064\ufeff\xad\x00-\x08\x0e-\x1f\x7f-\x9f]+")
_DOTS = str.maketrans("•‧・∙「」『』", "····“”‘’")
_BRACKETS = str.maketrans("〈〉<>", "《》《》")


def facts_in(node: Json) -> Iterator[dict[str, Json]]:
    """Give every fact below a node."""
    if isinstance(node, dict):
        if "spans" in node and "text" in node and "rule" in node:
            yield node
        for child in node.values():
            yield from facts_in(child)
    elif isinstance(node, list):
        for child in node:
            yield from facts_in(child)


def facts_of(record: Json) -> list[dict[str, Json]]:
    """Give every fact of a record."""
    return [fact for part in ("publication", "meetings") for fact in facts_in(record[part])]


def values(node: Json) -> Json:
    """Put the bare value in the place of every fact, as the expected records are written."""
    if isinstance(node, dict):
        if "spans" in node and "text" in node:
            return node.get("value")
        return {key: values(child) for key, child in node.items()}
    if isinstance(node, list):
        return [values(child) for child in node]
    return node


def plain(value: Json) -> str | None:
    """Write a value without blanks, with one form of brackets, so that two ways of writing it compare equal."""
    if value is None:
        return None
    folded = unicodedata.normalize("NFKC", str(value)).translate(_BRACKETS).replace("著", "着")
    return _BLANK.sub("", folded).strip("。,;:、")


def folded(node: Json) -> Json:
    """Write every string below a node as `plain` does."""
    if isinstance(node, dict):
        return {key: folded(child) for key, child in node.items()}
    if isinstance(node, list):
        return [folded(child) for child in node]
    return plain(node) if isinstance(node, str) else node


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def bare(words: str) -> str:
    """Leave of words what damage, layout and script do not touch."""
    folded = unicodedata.normalize("NFKC", words)
    folded = _BLANK.sub("", _GLOSS.sub("", folded))
    return str(_converter().convert(folded)).translate(_BRACKETS).translate(_DOTS)
