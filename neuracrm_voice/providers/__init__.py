"""Vendors, one module each with `build(settings)`; `offline.py` stands in for all of them."""
