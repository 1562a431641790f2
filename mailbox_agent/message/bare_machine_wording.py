"""What machines say that set no header: senders, hosts, set phrases, lines of logs. Data only.

`bare_machines.py` weighs it. Folded text, one sentence at a time.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

# Local parts and hosts of systems that `automatic_patterns` does not name; wider than those there.
SYSTEM_SENDERS = any_of(
    (
        r"[\w.-]{0,40}(?:-|_|\.)(?:admin|request|owner|system|service|svc|noc|ops|outages?)$",
        r"(?:svc|sys|sap|app|erp|crm|srv|db|web|host|vm)[-_.]?[\w.-]{0,30}\d*$",
        r"(?:listserv|mailman|majordomo|sympa|lists?|webmaster|hostmaster|abuse|administrator)$",
        r"(?:outages?|incidents?|announcements?|telemetr\w+|telematic\w+|sensors?|copier|"
        r"printer|mfp)"
        r"[\w.-]{0,20}$",
        r"(?:\w{0,10}spam\w{0,10}|quarantine|antivirus|firewall|gateway|vpn|pbx|ivr|planner|"
        r"calendar|survey\w*|"
        r"feedback|rating|bookings?|res|reservations?|tracking|shipping|shipment|dispatch|"
        r"statements?|payments?|licen[cs]e\w*|passwords?|pwd|portal|intranet|sharepoint|orders?|"
        r"shop|store|bestellung\w*|versand|newsletter\w*|\w{0,20}news(?:letter)?|daily|weekly)$",
        r"\d[\d.]{5,}$",  # a number for each recipient
    ),
    at_start=True,
    seldom=True,
)
SYSTEM_HOSTS = any_of(
    (
        r"(?:news|newsletters?|mailman|lists?|listserv|notify|notifications?|notices?|alerts?|"
        r"info|email|e|em|mailing|mailer|bounces?|status|monitoring|reply|updates?|erp|pbx|jira|"
        r"git\w*|ci|build|cron)\.",
    ),
    at_start=True,
    seldom=True,
)

# Phrases that a program fills in. A person may use one; hardly two without a word of his own.
SET_PHRASES = any_of(
    (
        r"(?:request|ticket|case|incident|order|booking|event|task|report|account|statement|"
        r"invoice|document|file|change|build|subscription|profile|appointment|registration|"
        r"password|certificate|licen[cs]e|shipment|parcel|delivery|payment|application)s?\b"
        r".{0,60}\b(?:is|was|has been|have been|were|are|will|has)\b.{0,30}\b(?:created|"
        r"opened|logged|closed|"
        r"solved|approved|rejected|scheduled|shipped|published|generated|available|accepted|"
        r"confirmed|received|pending|overdue|waiting for|expire|on its way|dispatched|cancelled)*",
        (
            r"(?:is|are) (?:now |currently )(?:down|up|unreachable|offline|online|available|"
            r"investigating|subscribed)"
        ),
        r"(?:we are|we're) (?:currently )?(?:investigating|monitoring|implementing)",
        r"(?:will )?expires? (?:on|in) \d*",
        r"you have (?:an? |one |no |\d+ )(?:new|late|unread|pending|overdue|upcoming|open|missed)*",
        r"\d+ (?:new|unread|pending|late|overdue) [a-z]+",
        r"(?:no|\d+) scheduled [a-z]+",
        r"(?:this|the) (?:e-?mail|message|mail|report|reminder|notification) (?:was|is|has been) "
        r"(?:sent|generated|created|produced|a reminder)*",
        (
            r"(?:this is|here is) (?:a|an|your) (?:\w+ )?(?:reminder|notification|notice|"
            r"summary|digest|alert)*"
        ),
        (
            r"(?:\*+ ?)?(?:reminder|final reminder|immediate action required|"
            r"action required)(?: ?\*+| -|$)*"
        ),
        "do not delete",
        "no later than close of business",
        "thank you for your (?:order|purchase|participation|payment|registration|booking)",
        (
            r"(?:to (?:un)?subscribe|unsubscribe|you are (?:currently )?subscribed|"
            r"your subscription to)*"
        ),
        (
            r"(?:e-?mail category|to make changes to your profile|word of the day|"
            r"today's topics|mailing list (?:submissions|memberships))*"
        ),
        (
            r"(?:reply to this e-?mail directly|view it on|view (?:event|order|invoice|ticket|"
            r"report|details|online)|check console output|see the full text|for the full text)*"
        ),
        (
            r"(?:follow|track|view|see|open|check) (?:it|this|your|the) .{0,40}(?:here|portal|"
            r"status|parcel|order|online|https?:)*"
        ),
        r"(?:please )?click (?:here|on|below|https?:|the (?:link|button))*",
        (
            r"(?:visit|go to|log ?in (?:at|to)|available (?:at|on|for viewing)) (?:the |"
            r"our )?(?:web ?site|portal|https?:|www\.)*"
        ),
        r"(?:for|available for) viewing on*", r"follow the (?:url|link)*", r"stop by for a visit",
        (
            r"(?:tracking number|estimated delivery|booking reference|confirmation (?:number|"
            r"code)|order (?:number|no)|bestellnummer|numéro de commande|número de pedido)\s?:"
        ),
        r"(?:old|new|current|previous) (?:status|value|state)*",
        (
            r"(?:event type|request id|ticket id|case id|serial|last message|since|acknowledge|"
            r"notification type|scan date|queries to)\s?:"
        ),
        r"posted (?:at|on) \d*", r"length: ?\d+:\d\d*", r"dial \*\d*",
        r"failed password for*", r"from \d+\.\d+\.\d+\.\d+ port*",
        r"\(\d+\.\d+\.\d+\.\d+\)*", r"used ?= ?\d+*",
        r"this link will work*",
        r"shared (?:a|the|an) (?:file|folder|document|link|item)(?: with you)?",
        r"to keep you updated*", r"press ctrl*", r"please save this message*",
        r"(?:our )?(?:agents|team|support team|advisors) (?:answer|will answer|reply|respond)s?*",
        (
            r"(?:address|mailbox|account|inbox) (?:is|has been|was) (?:no longer|not) (?:in use|"
            r"monitored|read|active|attended|used)*"
        ),
        (
            r"(?:office|offices|shop|practice|company|we) (?:is|are|will be|"
            r"remains?) closed (?:for|from|on|until|over|during)*"
        ),
        (
            r"(?:your|the) (?:message|e-?mail|mail) (?:has been|was|is being|is) (?:held|parked|"
            r"quarantined)*"
        ),
        r"(?:liegt|steht|stehen) .{0,50}(?:bereit|zur verfügung)", r"bitte antworten sie nicht*",
        r"vielen dank für ihre (?:bestellung|buchung|registrierung|teilnahme|anmeldung)*",
        (
            r"(?:ticket|anfrage|vorgang|auftrag|bestellung|"
            r"antrag)\b.{0,40} wurde (?:am )?.{0,20}(?:geschlossen|erstellt|genehmigt|versandt|"
            r"abgelehnt|storniert|bestätigt)*"
        ),
        r"(?:betrieb|büro|praxis|kanzlei|geschäftsstelle) .{0,40}(?:geschlossen|nicht besetzt)*",
        r"sie können den status*",
        r"kundenkonto",
        (
            r"(?:votre|su|il suo|uw) (?:commande|pedido|ordine|bestelling) .{0,40}(?:expédiée|"
            r"enviado|spedito|verzonden)*"
        ),
        r"(?:est|está|è) (?:disponible|disponibile) (?:sur|dans|en|nel|sul)*",
        r"ne pas répondre|no responda|non rispondere",
        r"(?:自動送信|配信専用|このメールは|受付番号)",
    ),
    seldom=True,
)

# Who asks us, or tells of his own trouble, is a person: beyond `human_wording`, for bare mails.
OWN_VOICE = any_of(
    (
        r"(?<![\w/.&?=-])i(?!'m (?:un)?satisfied)(?![\w/.&=-])",
        "i(?:'ve|'ll|'d)",
        "my",
        "me",
        "mine",
        "ich",
        "mir",
        "mich",
        "meine?[rnms]?",
        "je",
        "j'[a-z]+",
        "moi",
        "mon",
        "mes", "yo", "mis?", "io", "mio", "mia", "ik", "mij", "mijn", "mnie", "jag", "jeg", "私",
        r"our (?!agents|team|website|site|support|store|shop|newsletter|records|opening|hours|"
        r"privacy|terms|office|system)[a-z]+",
        "unsere?[rnms]?(?! service)",
        "notre",
        "nos",
        "nuestr[oa]s?",
        "nostr[oaei]",
        "onze?",
        r"we (?!have (?:received|not (?:yet )?received)|are (?:currently )?(?:investigating|"
        r"monitoring|"
        r"closed)|received|want to keep|now have|will (?:answer|reply|respond|be closed|get back)|"
        r"hope you)[a-z]+",
        "wir (?!haben ihre|werden ihre|sind (?:ab|wieder|am))[a-z]+", "nous", "nosotros", "wij",
        r"(?:please|pls|bitte|s'il|por favor|per favore) (?:[a-z]+ ){0,2}(?:help|fix|send|"
        r"call|reopen|"
        r"check|look|advise|prüfen|helfen|senden|rufen)",
        (
            "your (?:system|software|engine|gateway|interface|update|release|hotline|engineer|"
            "consultant)"
        ),
        r"without (?:any )?(?:answer|solution|notice|warning)", "help!", "bad news",
        "but (?:the|it|nobody|we|i|our)", "aber", "mais", "pero", "ma non", "however", "although",
        "nicht (?:gelöst|behoben|funktioniert)", "not (?:solved|working|fixed|acceptable)",
    ),
    seldom=True,
)
# Words that a person's complaint may have, and a report too.
WEAK_VOICE = any_of(
    ("us", "uns", "wrong", "again", "still", "wieder", "encore", "otra vez", "today", "heute"),
    seldom=True,
)

ASKS_TO_RATE = any_of(
    (
        r"how (?:would you rate|did we do|was (?:our|your|the))*", r"rate (?:your|the|our|us)*",
        r"(?:good|bad), i'm (?:un)?satisfied*", "bewerten sie*", "wie (?:zufrieden|war unser)*",
        "(?:évaluez|notez) (?:notre|votre)*", "(?:valore|califique|cómo valora)*", "valuti il*",
        r"(?:take|complete|fill (?:in|out)) (?:our|this|a) (?:\w+ )?survey*",
    ),
    seldom=True,
)
