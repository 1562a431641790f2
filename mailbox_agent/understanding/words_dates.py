"""Names of days, months and stretches of time, per language: data for `dates.py`.

Everything is written as `sentences.fold` leaves it: lower case, plain quotes and dashes. Values of
the tables named *_WORDS are regular expressions.
"""

MONTHS: dict[str, str] = {  # twelve patterns each, January first
    "en": "jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)?"
    " sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?",
    "de": "jan(?:uar)? feb(?:ruar)? mär(?:z)? apr(?:il)? mai juni? juli? aug(?:ust)?"
    " sept?(?:ember)? okt(?:ober)? nov(?:ember)? dez(?:ember)?",
    "fr": "janv(?:ier)? févr(?:ier)? mars avr(?:il)? mai juin juil(?:let)? août"
    " sept(?:embre)? oct(?:obre)? nov(?:embre)? déc(?:embre)?",
    "es": "ene(?:ro)? feb(?:rero)? mar(?:zo)? abr(?:il)? may(?:o)? jun(?:io)? jul(?:io)?"
    " ago(?:sto)? sept?(?:iembre)? oct(?:ubre)? nov(?:iembre)? dic(?:iembre)?",
    "it": "gen(?:naio)? feb(?:braio)? mar(?:zo)? apr(?:ile)? mag(?:gio)? giu(?:gno)?"
    " lug(?:lio)? ago(?:sto)? set(?:tembre)? ott(?:obre)? nov(?:embre)? dic(?:embre)?",
    "pt": "jan(?:eiro)? fev(?:ereiro)? mar(?:ço)? abr(?:il)? mai(?:o)? jun(?:ho)? jul(?:ho)?"
    " ago(?:sto)? set(?:embro)? out(?:ubro)? nov(?:embro)? dez(?:embro)?",
    "nl": "jan(?:uari)? feb(?:ruari)? maart apr(?:il)? mei juni? juli? aug(?:ustus)?"
    " sept?(?:ember)? okt(?:ober)? nov(?:ember)? dec(?:ember)?",
    "pl": "sty(?:cznia|czeń) lut(?:ego|y) mar(?:ca|zec) kwi(?:etnia|ecień) maj(?:a)?"
    " czerw(?:ca|iec) lip(?:ca|iec) sierp(?:nia|ień) wrze(?:śnia|sień) paźdz(?:iernika|iernik)"
    " listop(?:ada|ad) grud(?:nia|zień)",
}

WEEKDAYS: dict[str, tuple[str, ...]] = {  # Monday first
    "en": (
        "mon(?:day)?",
        "tue(?:s|sday)?",
        "wed(?:nesday)?",
        "thu(?:r|rs|rsday)?",
        "fri(?:day)?",
        "sat(?:urday)?",
        "sun(?:day)?",
    ),
    "de": (
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag|sonnabend",
        "sonntag",
    ),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "it": ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica"),
    "pt": (
        "segunda(?:-feira)?",
        "terça(?:-feira)?",
        "quarta(?:-feira)?",
        "quinta(?:-feira)?",
        "sexta(?:-feira)?",
        "sábado",
        "domingo",
    ),
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "pl": (
        "poniedział(?:ek|ku)",
        "wtor(?:ek|ku)",
        "środ(?:a|y|ę)",
        "czwart(?:ek|ku)",
        "piąt(?:ek|ku)",
        "sobot(?:a|y|ę)",
        "niedziel(?:a|i|ę)",
    ),
    "ja": ("月曜日?", "火曜日?", "水曜日?", "木曜日?", "金曜日?", "土曜日?", "日曜日?"),
}

# What a stretch of time means, counted from the day of writing.
RELATIVE_WORDS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"the day after tomorrow", "+2"),
        (
            r"(?:today or )?(?:first thing )?tomorrow(?!'s)(?: morning| afternoon| evening"
            r"| night)?(?: first thing)?|tmrw",
            "+1",
        ),
        (
            r"(?:later )?today(?!'s| or tomorrow)|tonight(?!'s)"
            r"|now(?= and not|[\s.!,]*(?:$|[\d(]))"
            r"|this (?:very )?(?:afternoon|evening|morning)"
            r"|right now|(?:effective|with effect) immediately|(?:before )?midnight"
            r"|(?:before|by|until) (?:lunch|lunchtime|the hour)(?! on| to)",
            "+0",
        ),
        (
            r"(?:the )?(?:end|close) of (?:the )?(?:business )?day(?! (?:on |\w+day))|eod"
            r"|cob|close of (?:business|play)",
            "eod",
        ),
        (r"(?:in |by )?(?:the )?mid(?:dle)?(?: of)?[ -]next week", "mid_next_week"),
        (r"(?:the )?end of next week", "next_week"),
        (
            r"(?:the )?(?:end of (?:the|this)|this coming|later this|this) (?:working "
            r"|business )?week|(?:the )?week's end|eow",
            "week",
        ),
        (r"(?:the )?weekend", "weekend"),
        (r"(?:some ?time )?next week", "next_week"),
        (r"(?:the )?end of next month", "next_month"),
        (r"(?:the )?end of (?:the |this )?month|month(?: |-)end|eom|this month", "month"),
        (r"(?:the )?end of (?:the |this )?quarter|quarter(?: |-)end", "quarter"),
        (r"(?:the )?end of (?:the |this )?year|year(?: |-)end", "year"),
    ),
    "de": (
        (r"übermorgen", "+2"),
        (
            r"(?:mitte|in der mitte) (?:der )?(?:nächster|nächsten|kommender|kommenden) woche",
            "mid_next_week",
        ),
        (r"(?:heute oder )?morgen(?: früh| vormittag| mittag| nachmittag| abend)?", "+1"),
        (
            r"heute(?! oder morgen)(?: früh| mittag| nachmittag| abend| nacht| noch)?|noch heute"
            r"|umgehend heute|sofort heute|(?:noch )?in dieser nacht|ab sofort"
            r"|(?:noch )?vor (?:dem )?mittag(?:essen)?",
            "+0",
        ),
        (r"(?:feierabend|dienstschluss|geschäftsschluss|büroschluss)", "eod"),
        (r"ende (?:der )?(?:nächsten|nächster|kommenden|kommender) woche", "next_week"),
        (r"(?:zum )?ende (?:der|dieser) (?:laufenden )?woche|wochenende", "week"),
        (r"(?:noch )?diese[rn]? woche", "week"),
        (
            r"(?:nächste|nächster|kommende|kommender|in der kommenden|in der nächsten) woche",
            "next_week",
        ),
        (r"(?:zum )?(?:ende (?:des|dieses) monats|monatsende)", "month"),
        (r"(?:zum )?(?:ende des quartals|quartalsende)", "quarter"),
        (r"(?:zum )?(?:ende des jahres|jahresende)", "year"),
    ),
    "fr": (
        (r"après-demain", "+2"),
        (
            r"(?<!après-)(?<! de )(?:aujourd'hui ou )?demain(?: matin| midi| après-midi| soir)?",
            "+1",
        ),
        (
            r"aujourd'hui(?! ou demain)(?: même)?|ce (?:matin|soir)|cet après-midi"
            r"|dans la (?:journée|soirée)|cette nuit|avant le déjeuner",
            "+0",
        ),
        (r"(?:la )?fin de (?:la )?journée", "eod"),
        (r"(?:la )?(?:fin de la )?semaine prochaine", "next_week"),
        (r"(?:la )?fin de (?:la |cette )?semaine|cette semaine|(?:le )?week-?end", "week"),
        (r"(?:la )?fin du mois|fin de ce mois", "month"),
        (r"(?:la )?fin du trimestre", "quarter"),
        (r"(?:la )?fin de l'année", "year"),
    ),
    "es": (
        (r"pasado mañana", "+2"),
        (
            r"(?<!pasado )(?<!la )(?<!esta )mañana(?: mismo| por la mañana| por la tarde"
            r"| a primera hora)?",
            "+1",
        ),
        (
            r"hoy(?: mismo)?|ahora mismo|esta (?:misma )?(?:mañana|tarde|noche)"
            r"|antes de comer|antes del almuerzo",
            "+0",
        ),
        (r"(?:el )?(?:final|fin) del día|última hora", "eod"),
        (r"(?:la )?(?:próxima semana|semana que viene|semana próxima)", "next_week"),
        (r"(?:el )?(?:final|finales|fin) de (?:la |esta )?semana|esta semana", "week"),
        (r"(?:el )?(?:final|finales|fin) de(?:l)? (?:este )?mes", "month"),
        (r"(?:el )?(?:final|finales|fin) de año", "year"),
    ),
    "it": (
        (r"dopodomani", "+2"),
        (r"domani(?: mattina| pomeriggio| sera)?", "+1"),
        (r"oggi(?: stesso)?|stasera|questa (?:mattina|sera)|in giornata|entro la giornata", "+0"),
        (r"fine (?:della )?giornata", "eod"),
        (r"(?:la )?(?:prossima settimana|settimana prossima)", "next_week"),
        (r"(?:la )?fine (?:della |di questa )?settimana|questa settimana", "week"),
        (r"(?:la )?fine (?:del |di questo )?mese", "month"),
        (r"(?:la )?fine (?:dell')?anno", "year"),
    ),
    "pt": (
        (r"depois de amanhã", "+2"),
        (r"(?<!depois de )amanhã(?: de manhã| à tarde)?", "+1"),
        (r"hoje(?: mesmo)?|esta (?:manhã|tarde|noite)", "+0"),
        (r"(?:o )?(?:final|fim) do dia", "eod"),
        (r"(?:a )?(?:próxima semana|semana que vem)", "next_week"),
        (r"(?:o )?(?:final|fim) d(?:a|esta) semana|esta semana", "week"),
        (r"(?:o )?(?:final|fim) do mês", "month"),
        (r"(?:o )?(?:final|fim) do ano", "year"),
    ),
    "nl": (
        (r"overmorgen", "+2"),
        (r"morgen(?:ochtend|middag|avond)?", "+1"),
        (r"vandaag(?: nog)?|vanavond|vanmiddag|vanochtend", "+0"),
        (r"einde? van de (?:werk)?dag", "eod"),
        (r"(?:eind(?:e van)? )?volgende week", "next_week"),
        (r"eind(?:e)?(?: van)? (?:de|deze) week|deze week|het weekend", "week"),
        (r"eind(?:e)?(?: van)? (?:de|deze) maand", "month"),
        (r"eind(?:e)? van het jaar", "year"),
    ),
    "pl": (
        (r"pojutrze", "+2"),
        (r"jutr(?:o|a)(?: rano)?", "+1"),
        (r"dzi(?:ś|siaj)|jeszcze dziś|dzisiejszego dnia", "+0"),
        (r"końca dnia", "eod"),
        (r"(?:końca )?przyszłego tygodnia|w przyszłym tygodniu", "next_week"),
        (r"końca (?:tego )?tygodnia|w tym tygodniu", "week"),
        (r"końca (?:tego )?miesiąca", "month"),
        (r"końca roku", "year"),
    ),
    "ja": (
        (r"明後日", "+2"),
        (r"明日|明朝", "+1"),
        (r"本日中|本日|今日中|今日|今夜", "+0"),
        (r"来週末|来週中?", "next_week"),
        (r"今週末|今週中", "week"),
        (r"今月末|今月中|月末", "month"),
        (r"年末|年内", "year"),
    ),
}

DAY_PART_WORDS = (
    r"(?: ?(?:night|morning|afternoon|evening|lunchtime|midday|noon|eod|cob"
    r"|vormittag|mittag|nachmittag|abend|früh|nacht|matin|midi|après-midi|soir"
    r"|por la (?:mañana|tarde)"
    r"|mattina|pomeriggio|sera|de manhã|à tarde|ochtend|middag|avond|rano|wieczorem))?"
)

# "4 hours", "zwei Wochen": unit -> hours, days, weeks
WITHIN_WORDS: dict[str, str] = {
    "en": r"(?:with)?in(?:side)?(?: the)?(?: next| coming)?",
    "de": r"(?:innerhalb|binnen|in)(?: von| der nächsten| den nächsten| der kommenden)?",
    "fr": r"(?:d'ici|dans|sous)(?: les)?(?: prochaines?)?",
    "es": r"(?:en|dentro de)(?: un plazo de)?(?: las próximas| los próximos)?",
    "it": r"(?:entro|fra|tra|in)(?: le prossime| i prossimi)?",
    "pt": r"(?:em|dentro de)(?: até)?(?: as próximas| os próximos)?",
    "nl": r"(?:binnen|over)(?: de komende)?",
    "pl": r"(?:w ciągu|za)(?: najbliższych)?",
    "ja": r"",
}
UNITS: dict[str, tuple[str, str, str, str]] = {  # hours, working days, days, weeks
    "en": (r"hours?|hrs?|h", r"(?:business|working) days?", r"days?", r"weeks?"),
    "de": (r"stunden?|std\.?", r"(?:werk|arbeits)tagen?", r"tage?n?", r"wochen?"),
    "fr": (r"heures?|h", r"jours ouvr(?:é|able)s", r"jours?", r"semaines?"),
    "es": (r"horas?|h", r"días (?:hábiles|laborables)", r"días?", r"semanas?"),
    "it": (r"ore|ora|h", r"giorni lavorativi", r"giorn[io]", r"settiman[ae]"),
    "pt": (r"horas?|h", r"dias úteis", r"dias?", r"semanas?"),
    "nl": (r"uur|uren", r"werkdagen", r"dag(?:en)?", r"we(?:ek|ken)"),
    "pl": (r"godzin[y]?|h", r"dni roboczych", r"dni|dzień", r"tygodni(?:e|a)?|tydzień"),
    "ja": (r"時間以内", r"営業日以内", r"日以内", r"週間以内"),
}
ONE_HOUR: dict[str, str] = {
    "en": r"\b(?:with|in)(?:in|side) the (?:next )?hour\b",
    "de": r"\b(?:binnen|innerhalb|in) der nächsten stunde\b",
    "fr": r"\bdans l'heure\b(?! (?:qui|de|du|où))",
    "es": r"\b(?:en|dentro de) la próxima hora\b",
    "it": r"\bentro (?:un'|l'|la prossima )ora\b",
    "pt": r"\bna próxima hora\b",
    "nl": r"\bbinnen het (?:komende )?uur\b",
    "pl": r"\bw ciągu (?:najbliższej )?godziny\b",
}
NUMBER_WORDS: dict[str, int] = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "ten": 10,
    "einer": 1,
    "einem": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "zehn": 10,
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "una": 1,
    "dos": 2,
    "tres": 3,
    "cuatro": 4,
    "due": 2,
    "tre": 3,
    "dois": 2,
    "duas": 2,
    "um": 1,
    "uma": 1,
    "twee": 2,
    "drie": 3,
    "dwóch": 2,
    "dwa": 2,
    "trzy": 3,
}

# What stands right before a date and makes it a deadline, the end of a span, or no due date.
DEADLINE_WORDS: dict[str, str] = {
    "en": r"(?:no |not )?(?:later than|latest(?: by| on)?|by|until|till?|before|ahead of"
    r"|prior to|due(?: on| by)?|deadline(?: is|:)?|->|within|for delivery on|up to)",
    "de": r"(?:spätestens(?: am| bis| zum)?|bis(?: zum| spätestens| einschließlich"
    r"| inklusive)*(?: am| zum)?|vor(?: dem)?|zum|termin:|fällig(?: am)?|frist:?)",
    "fr": r"(?:avant(?: le| la)?|d'ici(?: à| au| le| la)*|pour(?: le)?"
    r"|au plus tard(?: le)?|jusqu'(?:au|à)(?: la)?)",
    "es": r"(?:antes del?(?: el)?|para(?: el| la)?|hasta(?: el)?|a más tardar(?: el)?"
    r"|como (?:muy tarde|máximo)(?: el)?)",
    "it": r"(?:entro(?: il| la| e non oltre(?: il)?| e)?|prima d(?:i|el|ella)|per(?: il)?"
    r"|fino al?|al più tardi(?: il)?)",
    "pt": r"(?:até(?: o| ao| a| à| dia)*|antes d[eoa]|para(?: o)?|no máximo até)",
    "nl": r"(?:uiterlijk(?: op)?|voor|tot(?: en met)?|vóór|tegen)",
    "pl": r"(?:do(?: dnia)?|przed|najpóźniej(?: do| w)?)",
    "ja": r"(?!x)x",
}
BEFORE_WORDS: dict[str, str] = {  # those that mean the day before a bare date
    "en": r"(?:before|ahead of|prior to)",
    "de": r"vor(?: dem)?",
    "fr": r"avant(?: le| la)?",
    "es": r"antes del?(?: el)?",
    "it": r"prima d(?:i|el|ella)",
    "pt": r"antes d[eoa]",
    "nl": r"(?:voor|vóór)",
    "pl": r"przed",
    "ja": r"(?!x)x",
}
NOT_DUE_WORDS: dict[str, str] = {
    "en": r"(?:since|from|as of|of|dated|after|until last|last|past|previous|starting"
    r"|effective|back on|sent on|raised on|reported on|between|'s)",
    "de": r"(?:seit(?: dem)?|ab(?: dem)?|vom|von|nach(?: dem)?|letzte[nrm]?|vorige[nrm]?"
    r"|vergangene[nrm]?|zwischen)",
    "fr": r"(?:depuis(?: le| la)?|dès le|du|à partir du|après(?: le)?|entre(?: le)?"
    r"|courriel du|mail du)",
    "es": r"(?:desde(?: el)?|del|a partir del?|después del?|el pasado|entre(?: el)?)",
    "it": r"(?:dal|dalla|del|dell'|dopo(?: il)?|scorso|a partire dal|tra il)",
    "pt": r"(?:desde(?: o| a)?|do|da|a partir d[eo]|após(?: o)?|entre(?: o)?)",
    "nl": r"(?:sinds|vanaf|van|na|afgelopen|vorige|tussen)",
    "pl": r"(?:od|z(?: dnia)?|po|ubiegł\w+|zeszł\w+|między)",
    "ja": r"(?!x)x",
}
AFTER_NOT_DUE_WORDS = (
    r"(?: (?:we|i|they|he|she|it|you) (?:had|was|were|did|got|sent|\w{2,}ed)\b"
    r"| ?(?:以降|から|より|付け|付の|last\b|passé|pasad[oa]|scors[oa]|passad[oa]|dernier"
    r"|dernière"
    r"| ago\b))"
)
JAPANESE_DEADLINE = r"(?:（.）|\(.\))?(?:\s?\d{1,2}[時:：]\d{0,2}分?)?\s?(?:まで|中に|必着|締切)"

# A weekday that is part of a name: "Black Friday", "vendredi saint". It is another day, or none.
NAMED_BEFORE_WEEKDAY = (
    r"\b(?:black|cyber|casual|dress-down|giving|super|patch|blue|bloody|good|ash|holy|maundy|shrove"
    r"|palm|easter|whit|fat|schwarzer|blauer|weißer|weisser)[ -]$"
)
NAMED_BEHIND_WEEKDAY = (
    r"[ -](?:saint|noir|fou|santo|santa|negro|nero|gras|(?:de |di |d')?(?:pâques|pentecôte|cendres"
    r"|rameaux|ceniza|ramos|pascua|pasqua|pentecost|carnaval)|des (?:cendres|rameaux)|de la passion"
    r"|night (?:lights|football|live))\b"
)
NEXT_WORDS: dict[str, str] = {  # before a weekday: the one in next week
    "en": r"next",
    "de": r"nächste[nrm]?(?: woche)?",
    "fr": r"(?!x)x",
    "es": r"(?!x)x",
    "it": r"(?!x)x",
    "pt": r"(?!x)x",
    "nl": r"volgende week",
    "pl": r"w przyszły",
    "ja": r"来週の?",
}
WEEK_NUMBER_WORDS = (  # "KW 22": its Friday
    r"\b(?:ende (?:der )?)?(?:kw|kalenderwoche|cw|calendar week|week no\.?|semaine n[°o]|sem\.)"
    r" ?(\d{1,2})\b"
)
OF_NEXT_WEEK_WORDS = (
    r"(?:,? (?:of )?next week| der nächsten woche| nächster woche| kommender woche"
    r"| de la semaine prochaine| de la (?:próxima semana|semana que viene)"
    r"| della prossima settimana| da próxima semana| przyszłego tygodnia| volgende week)"
)
LAST_WORDS = (
    r"(?:last|this past|letzte[nrm]?|vorige[nrm]?|vergangene[nrm]?|afgelopen|vorige"
    r"|zeszł\w+|el pasado)"
)
PAST_VERB_WORDS: dict[str, str] = {  # before "on Friday": it has been
    "en": r"\b(?:was|were|had|did|sent|got|came|went|said|told|wrote|saw|found|met|spoke"
    r"|ran|made|took|left|gave|paid|\w{3,}ed)\b[^,;.]{0,24}$",
    "de": r"\b(?:war|waren|hatte[n]?|kam|ging|haben|hat|wurde[n]?)\b[^,;.]{0,24}$",
    "fr": r"\b(?:était|a été|avons|ont|ai|a eu)\b[^,;.]{0,24}$",
    "es": r"\b(?:fue|era|hubo|hemos|han|estaba)\b[^,;.]{0,24}$",
}
PASSIVE_WORDS = (
    r"\b(?:be|being|get|gets|getting|is|are|need|needs|needed|have|has|like"
    r"|want)\b(?: \w+){0,2} \w*$"
)

# "You promised it for 3 March", written on 10 March: the day that was told, though it lies behind.
REPORTED_WORDS: dict[str, str] = {  # in front of the day
    "en": r"(?:(?<!\bas )\b(?:promised|pledged|guaranteed|committed|assured)\b"
    r"|\b(?:said|told|agreed)\b[^;!?]{0,60}\bwould\b"
    r"|\b(?:was|were|been) (?:due|supposed|meant|expected|to be)\b)",
    "de": r"(?:zugesagt|versprochen|zugesichert|versprachen|sollten?\b.{0,60}\bbis)\b",
    "fr": r"\b(?:promis\w*|assur[eé]\w*|garanti\w*)\b",
    "es": r"\b(?:promet\w+|asegur\w+|comprometi\w+)\b",
    "it": r"\b(?:promess\w|promett\w+|garantit\w|assicurat\w)\b",
    "pt": r"\b(?:promet\w+|garanti\w+)\b",
    "nl": r"\b(?:beloofd\w*|toegezegd\w*)\b",
    "pl": r"\bobiec\w+\b",
    "ja": r"(?!x)x",
}
REPORTED_BEHIND = r"[^;!?]{0,40}\b(?:zugesagt|versprochen|zugesichert|beloofd|toegezegd)\b"
FOR_A_DAY = (
    r"(?:^|\s)(?:for|für|zu[mr]?|pour|para|per|voor|na)(?: the| den| le| el| il| o| de)?\s*$"
)
STILL_TO_COME = r"\b(?:will|shall|please|can you|could you|bitte|werden?|wird)\b|'ll\b"

EVERY_WORDS: dict[str, tuple[tuple[str, str], ...]] = {  # -> RRULE
    "en": (
        (r"every (\d{1,3}|two|three|four|six) (minutes|mins?|hours|hrs?|days|weeks)", "N"),
        (
            r"every (?:single )?(?:working |business |week)day|each (?:working "
            r"|business )day|every weekday",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        ),
        (
            r"every (?:single )?(?:day|morning|evening|night|afternoon)|each (?:day|morning"
            r"|evening|night)|\bdaily\b|\bnightly\b",
            "FREQ=DAILY",
        ),
        (r"every half(?: an|-)? ?hour|half-hourly", "FREQ=MINUTELY;INTERVAL=30"),
        (r"every hour|\bhourly\b|on the hour", "FREQ=HOURLY"),
        (r"every other week|fortnightly|bi-?weekly", "FREQ=WEEKLY;INTERVAL=2"),
        (
            r"(?:every|each) (?:mon|tues|wednes|thurs|fri|satur|sun)day",
            "FREQ=WEEKLY",
        ),
        (r"every week|each week|\bweekly\b|once a week", "FREQ=WEEKLY"),
        (r"every month|each month|\bmonthly\b", "FREQ=MONTHLY"),
    ),
    "de": (
        (r"alle (\d{1,3}|zwei|drei|vier) (minuten|stunden|tage|wochen)", "N"),
        (
            r"jeden (?:werktag|arbeitstag)|werktäglich|arbeitstäglich",
            "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
        ),
        (r"jeden (?:tag|morgen|abend)|jede nacht|\btäglich", "FREQ=DAILY"),
        (r"jede stunde|\bstündlich", "FREQ=HOURLY"),
        (r"jeden (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)", "FREQ=WEEKLY"),
        (r"jede woche|\bwöchentlich", "FREQ=WEEKLY"),
        (r"jeden monat|\bmonatlich", "FREQ=MONTHLY"),
    ),
    "fr": (
        (r"toutes les (\d{1,3}|deux|trois|quatre) (minutes|heures|semaines)", "N"),
        (
            r"chaque (?:jour|matin|soir)|tous les (?:jours|matins|soirs)|\bquotidien(?:ne"
            r"|nement)?",
            "FREQ=DAILY",
        ),
        (r"toutes les heures", "FREQ=HOURLY"),
        (r"(?:chaque|tous les) (?:lundi|mardi|mercredi|jeudi|vendredi)s?", "FREQ=WEEKLY"),
        (r"chaque semaine|toutes les semaines|\bhebdomadaire", "FREQ=WEEKLY"),
    ),
    "es": (
        (r"cada (\d{1,3}|dos|tres|cuatro) (minutos|horas|días|semanas)", "N"),
        (r"cada (?:día|mañana|tarde|noche)|todos los días|\bdiari(?:o|a|amente)\b", "FREQ=DAILY"),
        (r"cada hora", "FREQ=HOURLY"),
        (r"(?:cada|todos los) (?:lunes|martes|miércoles|jueves|viernes)", "FREQ=WEEKLY"),
        (r"cada semana|semanal(?:mente)?", "FREQ=WEEKLY"),
    ),
    "it": (
        (r"ogni (?:giorno|mattina|sera)|tutti i giorni|quotidian\w+", "FREQ=DAILY"),
        (r"ogni settimana|settimanal\w+", "FREQ=WEEKLY"),
    ),
    "pt": (
        (r"todos os dias|cada dia|diari\w+", "FREQ=DAILY"),
        (r"toda semana|semanal\w*", "FREQ=WEEKLY"),
    ),
    "nl": (
        (r"elke (?:dag|ochtend|avond)|dagelijks", "FREQ=DAILY"),
        (r"elke week|wekelijks", "FREQ=WEEKLY"),
    ),
    "pl": (
        (r"codziennie|każdego dnia", "FREQ=DAILY"),
        (r"co tydzień|cotygodniow\w+", "FREQ=WEEKLY"),
    ),
    "ja": ((r"毎日|毎朝|毎晩", "FREQ=DAILY"), (r"毎週", "FREQ=WEEKLY")),
}
RRULE_UNITS = {
    "min": "MINUTELY",
    "hour": "HOURLY",
    "hr": "HOURLY",
    "stund": "HOURLY",
    "heure": "HOURLY",
    "hora": "HOURLY",
    "day": "DAILY",
    "tage": "DAILY",
    "día": "DAILY",
    "week": "WEEKLY",
    "woche": "WEEKLY",
    "semain": "WEEKLY",
    "semana": "WEEKLY",
}

CLOCK_WORDS: dict[str, str] = {  # words that carry an hour
    "noon": "12:00",
    "midday": "12:00",
    "midnight": "24:00",
    "12 noon": "12:00",
    "zwölf uhr mittags": "12:00",
    "midi": "12:00",
    "mediodía": "12:00",
    "mezzogiorno": "12:00",
    "meio-dia": "12:00",
    "południa": "12:00",
    "正午": "12:00",
}

ZONE_WORDS: dict[str, str] = {
    r"utc|gmt|zulu": "UTC",
    r"cet|cest|mez|mesz": "Europe/Berlin",
    r"bst|uk time|london(?: time)?": "Europe/London",
    r"et|est|edt|eastern(?: time)?": "America/New_York",
    r"ct|cst|cdt|central time": "America/Chicago",
    r"mt|mst|mdt|mountain(?: time)?": "America/Denver",
    r"pt|pst|pdt|pacific(?: time)?": "America/Los_Angeles",
    r"jst|日本時間": "Asia/Tokyo",
    r"ist": "Asia/Kolkata",
    r"sgt": "Asia/Singapore",
    r"aest|aedt": "Australia/Sydney",
}
THEIR_TIME_WORDS = (
    r"your (?:local )?time|ihrer (?:orts)?zeit|votre heure|hora (?:vuestra|de ustedes)"
)

NAMED_DAYS: dict[str, tuple[int, int]] = {  # feasts that do not move: month, day
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year": (1, 1),
    "canada day": (7, 1),
    "independence day": (7, 4),
    "the 4th of july": (7, 4),
    "bastille day": (7, 14),
    "heiligabend": (12, 24),
    "weihnachten": (12, 24),
    "silvester": (12, 31),
    "noël": (12, 25),
    "navidad": (12, 25),
    "nochebuena": (12, 24),
    "natale": (12, 25),
    "ferragosto": (8, 15),
    "natal": (12, 25),
    "juneteenth": (6, 19),
    "veterans day": (11, 11),
}

CAUSAL_WORDS = (  # what follows gives the reason, not the date
    r"because|since|as (?!soon|of|at|possible|well|much|far|long|early|agreed"
    r"|promised)|so that|weil|da(?=\s+\w+ )"
    r"|denn|parce que|car|puisque|porque|ya que|perché|poiché|pois|omdat"
    r"|(?<!i )(?<!we )(?<!you )want|ponieważ|bo|gdyż"
)
