"""Time zones as people call them: "Eastern time", "UK time", "Kathmandu time"."""

_NAMES = {
    "America/New_York": "Eastern time",
    "America/Detroit": "Eastern time",
    "America/Toronto": "Eastern time",
    "America/Chicago": "Central time",
    "America/Winnipeg": "Central time",
    "America/Denver": "Mountain time",
    "America/Edmonton": "Mountain time",
    "America/Phoenix": "Arizona time",
    "America/Los_Angeles": "Pacific time",
    "America/Vancouver": "Pacific time",
    "America/Anchorage": "Alaska time",
    "Pacific/Honolulu": "Hawaii time",
    "America/Halifax": "Atlantic time",
    "America/St_Johns": "Newfoundland time",
    "Europe/London": "UK time",
    "Europe/Dublin": "Irish time",
    "Asia/Kolkata": "India time",
    "Asia/Calcutta": "India time",
    "Asia/Shanghai": "China time",
    "Asia/Tokyo": "Japan time",
    "UTC": "UTC",
}


def say(zone: str) -> str:
    """Say an IANA zone as people call it, by its city where it has no such name."""
    return _NAMES.get(zone) or f"{zone.rpartition('/')[2].replace('_', ' ')} time"
