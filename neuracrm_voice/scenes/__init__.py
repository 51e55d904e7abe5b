"""Parts several flows share; pure."""
