"""Places by whose clock people tell a time: "ten my time, I'm in California"."""

_PLACES = {
    "America/New_York": (
        "new york, boston, massachusetts, florida, miami, atlanta, georgia, washington d c, "
        "philadelphia, pennsylvania, new jersey, virginia, ohio, north carolina, south carolina, "
        "maryland, connecticut, maine, vermont, new hampshire, michigan, detroit, toronto, "
        "ontario, montreal, quebec, the east coast"
    ),
    "America/Chicago": (
        "chicago, illinois, texas, dallas, houston, austin, san antonio, minnesota, minneapolis, "
        "wisconsin, iowa, missouri, st louis, louisiana, new orleans, oklahoma, alabama, "
        "mississippi, arkansas, nashville, memphis, winnipeg"
    ),
    "America/Denver": (
        "denver, colorado, utah, salt lake city, new mexico, montana, wyoming, calgary, edmonton, "
        "alberta"
    ),
    "America/Phoenix": "arizona, phoenix",
    "America/Los_Angeles": (
        "california, los angeles, san francisco, san diego, seattle, washington state, oregon, "
        "portland, nevada, las vegas, vancouver, british columbia, the west coast"
    ),
    "America/Anchorage": "alaska, anchorage",
    "Pacific/Honolulu": "hawaii, honolulu",
    "Europe/London": "london, england, scotland, wales, the uk, the u k, britain",
    "Europe/Dublin": "dublin, ireland",
    "Europe/Lisbon": "lisbon, portugal",
    "Europe/Paris": (
        "paris, france, germany, berlin, munich, spain, madrid, barcelona, italy, rome, milan, "
        "amsterdam, the netherlands, holland, belgium, brussels, switzerland, zurich, austria, "
        "vienna, sweden, stockholm, denmark, copenhagen, norway, oslo, poland, warsaw"
    ),
    "Europe/Athens": "athens, greece",
    "Asia/Kolkata": "india, mumbai, delhi, new delhi, bangalore, chennai, hyderabad, kolkata, pune",
    "Asia/Dubai": "dubai, abu dhabi, the emirates",
    "Asia/Singapore": "singapore",
    "Asia/Shanghai": "china, shanghai, beijing, hong kong",
    "Asia/Tokyo": "japan, tokyo",
    "Australia/Sydney": "sydney, melbourne",
    "Pacific/Auckland": "new zealand, auckland",
}
"""IANA zones whose clocks have run alike for years in each of these places."""

ZONES = {place: zone for zone, places in _PLACES.items() for place in places.split(", ")}
