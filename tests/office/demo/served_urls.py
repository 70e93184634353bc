"""The addresses of a server that the demo command started."""

from yiding.office.base.urls import urlpatterns as office
from yiding.office.demo.admission import VARIABLE
from yiding.office.demo.urls import addresses

urlpatterns = [*addresses({VARIABLE: "1"}), *office]
