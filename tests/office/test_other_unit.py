"""Another unit's liaison: what is not theirs is not there, at every address of the office."""

import re

import pytest

from office.agenda.composed import drafted
from office.base.test_strangers import ADDRESSES
from office.cast import Cast, filed, keep, stored
from office.people.test_paper import entered
from yiding.office.agenda.models import Sitting
from yiding.office.base.acts import ACTS
from yiding.office.proposals.models import Proposal

TITLE = "关于青石水库除险加固的汇报"
OWN = {"home", "notices"}


def there(cast: Cast) -> Proposal:
    """Make one of each thing that is not theirs, all with the key 1."""
    proposal = filed(cast, title=TITLE)
    entered(cast, proposal)
    keep(Sitting(title=TITLE))
    assert (proposal.pk, Sitting.objects.get().pk) == (1, 1)
    return proposal


def filled(address: str) -> list[str]:
    """Give an address with every action in the place of a name."""
    return [re.sub(r"/1/1/$", f"/1/{name}/", address) for name in ACTS] if address.endswith("/1/1/") else [address]


@pytest.mark.django_db(reset_sequences=True, transaction=True)
def test_nothing_of_another_unit_is_there(cast: Cast) -> None:
    """Addresses with a thing's key answer 404 (403 where a whole page is for another role); lists do not name it."""
    there(cast)
    assert stored().pk
    client = cast.client("other_liaison")
    wrong = []
    for address, name in ADDRESSES:
        if name in ("logout", "live", "ready", "login", "set_language"):
            continue
        for one in filled(address):
            for method in ("get", "post"):
                answer = getattr(client, method)(one)
                body = b"".join(answer.streaming_content) if answer.streaming else answer.content
                about_a_thing = re.search(r"/(proposals|papers|sittings)/(?:[a-z_]+/)*1/", one)
                fine = answer.status_code in ({404, 405} if about_a_thing else {200, 302, 400, 403, 404, 405, 422})
                if not fine or TITLE.encode() in body:
                    wrong.append((method, one, name, answer.status_code))
    assert wrong == []


def test_an_act_belongs_to_its_kind_of_thing(cast: Cast) -> None:
    """An agenda is not approved at the address of a proposal, nor a proposal withdrawn at that of a sitting."""
    agenda = drafted(cast)
    proposal = Proposal.objects.get()
    assert cast.client("chief").post(f"/proposals/{agenda.pk}/return_agenda/", {"reason": "重排"}).status_code == 404
    sitting = f"/sittings/{agenda.sitting_id}/"
    assert cast.client("unit_head").post(f"{sitting}withdraw_proposal/", {"reason": "x"}).status_code == 404
    assert cast.client("chief").post(f"{sitting}return_agenda/", {"reason": "重排"}).status_code == 404
    proposal.refresh_from_db()
    assert proposal.state == "proposed"
