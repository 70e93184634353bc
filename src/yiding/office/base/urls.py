"""The addresses of the office."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import LoginView, LogoutView
from django.urls import include, path
from django.views.i18n import set_language

from yiding.office.base.views import health

urlpatterns = [
    path("", include("yiding.office.home.urls")),
    path("login/", LoginView.as_view(template_name="base/login.html", redirect_authenticated_user=True), name="login"),
    path("logout/", LogoutView.as_view(), name="logout"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("health/live/", health.live, name="live"),
    path("health/ready/", health.ready, name="ready"),
]
