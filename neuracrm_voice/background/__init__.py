"""Work in the background: jobs that were asked for in rows, done durably, outside of calls."""
