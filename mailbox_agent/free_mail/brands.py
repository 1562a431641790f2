"""Providers' names that count under other endings than the listed ones. Data only."""

# Names that are a provider's under whatever ending.
BRANDS = frozenset(
    """
    10minutemail aol btinternet chello disposablemail eircom fastmail freemail freenet gmail gmx
    googlemail guerrillamail hotmail hushmail icloud mailbox mailfence mailinator outlook posteo
    proton protonmail rediffmail rocketmail sharklasers t-online temp-mail tempmail throwawaymail
    tiscali tiscalinet trash-mail trashmail tuta tutanota wanadoo webmail wegwerfmail windowslive
    yahoo yandex ymail yopmail zoho zohomail
    """.split()
)

# A provider's under the ending of a country; elsewhere the word may be a company's.
COUNTRY_BRANDS = frozenset("live msn aim latinmail".split())
