"""The addresses of first pages, work lists, notices, the calendar and its feed."""

from django.urls import path

from yiding.office.home.views import feed, first_page, notices, saved, schedule, work

urlpatterns = [
    path("", first_page.first_page, name="home"),
    path("looked/", first_page.looked, name="looked"),
    path("todo/<slug:key>/", work.rows, name="work"),
    path("notices/", notices.listing, name="notices"),
    path("notices/read/", notices.read_all, name="read_all_notices"),
    path("notices/<int:pk>/", notices.opened, name="opened_notice"),
    path("views/", saved.save, name="save_view"),
    path("views/<int:pk>/remove/", saved.remove, name="remove_view"),
    path("schedule/", schedule.month, name="schedule"),
    path("schedule/<int:year>-<int:number>/", schedule.month, name="schedule_month"),
    path("schedule/feed/", feed.renew, name="renew_feed"),
    path("schedule/feed/end/", feed.end, name="end_feed"),
    path("feed/<slug:token>.ics", feed.feed, name="feed"),
]
