"""Words that often stand where impact is told, and what is no impact any more. Data.

Marks for a classifier (`sentence_marks.py`): none of them decides alone.
"""

# Whom and what it hits: people, their places of work, what they move and make.
HIT = (
    r"\b(?:customers?|clients?|guests?|visitors?|patients?|residents?|drivers?|nurses?|doctors?"
    r"|agents?|clerks?|cashiers?|pickers?|people|persons?|staff|team|colleagues?|crews?|workers?"
    r"|temps|users|tenants?|passengers?|travell?ers|pupils?|students?|teachers?|parents|families"
    r"|members?|subscribers|shoppers|buyers|suppliers?|dealers?|farmers|dispatchers?"
    r"|accountants?|technicians?|engineers on site|stores?|shops?|branch(?:es)?|clinics?|hotels?"
    r"|hospitals?|sites?|plants?|lines?|trucks?|lorr(?:y|ies)|vans?|trains?|buses|flights?|ships?"
    r"|vessels?|trailers?|wagons?|machines?|orders?|shipments?|parcels?|pallets?|deliver(?:y|ies)"
    r"|invoices?|payments?|bookings?|applications|appointments?|claims|meals?|homes"
    r"|kund(?:e|en|in|innen)|mitarbeiter\w*|fahrer\w*|patient\w*|gäste|besucher\w*|filialen?"
    r"|monteure?|leute|kolleg\w+|familien|schüler\w*|aufträge|bestellungen|rechnungen"
    r"|lieferungen|lastwagen|lkw|züge"
    r"|chauffeurs?|équipes?|familles?|élèves|salariés|magasins?|camions?|colis|commandes?"
    r"|factures?|voyageurs|agriculteurs|adhérents"
    r"|clientes?|pacientes?|conductores|tiendas?|camiones|personas|empleados|pedidos|facturas"
    r"|alumnos|paquetes|familias"
    r"|clienti|pazienti|camion|ordini|fatture|klanten|mensen|winkels|bestellingen|chauffeurs"
    r"|clientes|doentes|encomendas|lojas|klien\w+|pracownik\w*|zamówie\w+|ciężarówk\w+)\b"
    r"|お客様|店舗|担当者|注文|患者"
)
# What happens to them.
HARM = (
    r"\b(?:wait(?:s|ed|ing)?|queu(?:e|es|ed|ing)|stuck|idle|stranded|los(?:e|es|ing|s|ses)|lost"
    r"|stop(?:s|ped)?|standstill|halt|clos(?:e|ed|ing)|shut|cancel\w*|complain\w*|complaints?"
    r"|refund\w*|angry|on paper|by hand|manual(?:ly)?|overtime|miss(?:es|ed|ing)?|fin(?:e|es|ed)"
    r"|penalt\w+|terminat\w+|unpaid|blind|competitors?|tender|leaving|walk(?:ing)? (?:out|away)"
    r"|turn(?:ed|ing)? (?:away|back|down)|sent? (?:home|back|away)|withhold|late|spoil\w*|rot"
    r"|ground(?:ed|ing)|costs?|costing|risk|danger\w*|deadline|regulators?"
    r"|authorit(?:y|ies)|lawyers?"
    r"|wart(?:e|et|en|eten)|verlier\w*|verloren|kündig\w*|papier|von hand|manuell"
    r"|steh(?:t|en)|still|strafe\w*|bußgeld|verspät\w*|ausgefallen|absagen|kostet|kosten|behörde\w*"
    r"|attend\w*|perd\w*|amende|résili\w+|à la main|retard\w*|bloqu\w+|arrêt\w*|risqu\w+"
    r"|esper\w+|pierd\w*|a mano|multa\w*|quej\w+|parad[oa]s?|riesgo|cancel\w+"
    r"|fermi|perdiamo|persi|reclam\w+|boete|verlie\w+|wacht\w*|stil|tracimy|czeka\w*|kar[ay])\b"
    r"|苦情|違約金|手作業|お断り|停止"
)
UNABLE = (
    r"\b(?:cannot|can ?not|can't|cant|couldn't|could not|unable to|not able to|no longer|impossible"
    r"|none of|nobody|no one|without|had to|have to|has to|must"
    r"|nicht mehr|könn(?:en|ten) (?:\w+ )?(?:nicht|kein\w*)|weder|niemand|ohne"
    r"|müssen|mussten?"
    r"|ne (?:peu\w+|pouv\w+|pourr\w+)|impossible|personne|sans|dû|devons|doivent"
    r"|no (?:pod\w+|pued\w+|pude)|nadie|sin|tuvimos|hubo que|tenemos que"
    r"|non (?:possiamo|riusciamo)|senza|niet meer|zonder|kunnen (?:we )?(?:niet|geen)|moeten"
    r"|não (?:pod\w+|consegu\w+)|sem|nie możemy|bez)\b|できません|できない|ざるを得"
)
GOOD_NEWS = (
    r"\b(?:is|are|was|were|works?|runs?|everything) (?:all )?(?:fine|ok|okay|good|normal"
    r"|well) (?:again|now)\b"
    r"|\b(?:works?|working|runs?|running|arriv\w+) again\b|\bback to normal\b|\bbetter than\b"
    r"|\bdrop(?:s|ped)? (?:all |the |their |most )+(?:penalt\w+|fines?|claims?)\b"
    r"|\b(?:läuft|laufen|funktioniert|funktionieren) wieder\b(?! nicht)|\bwieder in ordnung\b"
    r"|\b(?:re)?fonctionne(?:nt)? (?:à|de) nouveau\b|\bvuelven? a funcionar\b"
    r"|\bfunziona(?:no)? di nuovo\b"
)
# What stands beside the harm: for whom one writes, since when one is a customer, what one has to
# know, that it does no harm.
NO_IMPACT = (
    r"^(?:dear \w+,? )?(?:we|i) (?:act|are acting|are instructed|am instructed|write|am writing"
    r"|are writing|represent)\b(?=.{0,40}\b(?:for|by|behalf|[a-z]+ (?:plc|ltd|llc|inc|gmbh|ag|sa)"
    r"|client)\b)"
    r"|\b(?:wir vertreten|vertreten wir|zeigen wir (?:\w+ )?an|namens und (?:in vollmacht"
    r"|im auftrag))\b|\b(?:nous représentons|nous (?:intervenons|agissons) (?:pour|au nom)"
    r"|en (?:notre )?qualité de conseil)\b|\b(?:representamos a|actuamos en (?:nombre"
    r"|representación))\b"
    r"|\b(?:been|am|are|were|as) (?:a |an |your )?(?:\w+ ){0,2}(?:customers?|clients?|users?"
    r"|subscribers?) (?:of yours |with you |here )?(?:since|for (?:\w+ ){1,3}years?)\b"
    r"|\bseit (?:\d{4}|[\w-]+ jahren) (?:\w+ ){0,2}kund(?:e|en|in)\b"
    r"|\b(?:bin|sind|als) (?:\w+ ){0,2}"
    r"kund(?:e|en|in) (?:\w+ ){0,2}seit\b"
    r"|\b(?:suis|sommes) (?:\w+ ){0,2}clients? (?:\w+ ){0,2}depuis\b"
    r"|\b(?:soy|somos) (?:\w+ ){0,2}clientes? (?:\w+ ){0,2}desde\b"
    r"|\b(?:i|we) (?:also |only |just |still )*(?:need|have|want|would like|must|ought) ?(?:to)?"
    r" know\b|\b(?:wir|ich) (?:müssen|muss|möchten|möchte|wollen) (?:\w+ ){0,3}wissen\b"
    r"|\b(?:nous devons|je dois|il (?:nous|me) faut|nous voulons|nous aimerions) (?:\w+ )?savoir\b"
    r"|\b(?:necesitamos|necesito|tenemos que|debemos|queremos) saber\b"
    r"|\b(?:is|are|so|that's|it's|works|all) (?:fine|ok|okay|no problem"
    r"|not a problem) (?:for|with|by)"
    r" (?:me|us)\b|\b(?:no harm|nothing lost)\b|\bso fine for\b"
    r"|\b(?:für (?:mich|uns) (?:also |so )?"
    r"(?:in ordnung|okay|ok|kein problem)|(?:stört|schadet) (?:mich|uns) nicht)\b"
    r"|\b(?:cela|ça) (?:me|nous) (?:convient|va)\b|\b(?:sans gravité|pas de problème) pour\b"
    r"|\b(?:por (?:mí|nosotros) (?:está )?bien|no (?:nos|me) (?:afecta|importa))\b"
)
# Whoever says that as well means harm.
THREAT = (
    r"\b(?:leav(?:e|ing)|cancel\w*|terminat\w*|los(?:e|es|ing|t)|switch\w*|walk away|penalt\w*"
    r"|fin(?:e|es|ed)(?! (?:for|with|by))|compet\w+|kündig\w*|wechsel\w*|verlier\w*|strafe\w*"
    r"|résili\w*|perd\w*|quitt\w*|amende\w*|rescind\w*|cancelar\w*|multa\w*)\b"
)
