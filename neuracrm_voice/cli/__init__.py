"""The `flask` commands, one file each; a file placed here is a command."""
