"""The addresses of adopted documents."""

from django.urls import path

from yiding.office.issuing.views import compare, file, listing, series, show

urlpatterns = [
    path("", listing.listing, name="issuing"),
    path("series/", series.listing, name="document_series"),
    path("series/new/", series.keep, name="new_document_series"),
    path("series/<int:pk>/", series.keep, name="keep_document_series"),
    path("<int:pk>/", show.show, name="issuance"),
    path("<int:pk>/printed/<slug:form>/", file.printed, name="printed_document"),
    path("<int:pk>/file/", file.issued, name="issued_document"),
    path("<int:pk>/texts/<int:number>/", file.text, name="revision"),
    path("<int:pk>/texts/<int:number>/compare/", compare.compare, name="compare_revision"),
    path("<int:pk>/<slug:name>/", show.act, name="issuance_act"),
]
