"""Remove a saved view."""

from yiding.office.base.by import By
from yiding.office.base.deeds import deed
from yiding.office.base.refused import Unseen
from yiding.office.home.models import SavedView
from yiding.office.people.permission import people_may


def remove_view(by: By, pk: int) -> None:
    """Remove one of one's own views. Errors: Unseen."""
    with deed("remove_view", by, f"home.savedview:{pk}") as doing:
        doing.allow(people_may("remove_view", by))
        view = SavedView.objects.select_for_update().filter(account=by.account, pk=pk).first()
        if view is None:
            raise Unseen(("这个筛选", "view"))
        doing.remove(view)
