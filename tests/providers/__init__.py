"""Providers against vendors that answer, fail and mislead."""
