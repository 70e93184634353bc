"""Which gates lie ahead, by the answers so far."""

import pytest

from office.cast import FIELDS, Cast, filed
from yiding.office.proposals.actions.submit_proposal import submit_proposal
from yiding.office.proposals.ahead import gates_ahead
from yiding.rules.gates import QUESTIONS

NO = dict.fromkeys(QUESTIONS, False)


@pytest.mark.django_db
def test_what_is_answered_is_certain_and_what_is_not_hangs_on_it() -> None:
    """A yes brings its gate for good, a question without an answer may; each says which question it is."""
    found = gates_ahead({**NO, "normative": True})
    assert [row.gate for row in found.certain] == [
        "G01", "G02", "G04", "G10", "G14", "G15", "G16", "G20", "G21",
    ]  # fmt: skip
    assert found.open == []
    legality = found.certain[3]
    assert (legality.why[0], legality.owner[0]) == ("是否为行政规范性文件？", "合法性审查机构")
    assert "重大行政决策程序暂行条例" in legality.source[0]
    some = gates_ahead({name: False for name in QUESTIONS if name != "money"})
    assert [row.gate for row in some.open] == ["G11"]
    assert [row.gate for row in gates_ahead({}).certain] == ["G01", "G02", "G04", "G15", "G16", "G20", "G21"]


def test_a_gate_ahead_names_its_unit(cast: Cast) -> None:
    """The unit whose gate it is by the settings, and the filing unit for its own."""
    rows = {row.gate: row for row in gates_ahead({**NO, "money": True}, "县水务局").certain}
    assert (rows["G11"].unit, rows["G02"].unit, rows["G01"].unit) == ("县财政局", "县水务局", "")


def test_the_form_asks_by_groups_and_shows_the_gates(cast: Cast) -> None:
    """Headings by what the questions decide; the gates beside them follow the answers, also those that were sent back."""
    client = cast.client("liaison")
    page = client.get("/proposals/new/").content.decode()
    assert page.index("资金、编制、项目") < page.index('name="answer_money"') < page.index('name="answer_escalates"')
    assert "还有 14 个取决于没有回答的问题" in page
    back = client.post("/proposals/new/", {"answer_money": "yes", "kind": "nonsense"}).content.decode()
    certain = back[back.index('id="gates-ahead"') : back.index("<details><summary>还有")]
    assert "G11 资金保障" in certain


def test_the_gates_follow_what_is_chosen(cast: Cast) -> None:
    """The answers in the address alone decide; what is no answer is passed over."""
    client = cast.client("liaison")
    answers = "&".join(f"answer_{name}=no" for name in QUESTIONS if name != "hearing")
    page = client.get(f"/proposals/gates/?{answers}&answer_hearing=yes&answer_x=yes").content.decode()
    assert "G06 听证" in page
    assert "取决于没有回答的问题" not in page
    assert "取决于没有回答的问题" in client.get(f"/proposals/gates/?{answers}&answer_hearing=maybe").content.decode()


def test_a_draft_shows_its_gates_until_it_is_submitted(cast: Cast) -> None:
    """Afterwards the gates themselves stand there."""
    proposal = filed(cast, answers={**NO, **FIELDS["answers"]})  # type: ignore[dict-item]
    client = cast.client("unit_head")
    assert "按目前的回答要过的关口" in client.get(f"/proposals/{proposal.pk}/").content.decode()
    submit_proposal(cast.by("unit_head"), proposal.pk)
    assert "按目前的回答要过的关口" not in client.get(f"/proposals/{proposal.pk}/").content.decode()
