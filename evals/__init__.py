"""Evaluations: how well callers are understood and served, in figures. `make evals` runs them."""
