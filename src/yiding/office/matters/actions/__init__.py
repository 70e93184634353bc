"""The actions on break-downs, matters and tasks, one a file."""
