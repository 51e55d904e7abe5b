"""Measurements of what the rules make of callers' words; `python -m evals --help`."""
