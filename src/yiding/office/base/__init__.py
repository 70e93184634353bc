"""What every app of the office stands on: settings, the skeleton of pages, health."""
