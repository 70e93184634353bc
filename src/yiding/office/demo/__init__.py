"""The demonstration: an invented county's government with people, proposals and sittings, and a page to enter as any of them."""
