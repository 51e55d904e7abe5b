"""Calls in progress: SQL and ports; no Flask, no vendor."""
