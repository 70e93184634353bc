"""Posts."""

import pytest

from office.people.conftest import County
from yiding.office.base.by import By
from yiding.office.people.actions.keep_post import keep_post
from yiding.office.people.checks import Misfitting


def test_posts_have_a_title(county: County, admin: By) -> None:
    """A post is named, and may be in the government itself."""
    with pytest.raises(Misfitting, match="没有填“职务”"):
        keep_post(admin, {"person": county.head, "unit": county.finance, "title": " "})
    assert str(keep_post(admin, {"person": county.chief, "title": "县长"})) == "县长"
