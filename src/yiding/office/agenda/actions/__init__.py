"""What is done to sittings and agendas, one file an action."""
