"""The addresses of minutes."""

from django.urls import path

from yiding.office.minutes.views import act, edit, excerpt, file, listing, series, show, templates, wordings

urlpatterns = [
    path("minutes/", listing.listing, name="all_minutes"),
    path("minutes/wordings/", wordings.listing, name="wordings"),
    path("minutes/wordings/<slug:kind>/<slug:outcome>/", wordings.keep, name="keep_wording"),
    path("minutes/templates/", templates.listing, name="templates"),
    path("minutes/templates/sample/", templates.sample, name="sample_template"),
    path("minutes/templates/<int:body>/", templates.keep, name="keep_template"),
    path("minutes/templates/<int:body>/drop/", templates.drop, name="drop_template"),
    path("minutes/templates/<int:body>/file/", templates.file, name="template_file"),
    path("minutes/series/", series.listing, name="series"),
    path("minutes/series/new/", series.keep, name="new_series"),
    path("minutes/series/<int:pk>/", series.keep, name="keep_series"),
    path("minutes/<int:pk>/", show.show, name="minutes"),
    path("minutes/<int:pk>/edit_minutes/", edit.edit, name="edit_minutes"),
    path("minutes/<int:pk>/excerpt/", excerpt.excerpt, name="excerpt"),
    path("minutes/<int:pk>/files/<slug:form>/", file.file, name="minutes_file"),
    path("minutes/<int:pk>/<slug:name>/", act.act, name="minutes_act"),
]
