"""Greetings, titles and words that are no names: data for `parties.py` and `sender.py`."""

from mailbox_agent.understanding.words_topics import Weighted

GREETING_WORDS = frozenset(
    """hi hello hey dear morning afternoon evening good greetings hallo liebe lieber sehr geehrte
    geehrter guten tag morgen abend moin servus grüß gott bonjour bonsoir cher chère salut
    hola buenos buenas días tardes estimado estimada querido querida ciao buongiorno buonasera
    gentile gentili egregio egregi olá bom dia boa tarde prezado prezada caro cara
    beste geachte goedemorgen goedemiddag dag dzień dobry witam szanowny szanowna szanowni
    cześć regards cheers thanks thank best kind sincerely yours warm mit freundlichen grüßen viele
    grüße beste freundliche cordialement bien saluti cordiali distinti saludos un saludo atentamente
    cumprimentos atenciosamente met vriendelijke groet groeten pozdrawiam br rgds thx merci gracias
    danke grazie obrigado obrigada bedankt dziękuję team all
    both everyone folks together there again
    madame monsieur messieurs mesdames colleagues zusammen kollegen equipo todos tous toutes signori
    allen państwo rob everybody gents ladies gentlemen to""".split()
) - {"rob", "to"}

# In a short line that begins like a greeting: "Team, please fix it", "Kollegen: bitte prüfen".
ASKING_WORDS = frozenset(
    """please pls kindly can could would bitte können könnt könnten veuillez pouvez puede podéis
    potete schicke schicken sende senden melde melden liefern""".split()
)

THANKS_WORDS = frozenset(
    "thanks thank thx merci gracias danke grazie obrigado obrigada bedankt dziękuję".split()
)

TITLES = frozenset(
    """mr mrs ms mx miss dr prof sir madam herr frau fr hr m mme mlle monsieur madame sr sra señor
    señora signor signora sig dott dottssa dhr mevr pan pani panie dom dona""".split()
)

NOT_A_NAME = frozenset(
    """the this that these those and but for not with from since our your their his her its we you
    they he she it i a an on in at by to of if as is are was what when where who why how all any
    please thanks thank dear hello hi kind best regards monday tuesday wednesday thursday friday
    saturday sunday january february march april may june july august september october november
    december sent subject date cc from re fw fwd aw wg ltd inc gmbh ag sa customer success project
    support service manager team company""".split()
)

SALES_TITLES = (
    r"account (?:executive|manager|director|lead)|customer success|\bcsm\b|\bkam\b"
    r"|client (?:partner|success|director|executive|manager|relations?|lead)"
    r"|customer (?:relations?|engagement|advocate|partner)|engagement manager"
    r"|\bsales\b|business development|(?:global|key|major|strategic|named|enterprise) account"
    r"|commercial (?:manager|director|lead)|chief (?:revenue|commercial) officer|\bcro\b"
    r"|renewals? (?:manager|specialist|lead)|relationship manager|partner manager"
    r"|vertrieb\w*|kundenbetreu\w+|kundenberat\w+|key[- ]account|verkauf\w*|grosskunden\w*"
    r"|kundenerfolg\w*|außendienst|gebietsleit\w+|regionalleit\w+|leiter(?:in)? kunden\w*"
    r"|responsable (?:commerciale?|grands comptes|clients?(?:èle)?|de comptes?|de cuentas?"
    r"|comercial|commerciale|clienti)"
    r"|charg(?:é|ée|e) (?:de clientèle|d'affaires|de comptes?|grands comptes)"
    r"|ingénieure? (?:d'affaires|commerciale?)|commercial(?:e)? (?:grands comptes|sédentaire)"
    r"|direct(?:eur|rice) (?:commerciale?|clientèle|des ventes|grands comptes)"
    r"|ejecutiv[oa] (?:de cuentas?|comercial)|gerente (?:de cuentas?|comercial|de vendas"
    r"|de contas?|de relacionamento)|gestor[a]? (?:de cuentas?|de contas?|comercial|de clientes?)"
    r"|asesor[a]? comercial|éxito del cliente|director[a]? comercial|jef[ea] de ventas"
    r"|executiv[oa] de (?:contas?|vendas)|sucesso do cliente|diretor[a]? comercial"
    r"|consulente commerciale|direttore commerciale|agente di vendita|commerciale estero"
    r"|pre-?sales|accountmanager|klantmanager|relatiebeheer\w*|accountdirecteur|verkoop\w*"
    r"|opiekun(?:ka)? klienta|doradca klienta|dyrektor handlow\w+|kierownik sprzedaży"
    r"|kundeansvarlig|kundansvarig|salgs\w+|säljare|försäljning\w*|営業|カスタマーサクセス"
)

# Who leads a whole branch of ours is an executive, no salesperson, even if "success" is in it.
EXECUTIVE_TITLES = (
    r"\b(?:[se]?vp|(?:senior |executive )?vice[ -]president|chief)(?:,| of|,? global)?"
    r" (?:customer|client) \w+"
)

# Of ours who are no salespeople.
OTHER_TITLES = (
    r"\b(?:engineer(?:ing)?|developer|architect|support|operations|product manager|devops|sre"
    r"|consultant|project manager|programme manager|technical|security|legal|finance|billing"
    r"|accounting|release|quality|qa|data|vp engineering|cto|incident|escalation manager"
    r"|entwickl\w+|technik\w*|projektleit\w+|buchhaltung|informatik\w*|ingénieure? (?!d'affaires"
    r"|commercial)\w+|chef(?:fe)? de projet|jef[ea] de proyecto|soporte|ingenier\w+|suporte"
    r"|engenheir\w+|ingegnere|assistenza|ontwikkelaar|wsparcie|inżynier)\b"
)

# How somebody of ours speaks whose customer it is, in words of any title.
SALES_WORDS: Weighted = (
    (
        5,
        r"\bi'?m (?:only|just) (?:the |an? )?(?:sales|account|csm|commercial)|\bsales guy\b"
        r"|\bbin (?:ja |nur |aber )?(?:kaufmann|kauffrau|vertriebler\w*|kein techniker"
        r"|keine technikerin)|\bim vertrieb\b|\bje (?:ne )?suis (?:pas technicien|que commercial)"
        r"|\bsoy (?:solo )?(?:el|la) comercial\b",
    ),
    (
        3,
        r"\bmy (?:customers?|clients?|accounts?)\b|\bmein(?:e|em|en|er)? kund\w+"
        r"|\b(?:mon|ma|mes) clients?\b|\bmi cliente\b|\bmeu cliente\b|\bil mio cliente\b"
        r"|\b(?:anything|something|a line|one line|two lines|a paragraph|one paragraph|lines)"
        r" (?:that )?i (?:can|may|could) (?:send|tell|show|give|pass|forward|say)"
        r"|\bwhat (?:can|may|do|should) i (?:tell|say|promise)"
        r"|\b(?:date|answer|promise) (?:that )?i can (?:stand behind|give|pass)"
        r"|\bwas (?:darf|kann|soll) ich (?:ihm|ihr|ihnen|dem kunden) (?:sagen|zusagen)"
        r"|\bque (?:puis-je|dois-je) (?:lui|leur) dire\b|\bqué le (?:digo|puedo decir)\b",
    ),
    (
        3,
        r"\b(?:spoke|spoken|talked|met) (?:to|with) (?:\w+ ){1,4}(?:this (?:morning|afternoon)"
        r"|today|yesterday|just now|last night)\b|\b(?:just )?(?:off|come off|came off) the phone\b"
        r"|\b(?:lunch|dinner|coffee|breakfast|drinks) with (?:her|his|their|the)\b"
        r"|\b(?:threaten\w*|want\w*|going|plan\w*|likely|about) (?:not )?to (?:not )?(?:renew|leave"
        r"|churn|walk|cancel)\b|\b(?:won't|will not|would not|not going to|refus\w+ to) renew\b"
        r"|\bi need something to (?:bring|take|show|send|give|tell)\b"
        r"|\bkomme gerade (?:vom|von|aus dem)\b|\bwar (?:gerade|eben|heute) bei(?:m)?\b"
        r"|\bje sors (?:de|d')|\bje reviens de\b|\bne pas renouveler\b"
        r"|\bacabo de (?:hablar|reunirme|salir)\b|\bvengo de\b|\bno (?:\w+ )?renovar\b"
        r"|\b(?:ho appena parlato|esco adesso|torno (?:ora )?da)\b|\bnon rinnov\w+"
        r"|\bacabei de (?:falar|sair)\b|\bnão (?:vai |vão )?renovar\b"
        r"|\bnicht (?:zu )?verlänger\w+|\bverlängerung (?:\w+ ){0,3}(?:wackelt|gefährdet|kippt)",
    ),
    (
        2,
        r"\b(?:they|she|he|(?:customer|client)(?: \w+){0,3}) (?:just )?(?:rang|called|phoned)\b"
        r"|\b(?:who|wer|qui|quién|chi|quem) (?:can|could|kann|könnte|peut|le puede|puede|può|pode) "
        r"(?:call|ring|phone|ihn|sie|die|ihr|l'|llamar|chiamar\w*|ligar)"
        r"|\b(?:supposed|need) a (?:written )?plan\b|\bwritten plan\b"
        r"|\b(?:furious|livid|stinksauer|fuchsteufelswild|furieux|furieuse|enfadad[oa]|furibond[oa])\b"
        r"|\brenewals?\b|\b(?:arr|mrr|acv|tcv|qbr|upsell|churn|pipeline|crm)\b|\bour sponsor\b"
        r"|\bexec(?:utive)? sponsor\b|\bright in front of\b|\bin front of (?:her|his"
        r"|their) c[eiof]o"
        r"|\bverlängerung\b|\brenouvellement\b|\brenovación\b|\brenovação\b|\brinnovo\b"
        r"|\b(?:contract ends|notice period|notice date|laufzeit|kündigungsfrist)\b"
        r"|\b(?:on the phone|voicemail|rang (?:me|her|him|back)|called me|phoned me)\b"
        r"|\b(?:am|ans|mir am) telefon\b|\bau téléphone\b|\bpor teléfono\b|\bal telefono\b"
        r"|\bao telefone\b|\bi (?:have )?(?:told|promised) (?:her|him|them)\b|^told (?:her|him"
        r"|them)"
        r"|\b(?:habe|hab) (?:ihr|ihm|ihnen) (?:\w+ ){0,3}(?:zugesagt|versprochen|gesagt)"
        r"|\bje (?:lui|leur) ai (?:dit|promis)|\ble (?:he )?(?:dije|dicho|prometí|prometido)\b"
        r"|\bsupposed to (?:ring|call|meet|see)\b|\bwhere are we (?:with|on)\b"
        r"|\bwie ist der stand bei\b|\boù en est-on (?:avec|chez)\b|\bcómo vamos con\b"
        r"|\bthis is about to\b|\babout to (?:get loud|blow up|escalate)\b|\bheads[- ]?up\b"
        r"|\bi (?:have )?known? (?:her|him|them) (?:for|since)\b|\bje connais\b|\bich kenne\b",
    ),
    (
        1,
        r"\b(?:her|his|their) (?:cfo|coo|cio|ceo|cto|board|boss)\b|\bthe account\b"
        r"|\brelationship\b"
        r"|\b(?:she|he) (?:means it|is not joking|isn't joking|does not throw|is furious)\b"
        r"|\bcalmer than\b|\bprocurement\b|\bcompetitors?\b|\bquote\b|\bdiscount\b|\bcredits?\b",
    ),
)
TECHNICAL_WORDS: Weighted = (
    (
        2,
        r"\b(?:logs?|stack ?trace|trace|patch(?:ed)?|hotfix|deploy(?:ed|ment)?|diff|query|queries"
        r"|config|rolled back|rollback|rollout plan|build|staging|replay(?:ed)?|parser|payload"
        r"|endpoint|cache|gateway|database|index|branch|merge|commit|cpu|memory|tls|token"
        r"|reproduce[d]?|debug\w*|traced|root cause|post[- ]mortem|regression)\b"
        r"|\bi (?:looked|checked|found|see|saw|fixed|tested|ran|restarted|restored)\b"
        r"|\bi(?:'ll| will) (?:patch|deploy|fix|restart|export|widen|load)\b",
    ),
)

GREETING_LINE = (
    r"(?:hi|hello|hey|dear|morning|good morning|hallo|lieber?|sehr geehrter?|guten tag"
    r"|moin|bonjour|bonsoir|chère?|salut|hola|buenos días|estimad[oa]|querid[oa]|ciao|gentile"
    r"|cara?o?"
    r"|olá|bom dia|prezad[oa]|beste|geachte|dag)\b.{1,60}"
)

_KIND_OF_PARTNER = (
    r"(?:(?:implementation|integration|delivery|rollout|solution|consulting|technology|service|it"
    r"|system|systems|certified|official|local|silver|gold|platinum|preferred)[ -])*"
    r"(?:partner|integrator|systems? house|reseller|agency|consultancy|contractor"
    r"|(?:it|service|service desk|managed service) provider)"
)
# What a third party does for a customer, and what of the customer's it does it with.
_DUTIES = (
    r"(?:run|runs|host|hosts|look(?:s)? after|manage|manages|operate|operates|maintain|maintains"
    r"|administer|administers|built|build|develop|developed|do|does|handle|handles|support|supports"
    r"|wrote|set up)"
)
_SYSTEMS = (
    r"(?:integrations?|interfaces?|it|systems?|servers?|network|website|web ?shop|shop|erp|sap"
    r"|infrastructure|hosting|middleware|connectors?|apis?|edi|identity|helpdesk|service desk"
    r"|tills?|logins?|workplaces?|platform|tenants?|director(?:y|ies)|cloud|wms|tms|crm|pos|payroll"
    r"|bookkeeping|accounting|warehouse systems?)"
)
# A third party that speaks of itself; "our integrator" is somebody else, and a customer's word.
PARTNER_WORDS = (
    rf"\b(?:we|i|i'm|we're) (?:are|am|act(?:ing)? as|work(?:ing)? as)?\s?(?:\w+ ){{0,4}}"
    rf"(?:the |an? |your |their |\S+'s )?(?:\w+ ){{0,2}}{_KIND_OF_PARTNER} (?:of|for|to|at|on"
    rf"|in)\b"
    rf"|\b(?:we are|we're|we act as|as|i write as) (?:the |an? |your |their |\w+'s )"
    rf"(?:\w+ ){{0,2}}{_KIND_OF_PARTNER}\b"
    r"|\bon behalf of (?:(?:our|my|the|a) (?:\w+ ){0,2}(?:client|customer)|their (?:team|it|pmo))"
    r"|\bon their behalf\b"
    r"|\bour (?:mutual|joint|shared|common|end) (?:client|customer)"
    r"|\bwe (?:look after|implement|manage|support|advise) (?:\w+ ){0,3}for (?:our |the |a |an )?"
    r"(?:client|customer)"
    r"|\bwe (?:do|did|run|lead|carry out) the (?:implementation|rollout|integration|migration)"
    r" (?:for|at|of)\b|\bmy consultants\b|\bour consultants (?:at|on|are)\b"
    r"|\bwe are (?:the )?(?:implement|integrat)ing\b"
    rf"|\b(?:this is|here is|i am|i'm) (?:[\w'.-]+ ){{1,3}}(?:from|of|at|with) [\w&'.-]+"
    rf"(?: [\w&'.-]+){{0,3}}, (?:the|an?|one of the) {_KIND_OF_PARTNER} (?:of|for|to|at)\b"
    r"|\b(?:wir sind|als|wir begleiten als) (?:\w+ ){0,3}(?:implementierungs|umsetzungs"
    r"|integrations|einführungs|it-)?(?:partner|dienstleister|systemhaus)\b"
    r"|\bim auftrag (?:unseres|unserer|des) (?:gemeinsamen )?(?:kunden|mandanten)"
    r"|\bfür unseren (?:gemeinsamen )?kunden|\bunser(?:en|e|es|em)? gemeinsamen? kunde\w*"
    r"|\b(?:nous sommes|en tant qu[e'’]|comme) ?(?:l['’]|le |un "
    r"|votre )?(?:\w+ ){0,2}"
    r"(?:intégrateur|partenaire)"
    r"|\bpartenaire intégrateur d[eu]|\bpour le compte de (?:notre|mon) client"
    r"|\bnotre client commun\b"
    r"|\b(?:somos|como) (?:el |un |su )?(?:\w+ )?(?:integrador\w*|socio|partner|implantador\w*)"
    r"|\ben nombre de (?:nuestro|mi) cliente|\bnuestro cliente común\b"
    r"|\b(?:siamo|come|in qualità di) (?:il |un |vostro )?(?:\w+ )?(?:integratore|partner)"
    r"|\bper conto del nostro cliente|\b(?:somos|como) (?:o |um )?(?:\w+ )?(?:parceiro"
    r"|integrador)"
    r"|\bem nome do nosso cliente|\bals (?:implementatie)?partner van\b|\bnamens onze klant"
    r"|\bjako partner (?:wdrożeniowy|integracyjny)|\bw imieniu naszego klienta"
    r"|導入を担当|導入パートナー|代理で"
)
# The same told by what they do; only of somebody whom a capital name behind it tells.
PARTNER_DUTIES = (
    rf"\b(?:we|i|who|which|that) (?:also |have |had )?{_DUTIES} (?:the |all |all the )?"
    rf"(?:\w+ ){{0,2}}{_SYSTEMS} (?:side )?(?:for|at|of) "
    r"|\b(?:writ\w+|contact\w+|get\w+ in touch|reach\w+ out)(?: to you| with you| you)?"
    r" (?:for|on behalf of) (?:our |my |a )?(?:client|customer)\b"
    rf"|\b(?:we|i) (?:are|am) their {_KIND_OF_PARTNER}\b"
    rf"|\b(?:we are|i am|i'm|as|we're) (?!your)(?:[\w&.-]+ ){{0,3}}[\w&.-]+['’]s? "
    rf"(?:\w+ ){{0,2}}{_KIND_OF_PARTNER}\b"
    r"|\b(?:wir|ich) (?:betreiben|betreuen|hosten|warten|pflegen|administrieren|betreue|betreibe)"
    r" (?:die |das |den )?(?:\w+ ){0,2}(?:it|edv|server|systeme?|schnittstellen?|shop|netzwerk|erp"
    r"|sap|website) (?:der|des|von|für|bei) "
    r"|\b(?:wir|ich) (?:betreuen?|betreiben?|verantworten?|administrieren?) für (?:die |den |das )?"
    r"(?=[\w&.-]+)"
    r"|\b(?:nous|on) (?:gérons|gère|hébergeons|administrons|exploitons|assurons) "
    r"(?:les |la |le |l')(?:\w+ ){0,2}(?:intégrations?|systèmes?|serveurs?|informatique"
    r"|site|interfaces?|flux|infogérance) (?:de|du|des|pour|chez) "
    r"|\b(?:nous sommes|je suis) (?:le |la |un )?prestataire (?:informatique )?(?:de|du|chez) "
    r"|\b(?:gestionamos|llevamos|administramos|mantenemos) (?:la |las |los |el )(?:\w+ ){0,2}"
    r"(?:integraci\w+|inform[aá]tica|servidor\w*|sistemas?|web|interfaces?) (?:de|del|para) "
    r"|\b(?:somos|soy) (?:el |la )?(?:proveedor\w*|consultor\w*) "
    r"(?:inform[aá]tic\w+ |de it )?(?:de|del) "
    r"|\b(?:siamo|sono) (?:il |la )?(?:fornitore|consulente) (?:it|informatic\w+) (?:di|della|del) "
)
PARTNER_TITLES = (
    rf"\b(?:silver|gold|platinum|certified|implementation|integration)[ -]{_KIND_OF_PARTNER}\b"
    r"|\bsystems? integrators?\b|\bimplementierungspartner\b|\bpartenaire intégrateur\b"
    r"|\bpartner implantador\b|\bimplementatiepartner\b|\bpartner wdrożeniowy\b"
)
