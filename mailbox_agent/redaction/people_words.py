"""Words and forms by which people, addresses and phone numbers are told from other things.

A number is a phone's if it begins with "+", or a word says so: national numbers look like orders'
and serials', and a mail does not tell its country. That is why no library of all countries' number
plans (`phonenumbers`, 48 MB) is asked: it needs the country.
"""

import re

EMAIL = re.compile(r"(?<![\w.+-])[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
PHONE = re.compile(
    r"(?<![\w+])(?:\+"
    r"|00(?=[1-9]))\d{1,3}[ \u00a0./(-]{0,3}(?:\(0\) ?)?\d[\d \u00a0()./–-]{4,20}\d(?!\w)"
    r"|(?<!\w)(?:tel|tél|tlf|telf|telefon|telefono|teléfono|telefoon|téléphone|telephone|phone|ph|mobile?|mob|móvil"
    r"|cell|cellulare|fax|direct|handy|mobil|fon|telefax|portable|gsm|durchwahl|hotline|switchboard"
    r"|тел|моб|電話|電話番号|携帯|电话|手机|전화|call|ring|reach)(?: (?:me|us))?(?: (?:on|at|under"
    r"|unter))?[ .:：)]{0,4}"
    r"(?P<number>\(?\d[\d \u00a0()./–-]{5,20}\d)(?!\w)"
    r"|(?<![\w-])\(0\d{1,5}\) ?\d[\d -]{4,12}\d(?!\w)",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    """van von der den de del della di da dos du la le el al bin ibn zu zur ten ter mc and und y e
    et""".split()
)
TITLES = frozenset(
    """mr mrs ms miss dr prof professor herr frau sir madame mme monsieur m ing dipl dipl-ing mag
    mba phd jr sr señor señora sr. sra don doña pan pani signor signora mevrouw dhr""".split()
)
# A name with one of these is a desk's, not a person's.
DESK_WORDS = frozenset(
    """team support sales service services desk help helpdesk info office customer customers account
    accounts operations it ticket tickets escalation escalations management admin administrator
    postmaster care mail mailer system report reports noreply no-reply billing newsletter via
    kundenservice kundendienst buchhaltung accueil soporte""".split()
)
# First and last names that are words of every day: alone they stay.
NAMES_THAT_ARE_WORDS = frozenset(
    """will may mark grace hope rose bill art joy faith summer april june august dawn rich frank
    drew chase pat sue rob page price case long short young best good day more van hunt cook stone
    green brown white black king lane park field banks west north wood bell church hill ford klein
    gross lang kurz neu
    sommer winter montag freitag juli petit grand blanc noir""".split()
)
FIRM_AFTER = (
    r"(?!\s(?:&|(?:GmbH|AG|KG|SE|Ltd|Limited|LLC|LLP|Inc|Corp|plc|S\.?A\.?S?|SARL|S\.?L|B\.?V|N\.?V"
    r"|AB|Oy|S\.?p\.?A|Group|Holding|Logistics|Consulting)(?!\w)))"
)
# What stands before a name in the line above a quotation: "at 10:00 AM Pia Friis <...> wrote:".
BEFORE_NAMES = frozenset("am pm uhr um at from".split())
SIGNED = re.compile(  # a closing formula, and the whole name below it
    r"^[^\n]{0,40}(?:regards|wishes|sincerely|faithfully|cheers|thanks|thank you"
    r"|gr[uü](?:ß|ss)e?n?|cordialement|salutations|bien à vous|saludos|atentamente|saluti|groete?n?"
    r"|pozdraw\w+|h[aä]lsning\w*|hilsen|с уважением|cumprimentos|atenciosamente)[ ,.!]*\r?\n"
    r"(?:[ \t]*\r?\n){0,2}"
    r"[ \t]*((?:[^\W\d_][\w'’.-]{0,30}[ \t]){1,3}[^\W\d_][\w'’.-]{0,30})[ \t,]*$",
    re.IGNORECASE | re.MULTILINE,
)
