"""The telephone network of our own, against a small server."""
