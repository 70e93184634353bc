"""A report that is too long is told on the page and before each step, and blocks nothing."""

import pytest

from office.cast import Cast, filed, stored
from yiding.office.base.models import StoredFile
from yiding.office.people.actions.change_setting import change_setting
from yiding.office.proposals.actions.add_document import add_document
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.length import too_long
from yiding.office.proposals.models import Proposal
from yiding.office.proposals.queries import one


def long_one(cast: Cast, characters: int | None = 2350) -> Proposal:
    """File a proposal whose report has so many characters."""
    proposal = filed(cast)
    StoredFile.objects.update(characters=characters)
    return proposal


def warned(cast: Cast, proposal: Proposal, name: str = "liaison") -> list[str]:
    """Give the warnings for somebody, in Chinese."""
    found = one(cast.by(name), proposal.pk)
    assert found is not None
    return [words[0] for words in too_long(found, cast.by(name))]


@pytest.mark.parametrize(("characters", "told"), [(2350, True), (2000, False), (None, False)])
def test_more_than_the_setting_is_told(cast: Cast, characters: int | None, *, told: bool) -> None:
    """With the length, the setting and its source; where the length is not known nothing is said."""
    found = warned(cast, long_one(cast, characters))
    assert bool(found) is told
    if told:
        assert "“汇报材料”约 2350 字，超过汇报材料篇幅 2000 字" in found[0]
        assert "依据各地政府工作规则的通行做法" in found[0]


def test_the_setting_of_this_government_counts(cast: Cast) -> None:
    """Three thousand characters are allowed where it says so."""
    proposal = long_one(cast)
    change_setting(cast.by("admin"), "report.max_characters", 3000)
    assert warned(cast, proposal) == []


def test_other_papers_may_be_long(cast: Cast) -> None:
    """The setting is about reports alone."""
    proposal = long_one(cast, None)
    add_document(cast.by("liaison"), proposal.pk, title="送审稿", kind="draft", file=stored(), file_name="送审稿.pdf")
    StoredFile.objects.update(characters=9000)
    assert [said for said in warned(cast, proposal) if "送审稿" in said] == []


def test_it_is_told_where_it_is_checked_and_blocks_nothing(cast: Cast) -> None:
    """On the proposal's page, before the head signs, and when the desk checks it first."""
    proposal = long_one(cast)
    at, said = f"/proposals/{proposal.pk}/", "超过汇报材料篇幅 2000 字"
    assert said in cast.client("liaison").get(at).content.decode()
    assert said in cast.client("unit_head").get(f"{at}submit_proposal/").content.decode()
    submit_proposal(cast.by("unit_head"), proposal.pk)
    assert said in cast.client("desk").get(f"{at}start_consultation/").content.decode()
    assert said in cast.client("secretariat").get(f"{at}give_opinion/?gate=G20").content.decode()
