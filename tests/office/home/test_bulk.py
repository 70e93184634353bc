"""Several rows of a work list done at once: each is a deed of its own, what is refused holds up no other."""

import pytest
from django.test import Client

from office.cast import Cast, keep, log_is_whole
from office.home import composed
from yiding.office.base.models import Step
from yiding.office.proposals.models import Proposal

PLACE = "/todo/to-admit/"


@pytest.fixture
def three(cast: Cast) -> list[Proposal]:
    """Give three proposals that wait to be admitted."""
    return [composed.passed(cast) for _ in range(3)]


@pytest.fixture
def clerk(cast: Cast) -> Client:
    """Give the secretariat's browser."""
    return cast.client("secretariat")


def states(rows: list[Proposal]) -> list[str]:
    """Give the states in which proposals are now."""
    return [Proposal.objects.get(pk=row.pk).state for row in rows]


def test_those_that_were_ticked_are_done(clerk: Client, three: list[Proposal]) -> None:
    """The third stays as it is; sent twice, nothing is done twice."""
    page = clerk.get(PLACE).content.decode()
    assert page.count('name="row"') == 3
    sent = {"row": [three[0].pk, three[1].pk], "once": "k1"}
    told = clerk.post(PLACE, sent).content.decode()
    assert "已办理 2 项。" in told
    assert states(three) == ["ready", "ready", "review"]
    again = clerk.post(PLACE, sent).content.decode()
    assert "另有 2 项已经不在这里" in again
    assert Step.objects.filter(act="admit_proposal").count() == 2
    assert log_is_whole()


def test_one_that_is_refused_holds_up_no_other(cast: Cast, clerk: Client, three: list[Proposal]) -> None:
    """Who drafted one does not admit it: its sentence stands beside its number, the others are done."""
    own = Proposal.objects.get(pk=three[1].pk)
    own.done_by = {**own.done_by, "draft": [cast.by("secretariat").key]}
    keep(own)
    told = clerk.post(PLACE, {"row": [row.pk for row in three]}).content.decode()
    assert "已办理 2 项。 没有办理 1 项" in told
    assert "起草这件事的人不能再审核" in told
    assert states(three) == ["ready", "review", "ready"]


@pytest.mark.parametrize("row", [[], ["x"], ["99999999999999999999"]])
def test_nothing_ticked_is_told(clerk: Client, three: list[Proposal], row: list[str]) -> None:
    """Or what is no key."""
    told = clerk.post(PLACE, {"row": row})
    assert told.status_code == 422
    assert "一项也没有选中" in told.content.decode()
    assert states(three) == ["review"] * 3


def test_only_lists_that_say_so_are_done_at_once(cast: Cast, clerk: Client, three: list[Proposal]) -> None:
    """What is signed is signed one by one; another role's list is not there; another's rows are none of this list."""
    keys = {"row": [row.pk for row in three]}
    assert clerk.post("/todo/opinions/", keys).status_code == 404
    assert cast.client("unit_head").post("/todo/to-sign/", keys).status_code == 404
    assert cast.client("liaison").post(PLACE, keys).status_code == 404
    told = cast.client("desk").post("/todo/replies-in/", keys).content.decode()
    assert "已办理 0 项。 另有 3 项已经不在这里" in told
    assert states(three) == ["review"] * 3
