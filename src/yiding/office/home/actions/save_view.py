"""Save the view of a table under a name of one's own."""

from urllib.parse import unquote_plus, urlsplit

from django.urls import Resolver404, resolve

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Refused
from yiding.office.base.secrecy import refuse_marked
from yiding.office.home.models import SavedView
from yiding.office.people.permission import people_may
from yiding.rules.words import Words

LONGEST_NAME, LONGEST_ADDRESS = 60, 500
MOST = 30
_NO_NAME: Words = ("请给这个筛选写一个名称，不超过60个字。", "Give the view a name of at most 60 characters.")
_NO_ADDRESS: Words = (
    "这个页面不能保存为筛选；请打开一个列表再保存。",
    "This page cannot be saved as a view: open a list, then save it.",
)
_MANY: Words = ("最多保存30个筛选；请先删去不用的。", "Thirty views are the most: remove one first.")


def save_view(by: By, name: str, address: str) -> SavedView:
    """Save an address of the office with its filters; a name that is there gets the new address. Errors: Refused."""
    name = name.strip()
    with deed("save_view", by) as doing:
        doing.allow(people_may("save_view", by))
        refuse_marked(name, address, unquote_plus(address))
        if not name or len(name) > LONGEST_NAME:
            raise Refused(_NO_NAME)
        if not _of_the_office(address):
            raise Refused(_NO_ADDRESS)
        mine = SavedView.objects.select_for_update().filter(account=by.account)
        view = mine.filter(name=name).first() or SavedView(account_id=by.account or 0, name=name)
        if view.pk is None and mine.count() >= MOST:
            raise Refused(_MANY)
        view.address = address
        doing.keep(view)
        doing.about, doing.link = view.about, address
    return view


def _of_the_office(address: str) -> bool:
    parts = urlsplit(address)
    if len(address) > LONGEST_ADDRESS or parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return False
    try:
        resolve(parts.path)
    except Resolver404:
        return False
    return True
