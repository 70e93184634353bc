"""The issuing of adopted documents."""
