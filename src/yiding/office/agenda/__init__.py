"""The agenda: a sitting as it is prepared, agenda versions, notices, packets."""
