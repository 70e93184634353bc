"""Who works in the office: accounts, and later bodies, units, persons, posts, roles and entrusting."""
