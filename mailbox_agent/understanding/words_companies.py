"""What belongs to a company's name and what does not: data for `company_names.py`.

Words are lower case, as `str.casefold` gives them.
"""

MORE_LEGAL_FORMS = frozenset(
    """vvag pvt private mbh ggmbh gug partgmbb gmbhco aör e.v ev ekfm gbr ug eeig scop scrl sasu
    eurl snc sca srls
    saa sapi sadecv ltda eireli epp asbl vzw cvba bvba nyrt zrt doo dd ad ead ood eood jsc ooo
    pao zao tbk bhd sdn trust-company nhs trust""".split()
)

DEPARTMENTS = frozenset(
    """service support helpdesk it team servicedesk kundenservice department dept dept. abteilung
    customer client clients shared corporate internal hr finance marketing legal procurement
    purchasing accounts accounting operations office desk einkauf buchhaltung vertrieb personal
    leitstelle stabsstelle referat dezernat direction département departamento área dirección
    gestion compras contabilidad ufficio reparto afdeling dział escalation escalations helpline
    noreply secretariat secrétariat sekretariat sales logistics-department quality security
    notification notifications alerts""".split()
)

MORE_TITLES = frozenset(
    """manager managers lead leader officer supervisor coordinator co-ordinator specialist assistant
    secretary consultant controller buyer planner clerk chair partner associate executive advisor
    adviser representative principal professor prof dr dr. dipl.-ing ing. m.d. nurse doctor dean
    registrar bursar dispatcher foreman captain superintendent mayor owner founder
    leiterin leitung referent referentin sachbearbeiter sachbearbeiterin beauftragter beauftragte
    kanzler kanzlerin dekan assistenz assistentin koordinator koordinatorin prokura disponent
    disponentin chefarzt oberarzt pflegedienstleitung bürgermeister bürgermeisterin
    chef cheffe chargé chargée adjoint adjointe contrôleur contrôleuse assistante gérante
    secrétaire comptable acheteur acheteuse coordinateur coordinatrice médecin
    coordinador coordinadora encargado encargada secretario secretaria subdirector subdirectora
    asistente contable comercial jefatura coordenador coordenadora encarregado encarregada
    secretário analista supervisora assistente
    coordinatore coordinatrice impiegato segretaria referente addetto addetta
    medewerker coördinator teamleider specjalista specjalistka koordynatorka główny księgowa
    leder koordinator rådgiver sjef chefskonsulent ansvarig
    担当 課 部 係""".split()
)

# Where somebody sits, behind a title as well as a company may: "Sales Director, Northern Europe".
PLACES = frozenset(
    """emea apac dach latam europe europa asia africa america americas northern southern eastern
    western north south east west nordics benelux iberia uk usa us u.s u.k eu ireland england
    scotland wales germany deutschland france frankreich spain españa italy italia poland polska
    austria österreich switzerland schweiz netherlands nederland belgium portugal brazil brasil
    mexico méxico canada india china japan australia norway norge sweden sverige denmark danmark
    finland suomi turkey türkiye london paris berlin madrid dublin hamburg münchen munich lisbon
    lisboa milano milan roma warszawa warsaw amsterdam brussels bruxelles vienna wien zürich geneva
    street st. road rd avenue ave lane drive blvd boulevard square plaza court floor suite building
    house straße strasse str platz allee weg gasse damm ufer rue quai place avenue impasse chemin
    calle avenida paseo carrera via viale piazza corso rua praça straat laan plein ulica ul aleja
    tel telefon phone mobile fax mob web www email e-mail sent from regards grüße cordialement
    saludos saluti thanks thank danke merci gracias registered confidential""".split()
)

NOT_FIRST = frozenset(
    """the dear hi hello in at for from by with bei beim im am von vom der die das chez au aux
    à en de del della""".split()
)

# What stands before the name when writers say whose people they are; the name follows at once.
INTRODUCTIONS = (
    r"(?i:\b(?:we|us|here|people|colleagues|team|all of us|everybody|everyone|those of us) at"
    r"|\b(?:i am|i'm|i work|working|i look after \w+|i run \w+|i head \w+|i lead \w+"
    r"|i do \w+|i manage \w+)(?: [\w'-]+){0,5} (?:at|for|with)"
    r"|\b(?:this is|my name is|i am|i'm)(?: [\w'.-]+){1,3} (?:from|of|at|with)"
    r"|\b\w+ here (?:from|at|with)"
    r"|\bi(?: am|'m)? (?:writing|write) (?:to you )?(?:from|on behalf of)"
    r"|\b(?:hier|uns|wir|leute|kollegen|team) (?:bei|von|vom|beim)(?: der| den| dem)?"
    r"|\bhier (?:ist|schreibt|spricht)(?: [\w'.-]+){1,3} (?:von|vom|bei)(?: der| den| dem)?"
    r"|\bich (?:arbeite|bin)(?: [\w'-]+){0,4} (?:bei|beim|für)(?: der| den| dem)?"
    r"|\bmein name ist(?: [\w'.-]+){1,3} (?:von|vom)(?: der| den| dem)?"
    r"|\b(?:nous|ici|travaille|équipe|collègues) (?:chez|pour)"
    r"|\bje suis(?: [\w'-]+){1,4} (?:de|du|chez|à)(?: la| l')?"
    r"|\b(?:aquí en|nosotros en|trabajo en|trabajo para|les escribo de|escribo desde)"
    r"|\bsoy(?: [\w'-]+){1,4} (?:de|del|en)"
    r"|\b(?:qui in|lavoro (?:per|in|da)|scrivo da|noi di|sono(?: [\w'-]+){1,3} di)"
    r"|\b(?:aqui (?:da|do|na|no)|trabalho (?:na|no|em|para)|escrevo (?:da|do|em nome d[ao]))"
    r"|\b(?:wij bij|hier bij|ik werk (?:bij|voor))) "
)

# Behind these a partner says whose matter it is.
FOR_WHOM = (
    r"(?:on behalf of|(?:implementation|integration|delivery|rollout|consulting)? ?partners?"
    r" (?:of|for)|in the name of|implementation (?:for|of|at)|implement(?:ing)? (?:it |this )?for"
    r"|(?:work|working|consulting|consultants) for|look(?:ing)? after(?: the)?"
    r"|(?:our|the|mutual|joint|shared|end) (?:client|customer),?|acting for"
    r"|(?:integrator|consultancy|agency|contractor|(?:it|service) provider|systems? house|reseller)"
    r" (?:of|for|to|at)|(?:integrations?|interfaces?|it|systems?|servers?|network|website|web ?shop"
    r"|shop|erp|sap|infrastructure|hosting|middleware|connectors?|apis?|edi|identity|helpdesk"
    r"|service desk|tills?|logins?|workplaces?|platform) (?:side )?(?:for|at|of)"
    r"|(?:writing|contacting you|getting in touch|reaching out) for"
    r"|(?:it|edv|server|systeme?|schnittstellen?|netzwerk|website|dienstleister|systemhaus|partner)"
    r" (?:der|des|von|für|bei)|prestataire(?: informatique)? (?:de|du|chez)"
    r"|(?:intégrations?|systèmes?|serveurs?|informatique|interfaces?|flux|infogérance)"
    r" (?:de|du|pour|chez)|proveedor(?: inform[aá]tico| de it)? (?:de|del)"
    r"|(?:integraciones|inform[aá]tica|servidores|sistemas|interfaces) (?:de|del|para)"
    r"|(?:fornitore|consulente)(?: it| informatico) (?:di|della|del)"
    r"|im auftrag (?:von|der|des)|für (?:den|die|unseren) (?:gemeinsamen )?kunden"
    r"|unser(?:en|e|es|em)? (?:gemeinsamen? )?(?:kunden?|mandanten?)"
    r"|(?:betreuen?|betreiben?|verantworten?|administrieren?) für(?: die| den| das)?"
    r"|(?:tenants?|director(?:y|ies)|cloud|wms|tms|crm|pos|payroll|bookkeeping|accounting"
    r"|warehouse systems?) (?:for|at|of)"
    r"|betreuen(?!(?: die| den)? (?:it|edv|erp|sap)\b)(?: die| den)?"
    r"|pour le compte d[eu](?: la)?|notre client,?|intégrateur (?:de|pour|chez)"
    r"|en nombre de|nuestro cliente,?|por cuenta de|per conto di|il nostro cliente,?"
    r"|em nome d[aeo]|nosso cliente,?|namens|onze klant,?|w imieniu|nasz(?:ego)? klienta?)"
)

# Behind these a name in the genitive does: "we are Oxlea Freight's integrator".
WHOSE = r"\b(?:we are|we're|i am|i'm|as)"

# Capital words at the head of a subject that are no company.
NO_COMPANY = frozenset(
    """group groupe gruppe grupo gruppo company the renewal notes call update status project meeting
    escalation heads escalations urgent customer client invoice export import portal claims question
    request plan date today freight logistics energy insurance mutual publishing hotels press
    services systems solutions consulting sso api monday tuesday wednesday thursday friday saturday
    sunday slow out office high low critical lunch dinner breakfast minutes summary follow handover
    timeline issue issues incident ticket problem report reports action actions next steps weekly
    daily monthly contract payment billing feedback findings fwd internal draft agenda schedule
    release patch upgrade migration rollout results result list please need help quick short first
    second third final new about regarding concerning from with for re fw
    acta reunión llamada resumen informe acuerdos plan urgente estado seguimiento
    compte rendu réunion appel point relance suivi facture urgent bilan
    protokoll notiz notizen gespräch anruf termin stand rückfrage info information eskalation
    rechnung dringend besprechung zusammenfassung
    verbale riunione chiamata aggiornamento stato ata reunião chamada resumo notulen verslag
    notatka spotkanie""".split()
)
