"""The pages of sittings and agendas."""
