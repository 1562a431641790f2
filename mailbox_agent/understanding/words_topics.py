"""Words that tell of an area, of severity and of a mood, per subject: data for `topics.py`.

Patterns over `sentences.fold` text of several languages at once; technical words travel. Each
tuple is (points, pattern).
"""

from mailbox_agent.records.reading import Area

Weighted = tuple[tuple[int, str], ...]

AREA_WORDS: dict[Area, Weighted] = {
    "integration": (
        (
            3,
            r"\bapis?\b|\bsso\b|\bsaml\b|\bscim\b|\bldap\b|\boauth\b|\bwebhooks?\b"
            r"|\bconnectors?\b|\bkonnektor\w*|connecteur\w*|\bconector\w*|connettor\w*"
            r"|\bedi\b|\bmiddleware\b|\berp\b|\bsap\b|\bsalesforce\b|\bcrm\b|\btms\b|\bpms\b"
            r"|\bhttp ?\d{3}\b|(?<![\d.,])\b429\b(?![.,]?\d)|\brate limits?\b",
        ),
        (
            2,
            r"\bsync(?:s|ed|hroni[sz]\w+|ing)?\b|\bintegrations?\b|\bschnittstelle\w*"
            r"|\bintegra[cçz]i\w+|\bintegratie\w*|\binterfaces?\b|\bsingle sign[- ]on\b"
            r"|\bidentity provider\b|\bproveedor de identidad\b|\bendpoints?\b"
            r"|\bsynchroni\w+|\bsincroni\w+|\bevents?\b|\bqueues?\b|\bcanaux\b|\bdata feed\b"
            r"|\bgateway\b|連携|\bdata (?:from|between)\b|\b(?:no longer|never|not"
            r"|n't) (?:arriv\w+|reach\w*"
            r"|come through)\b|\btalk(?:s|ed|ing)? to (?:your|our|the) (?:system|software|server)"
            r"|\bkommen nicht (?:mehr )?an\b|\brückmeldung\w* (?:mehr )?aus\b|\bjamais arriv\w+"
            r"|\bno (?:nos )?llegan\b|\bnon arrivan\w+|\bkomen niet (?:meer )?(?:aan|binnen)\b"
            r"|\bbrak danych\b|\bdanych z\b|\bnie widzimy danych\b|データ(?:の)?(?:反映|連携)",
        ),
        (
            1,
            r"\bcertificate\b|\btoken\b|\bpush\b|\bpolling\b|\bpayload\b|\bmapping\b"
            r"|\bpartition\w*",
        ),
    ),
    "performance": (
        (
            3,
            r"\bslow(?:ness|er|ly)?\b|\bsluggish\b|\blatenc\w+|\boutages?\b"
            r"|(?<![\d.,])\b50[0-4]\b(?![.,]?\d)"
            r"|\btime-?outs?\b|\bunavailab\w+|\bavailabilit\w+|\bunreachable\b|\bcrash\w*"
            r"|\bresponse times?\b|\blangsam\w*|\bausfall\w*|\bausgefallen\b"
            r"|\bverfügbarkeit\b|\bnicht erreichbar\b|\binaccessible\w*"
            r"|\bno está disponible\b|\bniet bereikbaar\b|\bniedostępn\w+|\bantwortzeit\w*"
            r"|\blent(?:e|s|eur|o|a|ezza|itud)?\b"
            r"|\bpanne\b|\bindisponib\w+|\bcaíd[oa]s?\b|\bno responde\b|\btraag\b"
            r"|\bstoring\b|\bwoln\w+|\bawari\w+|遅い|障害|応答",
        ),
        (
            2,
            r"\bdown\b(?! (?:the|a|to|with))|\bfrozen\b|\bfreez\w+|\bhangs?\b|\bcapacity\b"
            r"|\bscal(?:e|ing)\b|\boverload\w*|(?<![\d.,])\b\d+ seconds\b|\bcpu\b|\bload times?\b"
            r"|\bfull scans?\b|\bcluster\b|\bindex\b|\babgebrochen\b|\blaufzeit\b"
            r"|\btime[sd]? out\b|\b(?:can't|cannot|no podemos|nobody can) (?:log ?in|get in"
            r"|entrar)\b"
            r"|\bstunden gebraucht\b|\bperformance\b|\bsaturad\w+",
        ),
    ),
    "timeline": (
        (
            3,
            r"\bgo[- ]?live\b|\blive date\b|\bmilestones? (?:missed|slip\w*)"
            r"|\bmissed (?:the )?(?:date|deadline|milestone)|\bslip(?:ped|s|page|ping)?\b"
            r"|\bpostpon\w+|\bdelay(?:ed|s)? (?:again|of the|by)|\bproject plan\b"
            r"|\bprojektplan\b|\bverschob\w*|\bverzöger\w+|\bretard (?:du|de|sur)\b"
            r"|\breport(?:é|er)\b|\baplaz\w+|\bretras\w+|\bproroga\w*|\britard\w+|\batras\w+"
            r"|\bvertrag(?:ing)\b|\bopóźni\w+|\brollout\b|\bcut-?over\b|稼働|延期|遅延",
        ),
        (
            2,
            r"\bdated plan\b|\bschedule\b|\btimeline\b|\bdeadline\b|\bit (?:was"
            r"|became) (?:\d{1,2} )?(?:january|february|march|april|may|june|july|august"
            r"|september|october|november|december)\b|\bmoved\b.{0,30}\bdate\b|\bplan v\d"
            r"|\bphase\b|\btermin\w*|\bpromised for\b|\bq[1-4]\b|\blaunch\b",
        ),
    ),
    "commercial": (
        (
            3,
            r"\binvoic\w+(?! export)|\bcredit notes?\b|\brefund\w*|\bpric(?:e|es|ing)\b"
            r"|\bquote\b(?! me)|\brenewal quote\b|\brechnung(?:en|sbetrag|snummer)?\b"
            r"|\bgutschrift\w*|\bpreis(?:e|erhöhung)?\b|\bfactur(?:e|es|a|as|ation|ación)\b"
            r"|\bavoir\b(?= |s)|\bremboursement\w*|\bnota de crédito\b|\bfattur\w+"
            r"|\bnot[ae] di credito\b|\bfatura\w*|\bfactuur\w*|\bfaktur\w*|請求|\bovercharg\w+"
            r"|\bquotation\b|\bofferte\b|\bpreventivo\b|\bpresupuesto\b|\bdevis\b"
            r"|\bcancel (?:our|the) contract\b"
            r"|\bdouble[- ]billed\b|\bbilling (?:error|department|dispute)",
        ),
        (
            2,
            r"\bcontract (?:price|terms|value|ends)|\blicen[cs]e fees?\b|\bdiscount\w*"
            r"|\brenewal\b|\bpayment\w*|\bbudget\w*|\bseats?\b|\bconditions? tarifaires?\b"
            r"|\bvertrag(?:s|lich)\w*|\bcontratt\w+|\bcontrato\b|\bumow\w+|\bprocurement\b"
            r"|\bcharged\b|\bsla credits?\b|\bcompensation\b",
        ),
    ),
    "people": (
        (
            3,
            r"\bnobody (?:answers?|replies|responds|calls|came|picks)\b|\bno(?:[- ]one"
            r"| one) (?:answers?|replies|responds|calls|ever)\b|\b(?:consultant"
            r"|account manager|project manager|engineer|csm)s? (?:left|changed|replaced"
            r"|never|keeps?)\b|\bthird (?:consultant|project manager|contact"
            r"|account manager)\b|\bunprofessional\b|\brude\w*|\bunresponsive\b|\bturnover\b"
            r"|\bhandover\b|\bansprechpartner\w* (?:wechsel|gewechselt)"
            r"|\bniemand (?:antwortet|meldet|erreichbar)|\bpersonne ne (?:répond|rappelle)\b"
            r"|\bnadie (?:responde|contesta|nos)\b|\bnessuno (?:risponde|ci)\b|\bninguém\b"
            r"|\bniemand reageert\b|\bnikt nie\b|\bkonsultant\w*|担当者.{0,12}(?:返事|連絡|不在)",
        ),
        (
            2,
            r"\bhis manager\b|\bher manager\b|\bthere (?:was|is) nobody\b|\bcommunication\b"
            r"|\btrust\b|\bcompeten\w+|\bstaff(?:ing|ed)?\b|\battitude\b|\bignored\b"
            r"|\bszkoleni\w*|\bkommunikation\b|\bnot about the \w+\b",
        ),
    ),
    "functionality": (
        (
            3,
            r"\bbugs?\b|\bfeatures?\b|\bdefects?\b|\bfails?\b|\berrors?\b|\berreurs?\b"
            r"|\berror(?:es)?\b|\berrore\b|\berrori\b|\berros?\b|\bfout(?:en|melding)?\b"
            r"|\bbłęd\w*|エラー|\bmissing (?:field|column|feature|data"
            r"|function)\w*|\b(?:column|field|report|export|screen|button|page)s? (?:is|are"
            r"|comes?|came|coming|stays?|shows?) (?:\w+ )?(?:blank|empty|missing|wrong"
            r"|broken|incomplete)|\bwrong (?:data|values?|numbers?|totals?|amounts?|profile)"
            r"|\bfehler\w*|\bfunktion\w*|\bfonctionnalité\w*|\bfuncionalidad\w*"
            r"|\bfunzionalità\b|\bfuncionalidade\w*|\bfunctionaliteit\w*|\bfunkcj\w+"
            r"|\broadmap\b|\bout of the box\b|機能|欠落|不具合|文字化け|\bincomplete\b",
        ),
        (
            2,
            r"\bexports?\b|\bimports?\b|\bfunction\b|\bdoes ?n[o']t work\b|\bbroken\b"
            r"|\bcalculat\w+|\btemplate\w*|\breports?\b|\bcolumn\b|\bdisplay\w*|\bsplit\b"
            r"|\bscreen\b|\bdata (?:is|are) wrong\b|\brows\b|\bdemo\b"
            r"|\bbase de données\b|\bexportation\b|書き出し",
        ),
    ),
}

SEVERITY_WORDS: Weighted = (
    (  # sales stopped
        5,
        r"\b(?:shop|store|checkout|site|portal|tills?|booking|sales|orders?)\b.{0,24}\b(?:is "
        r"|are |was |were )?(?:offline"
        r"|closed down|shut down)\b|\b(?:take|took|taken|taking|went|gone"
        r"|pull\w*) .{0,30}\boffline\b"
        r"|\bstopped (?:selling|taking orders|shipping)\b|\b(?:buy|bought|buying|sell|selling"
        r"|sold|ordered)\b"
        r".{0,40}\bfor (?:one|1|0|zero|a single) ?(?:€|euros?|eur|dollars?|pounds?|cents?|franc"
        r"|złoty)?\b"
        r"|\bfür (?:einen|1|null) (?:euro|cent)\b|\b(?:shop|laden|kasse\w*"
        r"|verkauf)\b.{0,30}\b(?:offline|abgeschaltet"
        r"|vom netz)\b|\bhors ligne\b|\bfuera de línea\b|\bnon (?:vendiamo|possiamo vendere)\b",
    ),
    (  # the public looks on
        2,
        r"\b(?:mayor|mp|councillors?|journalists?|newspapers?|press|tv|television|radio"
        r"|social media|twitter|facebook"
        r"|bürgermeister\w*|stadtrat|landrat|zeitung\w*|presse|lokalpresse|fernsehen|rundfunk"
        r"|maire|mairie|préfet\w*"
        r"|journalistes?|journaux|alcaldes?a?|ayuntamiento|prensa|periódico\w*|sindaco"
        r"|giornal\w+|stampa|burgemeester"
        r"|krant\w*|prefeit\w+|burmistrz\w*|prezydent miasta)\b",
    ),
    (  # again and again
        1,
        r"\b(?:third|fourth|fifth|sixth) (?:time|failure|outage|incident)\b|\bfor the (?:third"
        r"|fourth|fifth) time\b"
        r"|\b(?:zum (?:dritten|vierten|fünften|wiederholten) mal|(?:dritte|vierte"
        r"|fünfte)[rsn]? (?:ausfall|vorfall|mal))\b"
        r"|\b(?:troisième|quatrième|cinquième) (?:fois|panne|incident)\b|\b(?:tercera|cuarta"
        r"|quinta) (?:vez|caída)\b"
        r"|\b(?:terza|quarta|quinta) volta\b|\bderde keer\b|\bvierde keer\b|\btrzeci raz\b",
    ),
    (  # many end customers, or a hotline that they overrun
        1,
        r"\b\d{1,3}(?:[.,' ]?\d{3}){1,3} (?:\w{1,20} )?(?:customers|households|kund\w+|haushalte"
        r"|clients"
        r"|foyers|clientes|hogares"
        r"|clienti|famiglie|klanten|klientów)\b|\b[1-9]\d{2} (?:\w{1,20} )?(?:customers|households"
        r"|kund\w+|haushalte|clients"
        r"|foyers|clientes|hogares|clienti|famiglie|klanten|klientów)\b|\b(?:hotline"
        r"|call cent(?:re|er)|switchboard"
        r"|telefonzentrale|kundenservice|standard)\b.{0,40}\b(?:overload\w*|overrun|overwhelmed"
        r"|collaps\w*|überlastet"
        r"|überlaufen|zusammengebrochen|saturé\w*|débordé\w*|saturad\w+)\b",
    ),
    (
        6,
        r"\b(?:portal|system|site|everything|platform|service|app|network)s? (?:has been|is"
        r"|are|was"
        r"|have been) (?:completely |totally |still )?(?:down|offline|dead)\b"
        r"|\b(?:can't|cannot|cant|can not|unable to) (?:work|trade|take (?:cards|payments?"
        r"|orders)"
        r"|do anything|serve|treat|operate)\b|\bturning \w+ away\b|\bnobody can (?:log|work"
        r"|get in)\b"
        r"|\bno podemos (?:entrar|trabajar)\b|\bnichts geht mehr\b"
        r"|\b(?:plus )?rien ne (?:fonctionne|marche)"
        r"|\bnada funciona\b|\bniente funziona\b|\bniets werkt\b|\bnic nie działa\b"
        r"|\bin keiner unserer\b|\bqueu(?:es?|e?ing) (?:to|back to) the (?:motorway|street"
        r"|road)\b",
    ),
    (
        5,
        r"\bpatients?\b.{0,80}\b(?:late|wrong|missing|danger|other|no longer)\b"
        r"|\bdata protection\b"
        r"|\bwithin 72 hours\b|\bother (?:people|customer|patient|client)s?'s? (?:data"
        r"|appointments"
        r"|invoices|records|names)\b|\bcancel (?:our|the|my) (?:contract|subscription"
        r"|agreement)\b"
        r"|\blet the contract\b|\bour data out\b|\bnous (?:arrêtons|quittons)\b|\bwir kündigen\b"
        r"|\bdisdett\w+|\brescindi\w+|\bopzeggen\b|\bfines? us\b|\bno plan b\b"
        r"|\bboard (?:paper|meets|meeting)\b|\b(?:within|in) the hour\b",
    ),
    (
        6,
        r"\b(?:business|production|operations?|plant|warehouse|line|everything) (?:is "
        r"|are |has |have )?(?:completely )?(?:stopped|standing still|at a standstill"
        r"|down|stopp\w+)|\bstandstill\b|\bstillstand\b|\b(?:steht|stehen) still\b"
        r"|\bà l'arrêt\b|\bparad[oa]s?\b|\bfermo\b|\bcompletely down\b|\btotal outage\b"
        r"|\bwithout power\b|(?<![\d.,])\b503\b(?![.,]?\d)"
        r"|\b(?:nicht erreichbar|unreachable|inaccessible"
        r"|niet bereikbaar)\b|\bligt stil\b|業務停止|全面停止",
    ),
    (
        5,
        r"\bclause \d+|\bterminat(?:e|ion|ing)\b(?! (?:process|session))|\bkündig(?:en"
        r"|ung)\b|\brésili\w+|\brescind\w+|\brescission\w*|\brisoluzione del contratto\b"
        r"|\bwypowiedz\w+ umow\w*|\blegal (?:action|steps|counsel)\b|\blawyers?\b"
        r"|\banwalt\w*|\bbreach\b|解約|\bexercise (?:our|the) (?:right|exit)",
    ),
    (
        4,
        r"\bcannot (?:ship|sell|invoice|bill|work|operate|open|log ?in|process)\b"
        r"|\bcan't (?:ship|sell|invoice|bill|work|operate|open|log ?in|process)\b"
        r"|\bno (?:orders?|invoices?|shipments?) (?:can|could|since)|\bkein einziger\b"
        r"|\bkeine (?:rechnungen|aufträge)\b|\bsin poder\b|\bplus aucun\w*\b|\bsafety\b"
        r"|\bpatients?\b|\bminister\w*|\bregulator\b.{0,60}\b(?:fine|deadline|breach)"
        r"|\bdata (?:loss|lost|breach|leak)\b|\bdatenverlust\b|\bgdpr\b",
    ),
    (
        3,
        r"\bgo[- ]live\b.{0,60}\b(?:risk|danger|impossible|cannot|fail)|\b(?:board|ceo"
        r"|cfo|coo|vorstand|geschäftsführ\w+|comité|direction générale|consejo|zarząd)\b"
        r"|\bcompetitors?\b|\bswitch(?:ing)? (?:to another|vendor|provider|supplier)"
        r"|\bchurn\w*|\brenewal\b.{0,40}\b(?:risk|doubt|\$|k\b)|\bpenalt(?:y|ies)\b"
        r"|\bvertragsstrafe\w*|\bpénalité\w*|\bpenalizaci\w+|\bpenale\b"
        r"|\bkar[ay] umown\w+",
    ),
    (
        2,
        r"\burgent\w*|\bdringend\w*|\burgence\b|\burgente\b|\bpilne\b|至急|\bimmediately\b"
        r"|\bsofort\b|\bimmédiat\w*|\binmediat\w*|\bright now\b|\bunacceptable\b"
        r"|\binakzeptabel\b|\binacceptable\b|\binaceptable\b|\bno workaround\b"
        r"|\b(?:hundreds|thousands) of\b|\blate(?:d)?\b.{0,30}\bhours\b|\btoday\b"
        r"|\bhoy\b|\bheute\b|\bby hand\b",
    ),
    (
        2,
        r"(?:€|\$|£|¥|\b(?:eur|usd|gbp|dkk|sek|nok|chf|pln|cad|aud|inr|jpy|euros?"
        r"|dollars?|pounds?)\b) ?\d|\d[\d.,]* ?(?:k\b|€|\$|£|euros?\b|eur\b|dkk\b|usd\b"
        r"|zł|円|million)",
    ),
    (
        1,
        r"\bstuck\b|\bfailed\b|\bfails?\b|\berrors?\b|\bmissing\b|\bwrong\b|\bbroken\b"
        r"|\blost\b|\bcomplain\w*|\bdeadline\b|\bagain\b|\bnever\b|\bnobody\b|\bfehlt\b"
        r"|\bfalsch\b|\bmanque\w*\b|\bfaltan?\b|\bcustomers?\b",
    ),
)
# Work stands still: nobody can do what they are there for, or it has been down since a time that is
# named. Who reports that as a matter of its own reports at least a high one.
STOPPED_WORDS: Weighted = (
    SEVERITY_WORDS[0],  # sales stopped
    (
        5,
        r"\b(?:no|not a single|not one) (?:\w+ ){1,3}(?:can|could|(?:is|are) able to) (?:leave|ship"
        r"|be (?:shipped|sold|booked|invoiced|produced|dispatched|loaded|processed|served|treated)"
        r"|log (?:in|on)|work|enter|get (?:in|out)|pay|order|check in|sign in)\b"
        r"|\b(?:takes?|accepts?|gets?|receives?|lets?|prints?|processes|produces?|ships?|sells?) no"
        r" (?:\w+ )?(?:orders?|payments?|cards?|calls?|bookings?|customers?|passengers?|patients?"
        r"|tickets?|labels?|invoices?|parcels?)\b",
    ),
    (
        5,
        r"\b(?:nobody|no one|no-one|none of (?:us|our|the|them)(?: \w+){0,3})"
        r" (?:can|could|is able to|are able to) (?:log|work|sign|access|enter|get (?:in|to|into)"
        r"|order|book|pay|print|open|use|see any|ship|invoice|sell|scan)\b"
        r"|\b(?:we|they|our \w+|all (?:\w+ ){1,3}) ?(?:cannot|can't|can not|are unable to"
        r"|are not able to|can no longer) (?:\w+ )?(?:ship|invoice|trade|sell|serve|treat|operate"
        r"|dispatch|unload|produce|work|admit)\b",
    ),
    (
        5,
        r"\b(?:down|dead|offline|unreachable|unavailable|stopped|frozen|standing"
        r"|broken) (?:completely |again )?(?:since|for) (?:(?:the|about|over|more than|almost"
        r"|nearly|now) )*(?:\w+ )?(?:hours?|hrs|minutes|this morning|morning|noon|midnight"
        r"|last night|\d{1,2}[:.h]\d{2}|\d{1,2} ?(?:am|pm|o'clock)|\d{1,2}(?= |$))",
    ),
    (
        5,
        r"\bseit .{0,40}\b(?:ausgefallen|offline|lahmgelegt)\b|\b(?:steht|stehen|liegt|liegen)"
        r" (?:\w+ ){0,3}(?:still|lahm)\b|\b(?:niemand|keiner) (?:\w+ ){0,4}(?:kann|kommt) (?:\w+"
        r" ){0,3}(?:arbeiten|einloggen|anmelden|rein|hinein|buchen|bestellen)\b|\b(?:geht|läuft"
        r"|funktioniert) (?:gar )?nichts mehr\b|\bwir können (?:\w+ ){0,4}nicht(?:s)? (?:mehr )?"
        r"(?:arbeiten|ausliefern|verkaufen|versenden|produzieren|abrechnen)\b",
    ),
    (
        5,
        r"\bplus personne ne (?:peut|travaille|accède)\b|\bpersonne ne peut (?:plus )?(?:\w+ )?"
        r"(?:travailler|se connecter|accéder|commander|entrer)\b|\b(?:en panne|hors service"
        r"|à l'arrêt|inaccessibles?) depuis\b|\bne (?:peut|pouvons|peuvent) plus (?:\w+ ){0,2}"
        r"(?:travailler|expédier|facturer|encaisser|livrer|vendre|produire)\b"
        r"|\bnadie puede (?:\w+ )?(?:trabajar|entrar|acceder|facturar|pedir)\b|\b(?:caíd[oa]s?"
        r"|fuera de servicio|sin servicio|sin sistema) desde\b|\bno (?:podemos|pueden) (?:\w+"
        r" ){0,2}(?:trabajar|facturar|cobrar|enviar|entregar|vender|producir|operar)\b",
    ),
)
# Many people or vehicles cannot go on, or what was to leave or to be treated does not: that is at
# least high in whatever mail it is told of as it is now.
_MANY = (
    r"(?<![\d.,])(?:[2-9]\d|\d{3,}|\d{1,3}(?:[.,' ]\d{3})+|dozens of|hundreds of|thousands of"
    r"|dutzende|hunderte|tausende|des (?:dizaines|centaines|milliers) de|decenas de|cientos de"
    r"|miles de)"
)
_WHO = (
    r"(?:vans?|trucks|lorries|drivers|couriers|stores|shops|branches|clinics|hospitals|pharmacies"
    r"|patients|passengers|travell?ers|guests|nurses|doctors|users|customers|clients|subscribers"
    r"|employees|people|staff|workers|operators|agents|colleagues|households|homes|students|pupils"
    r"|members|technicians|vehicles|buses|trains|flights|ships|vessels|tills|terminals|machines"
    r"|fahrzeuge|fahrer|lkw|lastwagen|transporter|filialen|märkte|kliniken|patienten|fahrgäste"
    r"|gäste|kunden|mitarbeiter\w*|haushalte|schüler|monteure|techniker|züge|busse|maschinen|kassen"
    r"|camions|camionnettes|chauffeurs|livreurs|magasins|agences|clients|patients|voyageurs"
    r"|passagers|salariés|employés|foyers|élèves|infirmi\w+|médecins|véhicules|trains|caisses"
    r"|camiones|furgonetas|conductores|repartidores|tiendas|clientes|pacientes|pasajeros|viajeros"
    r"|empleados|hogares|alumnos|enfermer[oa]s|médicos|vehículos|trenes|cajas|personas|personnes"
    r"|personen)"
)
_CARRIED = (
    r"(?:flights?|trains?|ferr(?:y|ies)|sailings?|departures?|surger(?:y|ies)|operations?"
    r"|ambulances?|vessels?|shifts?|aircraft|planes?)"
)
HALTED_WORDS: Weighted = (
    (
        5,
        rf"{_MANY} (?:\w+ ){{0,3}}{_WHO}(?: \w+){{0,2}} (?:cannot|can't|can not|could not|couldn't"
        r"|are unable to|(?:are|is|sit|stand) (?:stuck|stranded|idle|blocked|locked out|at a"
        r" standstill|cut off)|(?:have|has) no (?:access|power|water|heat\w*|connection|service)"
        r"|können (?:\w+ ){0,3}(?:nicht|kein\w*)|kommen nicht (?:weiter|rein|hinein)"
        r"|(?:stehen|sitzen|hängen) (?:still|fest|herum)|sind (?:\w+ )?(?:ausgesperrt|blockiert)"
        r"|ne (?:peuvent|pouvaient)|sont (?:\w+ )?(?:bloqué\w*|à l'arrêt|immobilisé\w*|coincé\w*)"
        r"|no (?:pueden|podían)|están (?:\w+ )?(?:parad[oa]s|bloquead[oa]s|atrapad[oa]s|varad[oa]s)"
        r"|siguen sin poder)\b"
        rf"|\bkönnen {_MANY} (?:\w+ ){{0,3}}{_WHO} (?:\w+ ){{0,3}}(?:nicht|kein\w*)\b",
    ),
    (
        5,
        rf"\b(?:grounded|cancelled|canceled|scrubbed|diverted|called off)(?: \w+){{0,3}}"
        rf" {_CARRIED}\b|\b{_CARRIED} (?:\w+ ){{0,6}}(?:grounded|cancelled|canceled|diverted"
        r"|called off)\b|\b(?:sent|sending|send|turn|turned|turning) (?:\w+ ){0,3}(?:patients"
        r"|passengers|guests|ambulances|pupils|workers|crews?|staff|shifts?)"
        r" (?:home|away|back)\b",
    ),
    (
        5,
        r"\b(?:flüge?|züge?|fähren?|operationen|schicht\w*|abfahrten) (?:\w+ ){0,5}(?:gestrichen"
        r"|abgesagt|abgesetzt|ausgefallen|am boden)\b|\b(?:patienten|fahrgäste|gäste|mitarbeiter"
        r"|schicht\w*) (?:\w+ ){0,4}(?:abweisen|abgewiesen|nach hause (?:schicken|geschickt)"
        r"|heimgeschickt)\b",
    ),
    (
        5,
        r"\b(?:annul\w+|clou\w+ au sol)(?: \w+){0,3} (?:vols?|trains?|opérations|départs"
        r"|traversées)\b|\b(?:vols?|trains?|opérations|départs) (?:\w+ ){0,4}(?:annulé\w*"
        r"|cloué\w* au sol|déprogrammé\w*)\b|\brenvoy\w+ (?:\w+ ){0,4}(?:patients|équipes?)\b"
        r"|\b(?:cancel\w+|suspend\w+)(?: \w+){0,3} (?:vuelos?|trenes?|operaciones|cirugías"
        r"|salidas)\b|\b(?:vuelos?|trenes?|operaciones|cirugías|salidas) (?:\w+ ){0,4}"
        r"(?:cancelad[oa]s?|en tierra|suspendid[oa]s?)\b",
    ),
)
MILDER_WORDS: Weighted = (
    (
        3,
        r"\bworkaround\b|\bwe (?:are )?manag(?:e|ing)\b|\bfor now we\b"
        r"|\bno rush\b|\bnot urgent\b"
        r"|\bnicht dringend\b|\bpas urgent\b|\bno es urgente\b|\bwhen you (?:have"
        r"|get) (?:a )?(?:time|chance|moment)|\bbehelf\w*|\bminor\b|\bkleinigkeit\w*"
        r"|\bcosmetic\w*|\btypo\b|\bsmall (?:thing|issue|question)\b|\bone thing\b"
        r"|\bprovisional\w*|\bby hand .{0,60}managing",
    ),
    (
        2,
        r"\bat the moment (?:we|i) (?:help|fetch|use)|\bmanually\b|\bvon hand\b"
        r"|\bà la main\b|\ba mano\b|\bhandmatig\b|\bręcznie\b|手作業|\bworks? (?:again|now"
        r"|fine)\b|\bis working\b|\bthank you very much\b"
        r"|\bno problem\b",
    ),
)

MOOD_WORDS: dict[str, Weighted] = {
    "angry": (
        (
            4,
            r"\bunacceptable\b|\boutrag\w+|\bfurious\b|\bdisgrace\w*|\bridiculous\b|\bjoke\b"
            r"|\bdisgust\w*|\bfed up\b|\bsick of\b|\benough is enough\b|\bincompeten\w+"
            r"|\bshame\w*|\bunverschämt\w*|\bfrechheit\b|\bskandal\w*|\binakzeptabel\b"
            r"|\binacceptable\b|\bscandaleu\w+|\bhonteu\w+|\bindignant\w*|\binaceptable\b"
            r"|\bvergüenza\b|\bvergogn\w+|\binaccettabil\w+|\binaceitável\b|\bonacceptabel\b"
            r"|\bskandaliczn\w+|言語道断|\bi don't care\b",
        ),
        (
            3,
            r"\?\?+|!!+|\bnot my problem\b|\bnobody can say\b|\bi asked (?:three|four|five"
            r"|six|\d+) times\b|\b(?:six|five|four|ten) times\b|\bdon't bother\b"
            r"|\bthis is the (?:third|fourth|fifth) time\b|\bhow hard can\b"
            r"|\binutile de\b",
        ),
        (
            2,
            r"\bat once\b|\bimmediately\b|\bright now\b|\bdemand\b|\brepeatedly\b"
            r"|\bonce again\b|\bwhere are we\b|\bsofort\b"
            r"|\bje n'accepte\w*\b|\bexijo\b",
        ),
    ),
    "frustrated": (
        (
            3,
            r"\b(?:second|third|fourth) time\b|\bnothing (?:came|happened|changed)\b"
            r"|\bnot happy\b"
            r"|\bniemand (?:reageert|antwortet|meldet)\b|\bsans explication\b|\b(?:deux"
            r"|trois|plusieurs) fois\b"
            r"|\bzum (?:zweiten|dritten|wiederholten) mal\b|\bseguimos sin\b|\bsigue sin\b"
            r"|\bpor (?:segunda|tercera) vez\b"
            r"|\bper la (?:seconda|terza) volta\b|\bpela (?:segunda|terceira) vez\b"
            r"|\bvoor de (?:tweede|derde) keer\b"
            r"|\bpo raz (?:drugi|trzeci|kolejny)\b|\b(?:promised|supposed"
            r"|announced) .{0,60}\b(?:nothing|never|not)\b"
            r"|\bfrustrat\w+|\bdisappoint\w+|\bembarrass\w+|\bconcern(?:ed|s|ing)\b"
            r"|\bunhappy\b|\bworr(?:y|ied|ying)\b|\bstill (?:no|not|waiting|nothing|open)\b"
            r"|\bfor weeks\b|\bagain and again\b|\benttäusch\w*|\bunzufrieden\w*"
            r"|\bimmer noch\b|\bleider\b|\bdéçu\w*|\binquiet\w*|\btoujours pas\b"
            r"|\bdecepcion\w*|\bpreocupa\w*|\bno avanzamos\b|\bdelus\w+|\bpreoccupat\w+"
            r"|\bdecepcionad\w+|\bteleurgesteld\b|\bnie wiem już\b|\brozczarowan\w*|\b困っ\w*"
            r"|\b(?:i|we) had hoped\b|\b(?:terz|second"
            r"|quart)[oa] (?:mese|volta|settimana)\b|\bnever arrived\b",
        ),
        (
            2,
            r"\bwithout (?:any |a )?(?:answer|reply|response|call|note|notice)\b"
            r"|\bno (?:answer|reply|response|news|feedback)\b|\bwaiting\b|\bnobody\b"
            r"|\bkeine (?:antwort|rückmeldung)\b|\bsans (?:réponse|nouvelles)\b"
            r"|\bsin (?:respuesta|noticias)\b|\bsenza risposta\b|\bbez odpowiedzi\b"
            r"|\bnikt nie\b|\b(?:did not|didn't) (?:ring|call)\b|\bnobody (?:rang|called)\b"
            r"|\bagain\b|\bnot usable\b|\bunusable\b|\bsich .{0,30}sparen\b",
        ),
    ),
    "positive": (
        (
            3,
            r"\bthank(?:s| you) (?:very much |so much |a lot )?for (?:the |your )?(?:quick"
            r"|speedy|fast|great|excellent|help|support|staying|solving|fixing)"
            r"|\bgreat (?:job|work|news)\b|\bwell done\b|\bexcellent\b|\bvery happy\b"
            r"|\bdelighted\b|\bpleased to\b|\bbetter than (?:i|we) (?:had )?(?:feared"
            r"|expected|thought|hoped)\b|\bperfect\w*|\bvielen dank für die (?:schnelle"
            r"|rasche)\b|\bmeinen dank\b|\bmerci (?:beaucoup )?pour (?:la|votre) (?:rapidité"
            r"|réactivité|aide)\b|\bgracias por la rapidez\b|\bgrazie per (?:la rapidità"
            r"|l'aiuto)\b|\bobrigad[oa] pela\b|\bbedankt voor de snelle\b"
            r"|\bdziękuję za szybk\w+|助かりました|\b:-\)",
        ),
        (
            2,
            r"\bworks (?:now|again|perfectly|fine)\b|\bsolved\b|\bresolved\b|\bis fixed\b"
            r"|\bwent (?:well|through|better)\b|\bwithout (?:a late|errors|issues)\b"
            r"|\bclose it\b|\bfunciona\b(?! mal)"
            r"|\bis live since\b",
        ),
    ),
}
