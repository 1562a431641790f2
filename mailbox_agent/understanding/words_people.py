"""Greetings, titles and words that are no names: data for `parties.py` and `sender.py`."""

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
    r"account (?:executive|manager|director)|customer success|csm\b"
    r"|client (?:partner|success|director)"
    r"|sales|business development|vertrieb\w*|kundenbetreu\w+|kundenberat\w+|key account"
    r"|responsable (?:commercial|grands comptes)|chargée? de clientèle"
    r"|commercial(?:e)? (?:manager|director)"
    r"|ejecutiv[oa] de cuentas|gerente de cuenta|responsable de cuentas|éxito del cliente"
    r"|gestor[a]? de contas?|executiv[oa] de contas|renewals? manager"
    r"|relationship manager|pre-?sales"
    r"|accountmanager|opiekun klienta|営業|カスタマーサクセス"
)

PARTNER_WORDS = (
    r"implementation partner|integration partner|system(?:s)? integrator"
    r"|silver partner|gold partner"
    r"|platinum partner|certified partner|on behalf of|on their behalf"
    r"|on behalf of our (?:client|customer)"
    r"|our (?:mutual|joint|shared) (?:client|customer)|we (?:look after|implement"
    r"|manage|do the implementation)"
    r"|we are (?:the )?(?:implement|integrat)\w+|implementierungspartner|umsetzungspartner"
    r"|im auftrag (?:von|unseres kunden|der)|für unseren (?:gemeinsamen )?kunden"
    r"|partenaire intégrateur"
    r"|pour le compte de|intégrateur|socio implantador|partner implantador|en nombre de"
    r"|integrador"
    r"|per conto di|partner di implementazione|em nome d[aeo]|parceiro de implementação|namens"
    r"|implementatiepartner|w imieniu|partner wdrożeniowy|導入を担当|導入パートナー|代理で"
)
