"""Names of months and weekdays, and the words around a return date or a deputy. Data only.

Everything stands folded (`folding.fold`): no accents, lower case.
"""

# fmt: off

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            (
                "january jan januar janvier enero ene gennaio gen janeiro januari stycznia"
                " styczen januari leden ledna ocak января"
            ),
            (
                "february feb februar fevrier fevr febrero febbraio fevereiro fev februari"
                " lutego luty unor unora subat февраля"
            ),
            (
                "march mar marz maerz mrz mars marzo marco maart marca marzec brezen brezna mart"
                " марта"
            ),
            (
                "april apr avril avr abril abr aprile april kwietnia kwiecien duben dubna nisan"
                " апреля"
            ),
            "may mai mayo maggio mag maio mei maja maj kveten kvetna mayis мая",
            (
                "june jun juni juin junio giugno giu junho czerwca czerwiec cerven cervna"
                " haziran июня"
            ),
            (
                "july jul juli juillet juil julio luglio lug julho lipca lipiec cervenec"
                " cervence temmuz июля"
            ),
            (
                "august aug aout agosto ago augustus sierpnia sierpien augusti srpen srpna"
                " agustos августа"
            ),
            (
                "september sep sept septembre septiembre settembre set setembro wrzesnia"
                " wrzesien zari eylul сентября"
            ),
            (
                "october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika"
                " pazdziernik rijen rijna ekim октября"
            ),
            "november nov novembre noviembre novembro listopada listopad listopadu kasim ноября",
            (
                "december dec dezember dez decembre diciembre dic dicembre dezembro grudnia"
                " grudzien desember prosinec prosince aralik декабря"
            ),
        ),
        start=1,
    )
    for name in names.split()
}

WEEKDAYS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            (
                "monday montag lundi lunes lunedi segunda-feira segunda maandag poniedzialek"
                " poniedzialku mandag mandag 月曜日 月曜"
            ),
            (
                "tuesday dienstag mardi martes martedi terca-feira terca dinsdag wtorek wtorku"
                " tisdag tirsdag 火曜日 火曜"
            ),
            (
                "wednesday mittwoch mercredi miercoles mercoledi quarta-feira quarta woensdag"
                " sroda srode srody onsdag 水曜日 水曜"
            ),
            (
                "thursday donnerstag jeudi jueves giovedi quinta-feira quinta donderdag czwartek"
                " czwartku torsdag 木曜日 木曜"
            ),
            (
                "friday freitag vendredi viernes venerdi sexta-feira sexta vrijdag piatek piatku"
                " fredag 金曜日 金曜"
            ),
            (
                "saturday samstag sonnabend samedi sabado sabato zaterdag sobota sobote soboty"
                " lordag 土曜日 土曜"
            ),
            (
                "sunday sonntag dimanche domingo domenica zondag niedziela niedziele niedzieli"
                " sondag 日曜日 日曜"
            ),
        )
    )
    for name in names.split()
}

TOMORROW = (
    "tomorrow", "morgen", "demain", "manana", "domani", "amanha", "jutro", "jutra", "i morgon",
    "imorgon", "i morgen", "明日", "翌日",
)

# Before the date: "I will be back on". Within a few words of it.
BACK_BEFORE = (
    r"\bback\b", r"\breturn(?:s|ing)?\b", r"\bresume\b", r"\bavailable again\b",
    r"\bin the office again\b", r"\bwieder\b", r"\bzuruck\b", r"\bruckkehr\b",
    r"\bab (?:dem |montag|dienstag|mittwoch|donnerstag|freitag)?", r"\bde retour\b",
    r"\bretour\b", r"\breviens\b", r"\breviendrai\b", r"\ba partir du\b", r"\bdes le\b",
    r"\bregreso\b", r"\bregresare\b", r"\bvuelvo\b", r"\bvolvere\b", r"\breincorpor\w+",
    r"\bvuelta\b", r"\ba partir del\b", r"\brientr\w+", r"\btorno\b", r"\btornero\b",
    r"\bdi ritorno\b", r"\bdi nuovo\b", r"\bnuovamente\b", r"\ba partire dal\b", r"\bregress\w+",
    r"\bretorn\w+", r"\bvolto\b", r"\bvoltarei\b", r"\bde volta\b", r"\ba partir de\b",
    r"\bterug\b", r"\bweer\b", r"\bvanaf\b", r"\bwracam\b", r"\bwroce\b", r"\bpowrot\w*",
    r"\bponownie\b", r"\bz powrotem\b", r"\btillbaka\b", r"\btilbage\b", r"\btilbake\b",
    r"\bater\b", r"\bigjen\b", r"\bigen\b", r"\bzpet\b", r"\bvernu\w*",
    "(?:出社|復帰|戻り|出勤|業務再開|営業再開)(?:予定)?日?(?:は|:)?",
)
# After the date: "on 18 May I am back", "18.05. wieder erreichbar", "5月29日に戻ります".
BACK_AFTER = (
    r"\bback\b", r"\breturn", r"\bwieder\b", r"\bzuruck\b", r"\bde retour\b", r"\bregres",
    r"\bvuelt", r"\brientr", r"\bdi nuovo\b", r"\bde volta\b", r"\bterug\b", r"\bweer\b",
    r"\bponownie\b", r"\bwroce\b", r"\bwracam\b", r"\btillbaka\b", r"\btilbage\b", r"\btilbake\b",
    r"\bigen\b",
    (
        r"(?:\([^()]{1,4}\))?(?:に|より|から)?(?:の)?(?:出社|復帰|戻|出勤|対応|ご連絡|業務|営業|"
        "返信|順次)"
    ),
)
UNTIL = (
    r"\buntil\b", r"\btill?\b", r"\bthrough\b", r"\bthru\b", r"\bup to\b", r"\bto\b",
    r"\bbis(?: zum)?\b", r"\bjusqu'(?:au|a)\b", r"\bau\b", r"\bhasta\b", r"\bal\b",
    r"\bfino al?\b", r"\bsino al?\b", r"\bate\b", r"\ba\b", r"\btot\b", r"\bt/m\b",
    r"\bt\.e\.m\.", r"\bdo\b", r"\btill och med\b", r"\bt\.?o\.?m\b", r"\bindtil\b", r"\btil\b",
    r"\bинклусив", r"\bдо\b", r"\bпо\b",
)
UNTIL_AFTER = (r"(?:\([^()]{1,4}\))?(?:まで|迄)",)
INCLUSIVE = (
    r"einschl\w*", r"inkl\w*", r"inclu\w+", r"incl\b", r"compris\w*", "compreso", "wlacznie",
    r"\bthrough\b", r"\bthru\b", r"\bt/m\b", "till och med", r"\bt\.?o\.?m\b", "til og med",
    r"\bvcetne\b",
)
RANGE_BEGINS = (
    r"\bfrom\b", r"\bbetween\b", r"\bv[oa]n\b", r"\bvom\b", r"\bdu\b", r"\bdel?\b", r"\bdal\b",
    r"\bdesde\b", r"\bod\b", r"\bdo dia\b", r"\bfran\b", r"\bfra\b", r"\bс\b", "から", "~", "-",
)

# Before the deputy's name or address, in the text as written, any case.
DEPUTY_BEFORE = (
    r"contact(?:er|ar|e|ez|eer)?\b", "reach out to", "get in touch with", r"e-?mail\b",
    "write to", "refer to", "turn to", r"call\b", "deputy(?: is)?", "assistant", "colleague",
    "wenden sie sich", "kontaktieren", "wende dich", "vertritt mich", "vertretung",
    "vertreten (?:von|durch)", r"kolleg(?:e|in|en)\b", "ansprechpartner(?:in)?", "adresser à",
    "vous adresser", "joindre", "contactez", "coll[èe]gue", "ma remplaçante|mon remplaçant",
    "póngase en contacto con", "contacte (?:con|a)", "contactar (?:con|a)", "diríjase a",
    "dirigirse a", "contattare", "rivolgersi a", "scrivere a", "contat[ae]r?",
    "entre em contact?o com", "contact opnemen met", "neem contact op met", "u zich wenden tot",
    "kontakt z", "kontaktować się z", "zastępuje mnie", "zastępstwo", "kontakta", "kontakte?",
    "代理(?:の|は|人|者)?", "担当(?:の|は|者)?", "kontaktujte", "обращайтесь к",
)
# After it: "Anna Berg is covering for me."
DEPUTY_AFTER = (
    (
        "is (?:covering|standing in|deputi[sz]ing|looking after|handling|my (?:deputy|backup|"
        "replacement))"
    ),
    "will (?:cover|stand in|help|look after|assist|take care)", "can help", "vertritt mich",
    "übernimmt", "steht ihnen", "hilft ihnen", "me remplace", "assure (?:mon|l')", "me sustituye",
    "mi sostituisce", "vervangt mij", "mnie zastępuje", "neemt waar", "substitui-me|me substitui",
    "までご連絡", "にご連絡", "が(?:代わり|対応)",
)
