"""Feasts that move: days counted from Easter Sunday, and from Thanksgiving in the USA."""

EASTER_DAYS: dict[str, int] = {  # days after Easter Sunday
    "good friday": -2,
    "karfreitag": -2,
    "vendredi saint": -2,
    "viernes santo": -2,
    "venerdì santo": -2,
    "sexta-feira santa": -2,
    "goede vrijdag": -2,
    "wielki piątek": -2,
    "wielkiego piątku": -2,
    "maundy thursday": -3,
    "gründonnerstag": -3,
    "jeudi saint": -3,
    "jueves santo": -3,
    "palm sunday": -7,
    "palmsonntag": -7,
    "ash wednesday": -46,
    "aschermittwoch": -46,
    "easter sunday": 0,
    "easter": 0,
    "ostersonntag": 0,
    "ostern": 0,
    "pâques": 0,
    "pasqua": 0,
    "páscoa": 0,
    "pasen": 0,
    "wielkanocą": 0,
    "wielkanocy": 0,
    "easter monday": 1,
    "ostermontag": 1,
    "lundi de pâques": 1,
    "lunes de pascua": 1,
    "pasquetta": 1,
    "tweede paasdag": 1,
    "ascension day": 39,
    "christi himmelfahrt": 39,
    "ascension": 39,
    "hemelvaartsdag": 39,
    "pfingsten": 49,
    "pfingstsonntag": 49,
    "pentecôte": 49,
    "whit monday": 50,
    "pfingstmontag": 50,
    "lundi de pentecôte": 50,
    "tweede pinksterdag": 50,
    "corpus christi": 60,
    "fronleichnam": 60,
}
THANKSGIVING_DAYS: dict[str, int] = {  # days after the fourth Thursday of November
    "thanksgiving": 0,
    "black friday": 1,
    "cyber monday": 4,
}
# "By Good Friday", "für den Black Friday": without such a word before it a feast is a name.
A_DAY_BEFORE = (
    r"(?:(?:^|[\s(,:;>-])(?:on|by|for|before|until|till|past|due|bis|vor|am|an|zu|zum|für|d'ici"
    r"|avant|pour|para|antes de|antes del|hasta|en|entro|per|prima di|até|voor|tegen|op|met"
    r"|uiterlijk|do|przed|na|w)"
    r"(?: (?:the|end of|der|den|dem|le|la|el|il|o|à|a|l'))*[ ']?)$"
)
A_NAME_BEHIND = (
    r"[ -](?:sales?|campaigns?|traffic|deals?|promotions?|week|weekend|season|offers?|load|peak"
    r"|event|rush|break|holidays?|agreement|shopping|orders?|wochen?|woche|angebote?|aktion\w*)\b"
)
