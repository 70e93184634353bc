"""The demonstration is whole. That it is the same every time is tested with its command (tests/cli/test_demo.py)."""

import datetime
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db.models import QuerySet
from django.test import Client
from django.utils import timezone

from office.demo.conftest import EXAMPLES
from yiding.office.agenda.models import Agenda, Packet, Sitting, Study
from yiding.office.base.audit import check
from yiding.office.base.by import By
from yiding.office.base.models import AuditEntry, Notice, Paper, Step
from yiding.office.base.refused import Refused
from yiding.office.circulars.models import Circular
from yiding.office.circulars.printing import gaps
from yiding.office.circulars.queries import circulars_seen_by
from yiding.office.demo.actions.make_demonstration import make_demonstration
from yiding.office.demo.way import report_title
from yiding.office.issuing.queries import seen_by as documents_seen_by
from yiding.office.matters.form_models import Score, Stage
from yiding.office.matters.models import Breakdown, Matter
from yiding.office.matters.queries import breakdowns_seen_by, matters_seen_by, tasks_seen_by
from yiding.office.matters.report_queries import reports_seen_by
from yiding.office.people.models import Account, Body, Entrusting, Member, Person, Portfolio, RoleHeld, Unit
from yiding.office.people.queries import by
from yiding.office.proposals.models import Consultation, Gate, Opinion, Proposal, Submission
from yiding.office.proposals.queries import seen_by
from yiding.rules.roles import ROLES
from yiding.rules.states import PROPOSAL

LISTS = (
    *("/", "/proposals/", "/sittings/", "/pool/", "/study/", "/papers/", "/notices/", "/schedule/", "/people/"),
    *(
        "/tasks/",
        "/tasks/figures/",
        "/tasks/cohorts/",
        "/matters/",
        "/breakdowns/",
        "/circulars/",
        "/scores/",
        "/issuing/",
    ),
)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("made")]


def test_the_register_is_whole() -> None:
    """30 units of several kinds, 61 people with accounts that no password opens, three bodies with members, a desk for gates."""
    assert Unit.objects.count() == 30
    assert set(Unit.objects.values_list("kind", flat=True)) == {kind for kind, _ in Unit.KINDS}
    assert Person.objects.count() == Account.objects.filter(person__isnull=False).count() == 61
    assert not any(account.has_usable_password() for account in Account.objects.all())
    assert set(Body.objects.values_list("kind", flat=True)) == {kind for kind, _ in Body.KINDS}
    assert all(Member.objects.filter(body=body, as_what="member").count() >= 3 for body in Body.objects.all())
    assert Portfolio.objects.values("person").distinct().count() == 5


def test_every_role_is_held_by_somebody() -> None:
    """Each role but the administrator's has a holder, the administrator an account of its own; each unit has head and liaison."""
    assert set(RoleHeld.objects.values_list("role", flat=True)) == set(ROLES) - {"admin"}
    assert Account.objects.filter(admin=True).count() == 1
    for role in ("unit_head", "liaison"):
        assert RoleHeld.objects.filter(role=role).values("unit").distinct().count() == 30


def test_there_are_proposals_in_every_state() -> None:
    """No state of the table is missing; those of past sittings are decided."""
    states = Counter(state for (state,) in Proposal.objects.values_list("state"))
    assert set(states) == set(PROPOSAL)
    assert states["decided"] >= 30


@pytest.mark.parametrize(
    ("title", "report"),
    [
        ("关于困难群众温暖过冬工作情况的汇报", "关于困难群众温暖过冬工作情况的汇报"),
        ("关于鹭汀老街火灾隐患整治的请示", "关于鹭汀老街火灾隐患整治的汇报"),
        ("《青岫县小型水库安全管理办法（送审稿）》", "关于《青岫县小型水库安全管理办法（送审稿）》的汇报"),
    ],
)
def test_a_report_says_once_what_it_is_about(title: str, report: str) -> None:
    """A title that begins with 关于 gets no second one."""
    assert report_title(title) == report


def test_gates_stand_in_every_way() -> None:
    """Open ones late and in time, passed, failed and waived ones with their reason; an opinion whose conditions wait."""
    assert set(Gate.objects.values_list("state", flat=True)) == {"open", "passed", "failed", "waived"}
    assert all(gate.waived_by and gate.waived_why for gate in Gate.objects.filter(state="waived"))
    assert Opinion.objects.filter(position="conditions", met=False).exists()
    today = timezone.localdate()
    under_way = Gate.objects.filter(state="open", proposal__state="review")
    assert under_way.filter(due__lt=today).exists()
    assert under_way.filter(due__gte=today).exists()


def test_consultations_stand_in_every_way() -> None:
    """A unit disagrees, one has not answered in its term, one still has time; a dispute is set out; one was submitted twice, its draft anew."""
    today = timezone.localdate()
    assert Consultation.objects.filter(position="disagree").exists()
    assert Consultation.objects.filter(position="", due__lt=today, proposal__state="consultation").exists()
    assert Consultation.objects.filter(position="", due__gte=today, proposal__state="consultation").exists()
    assert Proposal.objects.exclude(dispute="").filter(state="coordination").exists()
    again = Submission.objects.get(number=2).proposal
    assert again.documents.get(kind="draft").versions.count() == 2


def test_sittings_are_there_past_and_to_come() -> None:
    """Past ones recorded with agenda, one closed, one that runs, one convened within ten days with papers sent, a joint one with a second version drafted, one postponed."""
    states = Counter(state for (state,) in Sitting.objects.values_list("state"))
    assert states == {"recorded": 13, "closed": 1, "open": 1, "convened": 1, "preparing": 1, "postponed": 1}
    convened = Sitting.objects.get(state="convened")
    assert convened.day is not None
    assert 0 < (convened.day - timezone.localdate()).days <= 12
    assert {row.answer for row in convened.invitations.all()} == {"", "coming", "leave_asked", "leave_granted"}
    assert Packet.objects.get().state == "made"
    assert convened.agendas.filter(items__late=True, state="approved").exists()
    joint = Sitting.objects.get(state="preparing")
    assert [(row.number, row.state) for row in joint.agendas.all()] == [(2, "draft"), (1, "approved")]
    assert [row.body.kind for row in joint.bodies.all()] == ["government", "committee"]
    assert Sitting.objects.get(state="postponed").day is None
    assert Study.objects.count() == 6


def test_past_sittings_are_those_of_the_examples() -> None:
    """Numbers, days, items and attendance are as their records say; what came back names its earlier appearance."""
    sitting = Sitting.objects.get(day=datetime.date(2025, 7, 11))
    assert sitting.title == "青岫县人民政府第十七届第66次常务会议"
    assert (sitting.place, str(sitting.chair)) == ("县政府二楼会议室", "沈砚秋")
    items = list(Agenda.objects.get(sitting=sitting).items.all())
    assert [item.kind for item in items] == ["study", "report_back", "proposal", "proposal", "proposal", "proposal"]
    assert items[4].proposal is not None
    assert items[4].proposal.state == "withdrawn"
    away = sitting.invitations.get(answer="leave_granted", as_what="member")
    assert (str(away.person), away.reason) == ("田禾", "赴外地考察")
    again = Proposal.objects.get(title="《青岫县城区经营性停车场收费管理办法（送审稿）》", times_listed=2)
    assert again.earlier is not None
    assert again.earlier.times_listed == 1


def test_the_rest_of_the_office_is_at_work() -> None:
    """Entrustings for today and to come, a signature on paper that waits, a placeholder, notices, history without a gap in time."""
    today = timezone.localdate()
    assert Entrusting.objects.on(today).count() == 1
    assert Entrusting.objects.filter(role="chief", since__gt=today).count() == 1
    assert Paper.objects.get().state == "entered"
    assert Proposal.objects.get(placeholder=True).title == "涉密议题（材料另行报送）"
    assert Notice.objects.count() > 100
    moments = list(Step.objects.order_by("id").values_list("at", flat=True))
    assert moments == sorted(moments)
    assert moments[-1] < timezone.now()


def test_the_audit_log_is_whole() -> None:
    """The chain fits, and every thing is as the newest entry about it says."""
    count, fault = check()
    assert fault is None
    assert count == AuditEntry.objects.count() > 300


def test_circulars_stand_in_two_ways() -> None:
    """One is issued with its number, and two units have not signed for it; another is a draft whose numbers close."""
    issued = Circular.objects.get(state="issued")
    assert issued.number == 1
    assert [row.unit.short for row in issued.receipts.filter(received_at=None)] == ["县财政局", "县城管执法局"]
    assert gaps(Circular.objects.get(state="draft")) == ()


def test_other_papers_are_followed_by_their_forms() -> None:
    """A project is accepted and waits for its rating, another has begun; a petition has its leader and its plan; a quarter is scored in part."""
    assert set(Breakdown.objects.values_list("kind", flat=True)) == {"sitting", "livelihood", "petition", "quarterly"}
    assert all(matter.tasks.exclude(state="draft").exists() for matter in Matter.objects.all())
    stages = Stage.objects.exclude(done_on=None).values_list("matter__breakdown__kind", "key")
    assert Counter(stages) == {
        ("livelihood", "begun"): 2,
        ("livelihood", "finished"): 1,
        ("livelihood", "accepted"): 1,
        ("petition", "first_call"): 1,
        ("petition", "plan"): 1,
    }
    assert str(Matter.objects.get(breakdown__kind="petition").leader) == "田禾"
    assert Counter(Score.objects.values_list("kind", flat=True)) == {"self": 2, "verified": 1}


def _one_a_role() -> Iterator[tuple[str, Account]]:
    for role in ROLES:
        held = RoleHeld.objects.filter(role=role).order_by("-person__order").first()
        account = Account.objects.get(person=held.person_id) if held else Account.objects.get(admin=True)
        yield role, account


def test_every_page_of_every_role_answers() -> None:
    """Whoever may know of a proposal sees its page, everybody else 404; lists and sittings answer too, and nothing fails."""
    for role, account in _one_a_role():
        client = Client()
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        seen = set(seen_by(by(account)).values_list("pk", flat=True))
        assert [page for page in LISTS if client.get(page).status_code not in (200, 403, 404)] == []
        sittings = [f"/sittings/{pk}/" for pk in Sitting.objects.order_by("-id").values_list("pk", flat=True)[:4]]
        assert [page for page in sittings if client.get(page).status_code not in (200, 404)] == []
        for pk in _two_of_each_state():
            assert client.get(f"/proposals/{pk}/").status_code == (200 if pk in seen else 404), (role, pk)


def _two_of_each_state() -> list[int]:
    """Give two proposals of each state, for the test to stay short."""
    return [pk for state in PROPOSAL for pk in Proposal.objects.filter(state=state).values_list("pk", flat=True)[:2]]


WATCHERS = ("沈砚秋", "田禾", "桑榆", "程澈", "常青", "严慎")
FOLLOWED: tuple[tuple[str, Callable[[By], QuerySet[Any]]], ...] = (
    ("/breakdowns/{}/", breakdowns_seen_by),
    ("/matters/{}/", matters_seen_by),
    ("/tasks/{}/", tasks_seen_by),
    ("/matters/reports/{}/", reports_seen_by),
    ("/circulars/{}/", circulars_seen_by),
    ("/issuing/{}/", documents_seen_by),
)


def test_every_page_of_what_is_followed_answers() -> None:
    """Whoever may know of a break-down, a matter, a task, a report, a circular or a document sees its page, everybody else 404."""
    for name in WATCHERS:
        account = Account.objects.get(full_name=name)
        client = Client()
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        for address, seen in FOLLOWED:
            rows = seen(by(account))
            known = set(rows.values_list("pk", flat=True))
            for pk in rows.model._default_manager.values_list("pk", flat=True):
                assert client.get(address.format(pk)).status_code == (200 if pk in known else 404), (name, address, pk)
        for unit in Unit.objects.filter(short__in=("县水利局", "县财政局")):
            assert client.get(f"/units/{unit.pk}/tasks/").status_code in (200, 404), (name, unit)


def test_papers_of_what_is_followed_are_printed() -> None:
    """Report and circular as PDF and docx, handed in and drafted."""
    client = Client()
    account = Account.objects.get(full_name="桑榆")
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    papers = [f"/circulars/{pk}/file/" for pk in Circular.objects.values_list("pk", flat=True)]
    papers += [f"/matters/reports/{report.pk}/file/" for report in reports_seen_by(by(account))]
    answers = {
        f"{paper}{form}/": client.get(f"{paper}{form}/").status_code for paper in papers for form in ("pdf", "docx")
    }
    assert set(answers.values()) == {200}, answers


def test_it_is_made_in_an_empty_database_only() -> None:
    """One sentence says why not."""
    with pytest.raises(Refused, match="演示政府只建在空数据库里"):
        make_demonstration(EXAMPLES)
