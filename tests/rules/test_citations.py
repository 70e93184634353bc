"""Every rule can name its source, in both languages."""

import re

import pytest

from yiding.rules.actions import ACTIONS
from yiding.rules.citations import LAWS, PRACTICE, Citation, cite
from yiding.rules.gates import GATES
from yiding.rules.guards import GUARDS
from yiding.rules.roles import SEPARATIONS
from yiding.rules.settings import SETTINGS

EVERY = [
    *(action.citation for action in ACTIONS.values()),
    *(citation for gate in GATES.values() for citation in gate.citations),
    *(guard.citation for guard in GUARDS.values()),
    *(row.citation for row in SEPARATIONS),
    *(setting.citation for setting in SETTINGS.values()),
]


@pytest.mark.parametrize(
    ("citation", "chinese", "english"),
    [
        (cite("713", "25"), "《重大行政决策程序暂行条例》第25条", "Major Administrative Decisions, art. 25"),
        (cite("713", "14–15"), "第14–15条", "arts 14–15"),
        (cite("713", "8、31"), "第8、31条", "arts 8, 31"),
        (cite("80"), "国办发〔2016〕80号", "Document 80"),
        (PRACTICE, "通行做法", "common practice"),
    ],
)
def test_a_citation_in_words(citation: Citation, chinese: str, english: str) -> None:
    """A law with its articles, a document by its number, practice as such."""
    assert chinese in citation.words()[0]
    assert english in citation.words()[1]


def test_an_unknown_law_is_an_error() -> None:
    """A short name that no law has cannot be cited."""
    with pytest.raises(KeyError):
        cite("999", "1")


@pytest.mark.parametrize("citation", sorted(set(EVERY)))
def test_every_citation_of_the_tables_is_whole(citation: Citation) -> None:
    """It names a known law or none, its articles are numbers, and both languages say something."""
    assert citation.law == "" or citation.law in LAWS
    assert re.fullmatch(r"(?:\d+(?:–\d+)?(?:、\d+)*)?", citation.articles)
    assert all(citation.words())
