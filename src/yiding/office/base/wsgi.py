"""The WSGI application, for waitress or another server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "yiding.office.base.settings")
application = get_wsgi_application()
