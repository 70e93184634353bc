"""What waits around a sitting: agendas, notices, leave, signatures on paper."""

import datetime

from office.agenda.composed import approved, convened, drafted, planned
from office.cast import Cast, filed, keep, stored
from office.home.composed import waiting
from office.sittings.composed import opened
from yiding.office.agenda.actions.acknowledge_notice import acknowledge_notice
from yiding.office.agenda.actions.ask_leave import ask_leave
from yiding.office.agenda.actions.replace_agenda import replace_agenda
from yiding.office.agenda.actions.review_agenda import review_agenda
from yiding.office.agenda.actions.send_agenda import send_agenda
from yiding.office.agenda.models import Invitation
from yiding.office.base.days import today
from yiding.office.home.queries import next_sitting
from yiding.office.people.actions.enter_paper import enter_paper
from yiding.office.sittings.actions.adjourn_sitting import adjourn_sitting


def around(cast: Cast, name: str) -> dict[str, int]:
    """Give what waits for somebody, the gates of proposals apart."""
    return {key: count for key, count in waiting(cast, name).items() if key != "opinions"}


def test_an_agenda_goes_from_review_to_the_chief(cast: Cast) -> None:
    """A draft waits to be sent, then for the head of the office, a reviewed one for the chief."""
    agenda = drafted(cast)
    assert around(cast, "secretariat") == {"agendas-to-send": 1}
    assert around(cast, "office_head") == {}
    send_agenda(cast.by("secretariat"), agenda.pk)
    assert around(cast, "secretariat") == {}
    assert around(cast, "office_head") == {"agendas-to-review": 1}
    assert around(cast, "chief") == {}
    review_agenda(cast.by("office_head"), agenda.pk)
    assert around(cast, "office_head") == {}
    assert around(cast, "chief") == {"agendas-to-approve": 1}


def test_an_approved_agenda_waits_for_its_notices(cast: Cast) -> None:
    """The secretariat has it until the notices are out; then each invited person has one to answer."""
    sitting = approved(cast).sitting
    assert around(cast, "secretariat") == {"to-convene": 1}
    convened_ = convened(cast)
    assert around(cast, "secretariat")["to-convene"] == 1
    asked = Invitation.objects.filter(sitting=convened_).count()
    assert around(cast, "secretariat")["unanswered"] == asked
    assert around(cast, "vice_head") == {"invitations": 1}
    assert sitting.pk != convened_.pk


def test_an_answer_takes_the_notice_off_the_list(cast: Cast) -> None:
    """Who answered has nothing left, and the secretariat waits for one less."""
    sitting = convened(cast)
    before = around(cast, "secretariat")["unanswered"]
    acknowledge_notice(cast.by("vice_head"), sitting.pk)
    assert around(cast, "vice_head") == {}
    assert around(cast, "secretariat")["unanswered"] == before - 1


def test_leave_waits_for_who_grants_it(cast: Cast) -> None:
    """A member's leave waits for the chief, another's for the head of the office, nobody's own for himself."""
    sitting = convened(cast)
    ask_leave(cast.by("vice_head"), sitting.pk, "外出招商")
    ask_leave(cast.by("legal"), sitting.pk, "参加庭审")
    ask_leave(cast.by("office_head"), sitting.pk, "住院")
    assert around(cast, "chief")["leave-of-members"] == 1
    assert around(cast, "office_head")["leave"] == 1


def test_an_open_version_is_told_to_the_chief(cast: Cast) -> None:
    """After approval only the chief adds: a next version that is open stands in his list."""
    agenda = approved(cast)
    assert "late-additions" not in around(cast, "chief")
    replace_agenda(cast.by("secretariat"), agenda.pk, "汇报人变动")
    assert around(cast, "chief")["late-additions"] == 1


def test_a_signature_waits_for_a_second_person(cast: Cast) -> None:
    """Neither who entered it nor who signed has it to check; the others who check do."""
    enter_paper(
        cast.by("secretariat"),
        "submit_proposal",
        filed(cast).pk,
        {},
        signer=cast.people["unit_head"],
        signed_on=today(),
        scan=stored(),
    )
    assert "papers" not in around(cast, "secretariat")
    assert around(cast, "second") == around(cast, "desk") == around(cast, "office_head") == {"papers": 1}


def test_the_next_sitting_is_the_first_one_ahead(cast: Cast) -> None:
    """Of those that one may know of; a unit that is not asked to come knows of none."""
    later = planned(cast, day=today() + datetime.timedelta(30))
    sooner = planned(cast, day=today() + datetime.timedelta(20))
    assert next_sitting(cast.by("secretariat"), today()) == sooner
    assert next_sitting(cast.by("secretariat"), today() + datetime.timedelta(21)) == later
    assert next_sitting(cast.by("other_liaison"), today()) is None


def test_a_sitting_waits_for_its_opening_and_its_record(cast: Cast) -> None:
    """On its day, and after an adjournment, the clerks have it; once it is over the head of the office confirms the record."""
    sitting = convened(cast, day=today())
    assert around(cast, "recorder") == {"to-open": 1}
    for state, recorder, head in (
        ("open", {}, {}),
        ("adjourned", {"to-open": 1}, {}),
        ("closed", {}, {"records-to-confirm": 1}),
    ):
        sitting.state = state
        keep(sitting)
        assert around(cast, "recorder") == recorder
        assert around(cast, "office_head") == head


def test_a_sitting_that_runs_past_midnight_stays_the_next(cast: Cast) -> None:
    """On the day after it was opened it still is the one that concerns its recorder, also while it is adjourned."""
    sitting = opened(cast)
    assert sitting.day is not None
    after = sitting.day + datetime.timedelta(days=1)
    assert next_sitting(cast.by("recorder"), after) == sitting
    adjourn_sitting(cast.by("recorder"), sitting.pk, "夜深了，明早接着开。")
    assert next_sitting(cast.by("recorder"), after) == sitting
