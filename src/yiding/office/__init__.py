"""The office: the Django project in which a government office prepares its sittings."""
