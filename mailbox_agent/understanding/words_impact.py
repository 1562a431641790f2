"""What tells of business impact: money, people and things affected, stopped work, risks. Data.

(points, pattern) over `sentences.fold` text; a sentence needs `ENOUGH` points from different rows.
"""

ENOUGH = 3
MONEY = (
    r"(?:[€$£¥]|\b(?:eur|usd|gbp|dkk|sek|nok|chf|pln|cad|aud|inr|jpy)\b) ?\d[\d.,]*(?: ?(?:k|m|million|mio)\b)?"
    r"|\d[\d.,]* ?(?:k\b(?= (?:a|per)\b)|€|\$|£|euros?\b|eur\b|dkk\b|usd\b|cad\b|chf\b|zł\b|pln\b|dollars?\b|pounds\b|kroner\b|万?円)"
)
AFFECTED = (
    r"\d[\d.,]*\s(?:[\w-]+\s){0,2}(?:customers?|users?|people|clerks?|agents?|drivers?|handlers?|authors?|guests?|homes|stores?|shops?|sites?"
    r"|branches|hotels|properties|shipments?|orders?|invoices?|policies|claims|tickets?|trailers?|trucks?|postcards|temps|employees|staff|students|patients"
    r"|pods?|records|rows|meters|calls|complaints?|families|rooms|nos\b|kunden|nutzer|mitarbeiter\w*|rechnungen|belege|zähler|aufträge|filialen"
    r"|clients?|utilisateurs?|commandes|chambres|hôtels|magasins|familles|factures|clientes|usuarios|tiendas|pedidos|facturas|agentes"
    r"|clienti|utenti|ordini|fatture|utilizadores|lojas|encomendas|klanten|gebruikers|winkels|klientów|magazynier\w*|zamówień)"
    r"|\d+(?:点|箇所|件|名|店舗|冊)"
)
WEIGHTED = (
    (2, MONEY),
    (1, AFFECTED),
    (3, r"\bpenalt(?:y|ies)\b|\bfines?\b(?! for| by| if|,| with| now|\.)|\bvertragsstrafe\w*|\bpénalité\w*|\bpenalizaci\w+|\bpenale\b|\bkar[ayę] umown\w+|\bliquidated damages\b"),
    (3, r"\b(?:cannot|can't|can not|could not|couldn't|unable to|not able to) (?:ship|sell|invoice|bill|work|operate|open|serve|sign|close|pay|file|report|deliver|process|log|produce|plan|print|dispatch)\b|\bkönnen (?:wir |nicht )*(?:nicht |keine )\w+|\bkein(?:e|en)? einzige[rsn]?\b|\bsin poder\b|\bne (?:peut|pouvons|peuvent) (?:plus|pas)\b|\bnon (?:possiamo|riusciamo)\b|\bnão (?:conseguimos|podemos)\b|\bkunnen (?:we |wij )?(?:niet|geen)\b|\bnie możemy\b|できません|できない状況"),
    (3, r"\b(?:cost(?:s|ing)? us|losing|we lose|lost (?:revenue|sales|orders?|business)|revenue|liquidität|kostet uns|nous coûte|nous coûtent|nos cuesta|ci costa|custa-nos|kost ons|kosztuje nas|is gone)\b|損失"),
    (3, r"\b(?:standstill|stopped|at a halt|idle|shut down|steht still|stehen still|à l'arrêt|parad[oa]s|fermi|stilgelegd|stoją|停止)\b|\bnothing to work (?:in|with)\b|\bwithout power\b|\b(?:sat|stood|waiting|queue[ds]?) (?:at|for|is at)\b.{0,40}\b(?:hours?|minutes)\b"),
    (3, r"\b(?:by hand|manually|on paper|phoning|overtime|in papier|von hand|manuell|à la main|a mano|en papel|manualmente|handmatig|ręcznie|手作業|typing)\b|\b(?:two|three|four|five|six|\d+) (?:hours|days) every\b"),
    (2, r"\b(?:regulator|auditors?|authority|aufsicht\w*|bafin|penalties|compliance|legal deadline|statutory|tax office|finanzamt|minister(?:'s|ium)?|autorité|regulador)\b"),
    (2, r"\b(?:contract|licen[cs]e|renewal|notice period)\b.{0,60}\b(?:ends?|expires?|runs out|is due|is (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b|\bcompetitors?\b|\bask two\b|\bswitch (?:vendor|provider|supplier)|\bchurn\b|\b\w+ (?:arr|mrr)\b"),
    (2, r"\b(?:complain(?:t|ts|ed|ing)|angry customers|customers? (?:are|is) (?:calling|leaving|angry|complaining)|beschwerden?|réclamations?|avis|quejas|reclami|reclamações|klachten|reklamacj\w+|クレーム)\b"),
    (2, r"\b(?:must|have to|müssen|muss|doivent|deben|devono)\b.{0,60}\b(?:be (?:sent|filed|delivered|paid)|zugestellt|abgegeben)\b|\b(?:are|is) due on\b|\bgive up the old\b|\btoo few\b|\btoo few people\b|\b届け出る必要\b|限界|\bgo-?live\b.{0,40}\b(?:impossible|at risk)\b"),
    (2, r"\b(?:dispatchers?|drivers?|front desk|call cent(?:re|er)|our (?:people|team|staff|teams|shops|clerks|customers|shippers|warehouse|night shift)|my (?:people|team|staff|night shift|contact centre|authors))\b.{0,80}\b(?:are|is|have|had|has|rings?|phoning|typing|waiting|cannot|can't|came|start(?:ing)?)\b"),
    (2, r"\b(?:would|wird|serait|sería) (?:have|lose|cost|be without|face)\b.{0,60}\b\d|\breloger?\b|\bskutek jest\b|\bczeka na\b|\bsich verzögert\b|\bdifferen(?:z|c)[ea]? (?:ist|beträgt|è di|is|es de|de)\b"),
)  # fmt: skip
NOT_IMPACT = (
    r"\b(?:drain|consumer|deploy|node|batch(?:es)? of|rate limit|handshake|index on|dry run|flag|partition|latency was)\b"
    r"|\bwe are not asking\b|\bnot asking for a credit\b|\bto open a\b"
)
