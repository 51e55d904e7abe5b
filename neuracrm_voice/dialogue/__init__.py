"""The conversation, pure: what happened and what it means go in, what to say and do comes out.

Nothing here reads a clock, a database or a network; the standard library, `phonenumbers`
and `rapidfuzz` are all it imports.
"""
