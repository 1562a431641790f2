"""How somebody says that they write for a client of theirs: lawyers, agents, collectors. Data.

The client's name follows at once; `representatives.py` reads it.
"""

_CLIENT_EN = r"(?:(?:our|my|the) client,? ?:? ?(?:the )?(?:company )?|the (?:company )?)?"
_CLIENT_DE = (
    r"(?:(?:unser|mein)(?:e|er|es|em|en)? (?:mandant(?:in|en|schaft)?|auftraggeber(?:s|in)?"
    r"|klient(?:in|en)?),? ?)?(?:der |die |das |den |dem )?(?:firma )?"
)
_CLIENT_FR = (
    r"(?:(?:notre|nos|mon|ma) client(?:e|s)?,? ?)?(?:la |le |l['’])?"
    r"(?:(?:société|entreprise) )?"
)
_CLIENT_ES = (
    r"(?:(?:nuestr[oa]|mi) (?:client[ea]|representad[oa]|mandante),? ?)?(?:la |el )?"
    r"(?:(?:empresa|sociedad|mercantil|compañía) )?"
)

ACTS_FOR = (
    r"(?:"
    r"\b(?:we|i) (?:act|are acting|am acting|(?:have )?been acting|continue to act)"
    rf" (?:for|on behalf of) {_CLIENT_EN}"
    r"|\b(?:we|i) (?:have been|are|am|were|was) (?:instructed|retained|engaged|appointed|mandated)"
    rf" (?:by|to act for|to represent) {_CLIENT_EN}"
    rf"|\b(?:we|i) represent {_CLIENT_EN}"
    r"|\b(?:we are|i am|as) (?:the )?(?:solicitors?|attorneys?|lawyers?|(?:legal )?counsel"
    rf"|administrators?) (?:for|to|of) {_CLIENT_EN}"
    r"|\b(?:on behalf of|instructed by|acting for) (?:our|my) client,? (?:the )?"
    r"|\b(?:our|my) client ?: ?(?:the )?"
    rf"|\b(?:wir|ich) vertreten? (?:(?:die )?(?:rechtlichen )?interessen )?{_CLIENT_DE}"
    rf"|\bvertreten wir (?:(?:die )?(?:rechtlichen )?interessen )?{_CLIENT_DE}"
    r"|\b(?:im auftrag|im namen|namens|in vollmacht)(?: und (?:im auftrag|in vollmacht"
    r"|mit vollmacht|für rechnung))? (?:unser|mein)(?:e|er|es) (?:mandant(?:in|en|schaft)?"
    r"|klient(?:in|en)?|auftraggeber(?:s|in)?),? (?:der |des |die )?(?:firma )?"
    r"|\b(?:unsere|meine) mandantin ?[:,] ?(?:die )?(?:firma )?"
    r"|\bunser mandant ?[:,] ?(?:die |der )?(?:firma )?"
    rf"|\b(?:nous représentons|je représente) {_CLIENT_FR}"
    r"|\b(?:nous intervenons|j['’]interviens|nous agissons|j['’]agis)"
    rf" (?:(?:au nom et )?pour le compte d[e'’]|pour) ?{_CLIENT_FR}"
    r"|\b(?:nous sommes|je suis|en (?:notre|ma) qualité d[e'’]) ?(?:(?:le|les) )?(?:l['’])?"
    rf"(?:conseils?|avocate?s?) d[eu'’] ?{_CLIENT_FR}"
    rf"|\b(?:nous sommes|je suis) mandatée?s? par {_CLIENT_FR}"
    r"|\b(?:au nom|pour le compte) de (?:notre|ma|mon) cliente?,? (?:la |le )?"
    r"(?:société )?"
    r"|\b(?:notre|ma) cliente? ?: ?(?:la société )?"
    r"|\b(?:representamos|represento) (?:a |los intereses de )"
    + _CLIENT_ES
    + r"|\b(?:actuamos|actúo|intervenimos|nos dirigimos a ustedes|les escribimos"
    r"|me dirijo a ustedes) (?:en nombre(?: y (?:en )?representación)?|en representación"
    r"|por cuenta) de "
    + _CLIENT_ES
    + r"|\ben nombre(?: y (?:en )?representación)? de (?:nuestr[oa]|mi) (?:client[ea]"
    r"|representad[oa]|mandante),? (?:la |el )?(?:(?:empresa|sociedad|mercantil) )?"
    r"|\b(?:rappresentiamo|in nome e per conto d(?:i|ella|el))"
    r" (?:(?:la nostra cliente|il nostro cliente),? )?(?:la |il )?(?:società )?"
    r"|\b(?:wij treden op (?:voor|namens)|namens (?:onze|mijn) cliënte?,?) ?(?:onze cliënte?,? )?"
    r")"
)

# Behind the words, no company: a private person, or the sender's own kind.
NO_CLIENT = frozenset(
    """mr mrs ms miss dr prof herr herrn frau familie m mme mlle monsieur madame maître don doña d
    dña sr sra señor señora signor signora dhr mevr mevrouw you your the both many several all more
    one two three europe germany france spain eu uk
    auffassung ansicht meinung these position standpunkt haltung interessen kollegen kollegin
    kollege kunden kundin mieter eigentümer mitarbeiter mitglieder nutzer anwender
    unternehmen""".split()
)
