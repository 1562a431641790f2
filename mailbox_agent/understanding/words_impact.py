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
    r"|costs?|costing|risk|danger\w*|deadline|regulators?|authorit(?:y|ies)|lawyers?"
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
