"""The addresses of people, settings and calendar."""

from django.urls import path

from yiding.office.people.views import audit, calendar, directory, entrusting, excel, keep, settings

urlpatterns = [
    path("people/", directory.people, name="people"),
    path("people/entrusting/", entrusting.entrusting, name="entrusting"),
    path("people/entrusting/<int:pk>/end/", entrusting.end, name="end-entrusting"),
    path("people/excel/", excel.excel, name="people-excel"),
    path("people/excel/out/", excel.out, name="people-excel-out"),
    path("people/excel/do/", excel.do, name="people-excel-do"),
    path("people/unit/<int:pk>/", directory.unit, name="unit"),
    path("people/person/<int:pk>/", directory.person, name="person"),
    path("people/<slug:kind>/", directory.listed, name="people-list"),
    path("people/<slug:kind>/new/", keep.keep, name="people-new"),
    path("people/<slug:kind>/<int:pk>/change/", keep.keep, name="people-change"),
    path("settings/", settings.settings, name="settings"),
    path("settings/audit/", audit.audit, name="audit"),
    path("settings/desk/<slug:gate>/", settings.desk, name="gate-desk"),
    path("settings/<str:key>/", settings.setting, name="setting"),
    path("calendar/", calendar.year, name="calendar"),
    path("calendar/notice/", calendar.notice, name="calendar-notice"),
    path("calendar/day/", calendar.day, name="calendar-day"),
]
