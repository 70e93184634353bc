"""The minutes of a sitting: drafted from its record, confirmed, reviewed, signed with a number, issued, corrected."""
