"""Minutes: drafted from the record, checked, signed, numbered, issued, corrected."""
