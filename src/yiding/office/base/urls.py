"""The addresses of the office."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LogoutView
from django.urls import include, path
from django.views.i18n import set_language

from yiding.office.base.views import health
from yiding.office.base.views.display import display
from yiding.office.base.views.draft import draft

urlpatterns = [
    path("", include("yiding.office.demo.urls")),
    path("", include("yiding.office.home.urls")),
    path("proposals/", include("yiding.office.proposals.urls")),
    path("", include("yiding.office.people.urls")),
    path("", include("yiding.office.sittings.urls")),
    path("", include("yiding.office.agenda.urls")),
    path("", include("yiding.office.minutes.urls")),
    path("", include("yiding.office.matters.urls")),
    path("", include("yiding.office.circulars.urls")),
    path("issuing/", include("yiding.office.issuing.urls")),
    path("papers/", include("yiding.office.people.paper_urls")),
    path("", include("yiding.office.people.own_urls")),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("display/", display, name="display"),
    path("draft/", draft, name="draft"),
    path("health/live/", health.live, name="live"),
    path("health/ready/", health.ready, name="ready"),
]
