"""What tells of business impact: money, people and things affected, stopped work, risks. Data.

(points, pattern) over `sentences.fold` text; a sentence needs `ENOUGH` points from different rows.
"""

ENOUGH = 3
MONEY = (
    r"(?:[€$£¥]|\b(?:eur|usd|gbp|dkk|sek|nok|chf|pln|cad|aud|inr"
    r"|jpy)\b) ?\d[\d.,]*(?: ?(?:k|m|million|mio)\b)?"
    r"|\d[\d.,]* ?(?:k\b(?= (?:a|per|arr)\b|\))|€|\$|£|euros?\b|eur\b|dkk\b|usd\b|cad\b"
    r"|chf\b|zł\b|pln\b|dollars?\b|pounds\b|kroner\b|万?円)"
)
_NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|twelve|dozens of|hundreds of|thousands of"
TROUBLE = (
    r"\b(?:wait\w*|late|lost|miss\w*|nothing|failed|wrong|stuck|empty|out of|never"
    r"|every night|so far|already|would|idle"
    r"|falsch|fehlen\w*|warten|verloren|perdu\w*|attend\w*|perdid\w*|esperando|senza|bez)\b"
)
AFFECTED = (
    rf"\b(?:\d[\d.,]*|{_NUMBERS})\s(?:[\w-]+\s){{0,2}}(?:customers?|users?|people|clerks?|agents?"
    r"|parcels|appointments|applications|requests|bookings|rooms|vehicles|machines|dossiers"
    r"|étudiants"
    r"|drivers?|handlers?|authors?|guests?|homes|stores?|shops?|sites?"
    r"|branches|hotels|properties|shipments?|orders?|invoices?|policies|claims"
    r"|tickets?|trailers?|trucks?|temps|nurses|doctors|technicians|teachers"
    r"|suppliers|partners|reps|licen[cs]es|employees|staff|students|patients"
    r"|pods?|records|rows|meters|calls|complaints?|families|rooms|nos\b|kunden"
    r"|nutzer|mitarbeiter\w*|rechnungen|belege|zähler|aufträge|filialen"
    r"|clients?|utilisateurs?|commandes|chambres|hôtels|magasins|familles|factures"
    r"|clientes|usuarios|tiendas|pedidos|facturas|agentes"
    r"|clienti|utenti|ordini|fatture|utilizadores|lojas|encomendas|klanten"
    r"|gebruikers|winkels|klientów|magazynier\w*|zamówień)"
    r"|\d+(?:点|箇所|件|名|店舗|冊)"
)
WEIGHTED = (
    (3, MONEY),
    (2, AFFECTED),
    (1, TROUBLE),
    (
        3,
        r"\bpenalt(?:y|ies)\b|\bfines?\b(?! for| by| if|,| with| now|\.)"
        r"|\bvertragsstrafe\w*|\bpénalité\w*|\bpenalizaci\w+|\bpenale\b"
        r"|\bkar[ayę] umown\w+|\bliquidated damages\b",
    ),
    (
        3,
        r"\b(?:cannot|can't|can not|could not|couldn't|unable to|not able to) (?:ship"
        r"|sell|invoice|bill|work|operate|open|serve|sign|close|pay|file|report|deliver"
        r"|process|log|produce|plan|print|dispatch)\b|\bkönnen (?:wir |nicht )*(?:nicht "
        r"|keine )\w+|\bkein(?:e|en)? einzige[rsn]?\b|\bsin poder\b|\bne (?:peut|pouvons"
        r"|peuvent) (?:plus|pas)\b|\bnon (?:possiamo|riusciamo)\b|\bnão (?:conseguimos"
        r"|podemos)\b|\bkunnen (?:we |wij )?(?:niet|geen)\b|\bnie możemy\b|できません"
        r"|できない状況",
    ),
    (
        3,
        r"\b(?:cost(?:s|ing)? us|losing|we lose|lost (?:revenue|sales|orders?|business)"
        r"|revenue(?! manager| team| management)|liquidität|kostet uns|nous coûte"
        r"|nous coûtent|nos cuesta|ci costa"
        r"|custa-nos|kost ons|kosztuje nas)\b|損失",
    ),
    (
        3,
        r"\b(?:turn(?:ing|ed)? (?:\w+ ){1,2}away|(?:send|sent|sending) (?:\w+ ){1,3}home"
        r"|no plan b"
        r"|queu(?:es?|e?ing) (?:up|to|at|for|in)|went to the wrong|paid (?:short|late|twice)"
        r"|had to (?:close|stop|cancel|shut|redo|refund|correct|compensate)|double[- ]booked"
        r"|oversold"
        r"|cash only|mistakes? already|every single day|(?:is|are|will be) switched off on"
        r"|sold .{0,30}\bat (?:the )?(?:wrong|last|old)|report (?:it "
        r"|this )?to the (?:authority|regulator"
        r"|police|board|auditors?)|other (?:people|customer|patient|client)s?'s?\b"
        r"|(?:starts?|opens?|begins?) in (?:two|three|four|\d+) (?:weeks|days)|(?:cant|can't"
        r"|cannot) take"
        r"|(?:not|n't) (?:release|make) (?:the|any|your) payments?|(?:let the|cancel (?:our"
        r"|the)) contract"
        r"|have started to ask|lawyers?)\b",
    ),
    (
        3,
        r"\bauf papier\b|\b(?:steht|stehen) (?:dann |bald )?(?:die|das|der|alles|still)\b"
        r"|\bzur konkurrenz\b|\bnach hause schicken\b|\bbußgeld\w*"
        r"|\ben attente\b|\bne sont jamais arriv\w+|\bamende\b|\bnous (?:arrêtons|perdons)\b"
        r"|\breçoivent toujours\b|\babandonan\b|\btenemos colas\b|\b(?:no|nadie) (?:podemos"
        r"|pueden"
        r"|puede)\b|\bperdemos\b|\bestamos perdiendo\b|\bmulta\w*|\breclamam\b"
        r"|\bnão podem(?:os)?\b"
        r"|\bsommers[oai]\b|\bdobbiamo (?:rifare|riemettere|chiudere)\b|\bperdiamo\b"
        r"|\bnaar huis\b"
        r"|\bverliezen\b|\bboete\w*|\btracimy\b|\bopóźnił\w*|\bkar[ęay] finansow\w+|できない状態",
    ),
    (
        3,
        r"\b(?:standstill|stopped|at a halt|idle|shut down|ligt stil|steht still|stehen still"
        r"|à l'arrêt|parad[oa]s|fermi|stilgelegd|stoją|standing still)\b|停止"
        r"|\bnothing to work (?:in"
        r"|with)\b|\bwithout power\b|\b(?:sat|stood|waiting|queue[ds]?) (?:at|for"
        r"|is at)\b.{0,40}\b(?:hours?|minutes)\b",
    ),
    (
        3,
        r"\b(?:by hand|manually|on paper|manuel(?:le|les|lement)?|phoning|overtime"
        r"|in papier|von hand|manuell"
        r"|à la main|a mano|en papel|manualmente|handmatig|ręcznie|typing)\b|手作業"
        r"|\b(?:two|three|four|five|six|\d+) (?:hours|days) every\b",
    ),
    (
        2,
        r"\b(?:regulator|auditors?|authority|aufsicht\w*|bafin|penalties|compliance"
        r"|legal deadline|statutory|tax office|finanzamt|minister(?:'s|ium)?|autorité"
        r"|regulador)\b",
    ),
    (
        2,
        r"\brenewal\b.{0,40}\b(?:is|in|on|due|at risk)\b|\b(?:contract|licen[cs]e"
        r"|renewal|notice period)\b.{0,60}\b(?:ends?|expires?"
        r"|runs out|is due|is (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b"
        r"|\bcompetitors?\b|\bask two\b|\bswitch (?:vendor|provider|supplier)|\bchurn\b"
        r"|\b\w+ (?:arr|mrr)\b",
    ),
    (
        2,
        r"\b(?:complain(?:t|ts|ed|ing)|angry customers|customers? (?:are|is) (?:calling"
        r"|leaving|angry|complaining)|beschwerden?|réclamations?|avis|quejas|reclami"
        r"|reclamações|klachten|reklamacj\w+|クレーム)\b",
    ),
    (
        3,
        r"\b(?:must|have to|müssen|muss|doivent|deben|devono)\b.{0,60}\b(?:be (?:sent"
        r"|filed|delivered|paid)|zugestellt|abgegeben)\b|\b(?:are|is) due on\b"
        r"|\bgive up the old\b|\btoo few\b|届け出る必要|限界"
        r"|\bgo-?live\b.{0,40}\b(?:impossible|at risk)\b",
    ),
    (
        2,
        r"\b(?:dispatchers?|drivers?|front desk|call cent(?:re|er)|our (?:people|team"
        r"|staff|teams|shops|clerks|customers|shippers|warehouse|night shift)"
        r"|my (?:people|team|staff|night shift|contact centre|authors))\b.{0,80}\b(?:are"
        r"|is|have|had|has|rings?|phoning|typing|waiting|cannot|can't|came"
        r"|start(?:ing)?)\b",
    ),
    (
        2,
        r"\b(?:would|wird|serait|sería) (?:have|lose|cost|be without|face)\b.{0,60}\b\d"
        r"|\bczeka na\b|\bsich verzögert\b|\bdifferen(?:z"
        r"|c)[ea]? (?:ist|beträgt|è di|is|es de|de)\b",
    ),
)
NOT_IMPACT = (
    r"\b(?:drain|consumer|deploy|node|batch(?:es)? of|rate limit|handshake|index on"
    r"|dry run|flag|partition|latency was)\b"
    r"|\bnot asking for (?:a|any)\b"
    r"|\b(?:is|are|was|were|works?|runs?|everything) (?:all )?(?:fine|ok|okay|good|normal"
    r"|well) (?:again|now)\b"
    r"|\b(?:works?|working|runs?|running|arriv\w+) again\b|\bback to normal\b|\bbetter than\b"
    r"|\bdrop(?:s|ped)? (?:all |the |their |most )+(?:penalt\w+|fines?|claims?)\b"
    r"|\b(?:läuft|laufen|funktioniert|funktionieren) wieder\b(?! nicht)|\bwieder in ordnung\b"
    r"|\b(?:re)?fonctionne(?:nt)? (?:à|de) nouveau\b|\bvuelven? a funcionar\b"
    r"|\bfunziona(?:no)? di nuovo\b"
)
