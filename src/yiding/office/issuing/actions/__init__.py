"""The actions on adopted documents, one file each."""
