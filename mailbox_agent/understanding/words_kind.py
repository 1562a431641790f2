"""What makes a mail a status request, a resolution or a colleague's report. Data for `kind.py`.

(points, pattern) over `sentences.fold` text, several languages at once.
"""

from mailbox_agent.understanding.words_topics import Weighted

STATUS_WORDS: Weighted = (
    (
        3,
        r"\bwhere (?:are we|do we stand|does (?:this|it) stand|things stand|is my)\b"
        r"|\bany (?:news|update|updates|progress|word)\b|\bwhat(?:'s| is) the (?:status"
        r"|state|latest)\b|\bstatus (?:update|of|on)\b.{0,40}\?|\bstatus\?|\bhave(?:n't"
        r"| not) (?:heard|had (?:any|an) (?:reply|answer|update|response))"
        r"|\bhas (?:anyone|anybody|someone) (?:looked|had a look|seen|read)\b"
        r"|\bdid (?:it|you|that|this|anybody|anyone) (?:run|work|get|go|manage|happen"
        r"|look)\b|\bany chance of an update\b|\bwhen (?:can|will|may) (?:i"
        r"|we) (?:expect|hear)\b|\bstill waiting\b|\bis (?:anybody|anyone) (?:there"
        r"|working|looking)\b|\b(?:i am|i'm|we are|we're|keep|been) chasing\b"
        r"|\bfollowing up\b|\bjust checking\b|\b(?:phone|nobody|no one) (?:did not"
        r"|didn't|never) (?:ring|rang|call)\b|\bnobody (?:called|rang|has called"
        r"|wrote)\b|\bno (?:reply|answer|response|news|call) (?:yet|since|so far|from)\b"
        r"|\bno (?:status|update) (?:since|for|today)\b|\bradio silence\b"
        r"|\b(?:has|have) come and gone\b|\bi (?:still )?have no (?:plan|answer|reply|date"
        r"|news)\b"
        r"|\bexpected to (?:hear|have heard)\b|\banything (?:i|we) can tell (?:her|him|them"
        r"|the)\b"
        r"|\bwhat (?:can|do|should) (?:i|we) tell (?:her|him|them|the \w+)\b|\bhow far (?:are"
        r"|have) you\b"
        r"|\bis there (?:any|an) (?:update|news|progress)\b|\b(?:gentle|friendly) reminder\b",
    ),
    (
        3,
        r"\b(?:wie ist der (?:aktuelle )?stand|was ist der stand"
        r"|gibt es (?:schon )?(?:etwas )?(?:neues|neuigkeiten|einen zwischenstand"
        r"|einen neuen stand)|haben (?:bisher |seitdem |noch )?(?:nichts"
        r"|keine (?:antwort|rückmeldung)) (?:mehr )?(?:gehört|erhalten|bekommen)"
        r"|keine rückmeldung|warten (?:noch )?(?:immer )?auf|wo stehen wir|sachstand"
        r"|zwischenstand)\b",
    ),
    (
        3,
        r"\b(?:où en (?:est-on|sommes-nous|êtes-vous|est)|des nouvelles|quel est l'état"
        r"|avez-vous (?:du nouveau|des nouvelles|pu)|toujours (?:pas de"
        r"|sans) (?:nouvelles|réponse|retour)|sans (?:nouvelles|réponse|retour) de)\b",
    ),
    (
        3,
        r"\b(?:alguna novedad|hay novedades|cómo va|en qué (?:punto|estado)"
        r"|cuál es el estado|seguimos (?:sin|esperando)|sin (?:noticias|respuesta))\b",
    ),
    (
        3,
        r"\b(?:ci sono novità|a che punto|qual è lo stato|senza (?:risposta|notizie)"
        r"|ancora nessuna|alguma novidade|qual (?:é )?o (?:estado|status)|em que ponto"
        r"|sem (?:resposta|notícias)|wat is de (?:status|stand)|is er al (?:nieuws|iets)"
        r"|nog (?:geen|niets) (?:gehoord|reactie|antwoord)|jaki jest (?:status|stan)"
        r"|czy są (?:jakieś )?(?:nowości|postępy|wieści|informacje)|nadal (?:czekam|czekamy|bez)"
        r"|bez odpowiedzi)\b",
    ),
    (3, r"進捗|状況(?:は|を)|いかがでしょうか|まだ(?:返事|回答|連絡)|どうなって"),
    (
        2,
        r"\bnothing was (?:\w+ed|done)\b|\bit was meant to\b|\bwas (?:supposed|meant"
        r"|promised) (?:to|for|by)\b|\bwas (?:yesterday|wednesday|monday|tuesday"
        r"|thursday|friday)\b\.",
    ),
)

RESOLVED_WORDS: Weighted = (
    (
        4,
        r"\b(?:you (?:can|may)|please|kindly|yes,?|happy to|glad to|agree to|let's|we can"
        r"|i would) (?:now |then )?(?:close|treat)\b(?! (?:on|to)).{0,24}\b(?:it|this|that"
        r"|case|ticket"
        r"|as closed|closed|escalation|matter|issue|incident|topic)\b|\btreat this as closed\b"
        r"|\b(?:case|ticket|issue|matter|escalation|this|it|that|incident) (?:is|can be|may be"
        r"|can now be) (?:now )?closed\b|\b(?:case|ticket|issue|matter|escalation|incident) (?:is"
        r"|has been) (?:now )?(?:resolved|solved)\b|\bfrom (?:our|my) side (?:it"
        r"|this|the \w+) (?:is|can be) (?:closed|done|resolved)\b|\bconsider (?:this"
        r"|it|the \w+) (?:closed|resolved|done)\b|\byou can close\b|\bcase closed\b",
    ),
    (
        3,
        r"\b(?:problem|issue|it|this|everything|all|that) (?:is|has been|was"
        r"|seems|looks)(?: to be)? (?:now |finally |fully |completely |all )?(?:fixed"
        r"|resolved|solved"
        r"|sorted|working again|back to normal)\b|\b(?:works|working|(?:is|are) coming|coming"
        r"|runs|running|back up|up and running) (?:again|now|fine|correctly|perfectly|smoothly)\b"
        r"|\bconfirm(?:ed)? (?:that )?(?:it|the fix|this"
        r"|everything|all) (?:is |are )?(?:works|working|fixed|ok|fine|resolved"
        r"|solved)\b|\bfix (?:works|confirmed|is good|holds)\b|\ball (?:good|fine"
        r"|sorted) (?:now|again)\b"
        r"|\bgood enough for (?:me|us)\b"
        r"|\b(?:good|clean|fine|well|quiet|stable|smooth\w*|correct\w*|success\w*|perfect\w*"
        r"|works?|worked|held|passed|arrived|without (?:an? )?(?:error|problem|issue|hitch)s?)\b"
        r"[^.!?]{0,40}\b(?:nights|mornings|days|runs|weeks) in a row\b"
        r"|\b(?:nights|mornings|days|runs|weeks) in a row (?:now )?(?:without|clean|fine|good"
        r"|correct)\b"
        r"|\ball (?:\d[\d,.]* |of them )?(?:\w+ )?(?:correct|arrived|are there|went through)\b",
    ),
    (
        4,
        r"\b(?:können (?:sie )?(?:den |das |die )?(?:vorgang|fall|ticket|thema"
        r"|eskalation).{0,40}schlie(?:ß|ss)en|kann (?:(?:der|dieser|das|dieses|die|diese) \w+ )?"
        r"(?:geschlossen|abgeschlossen) werden"
        r"|(?:läuft|laufen|funktioniert|funktionieren|klappt|klappen)"
        r" (?:(?!erst\b|nicht\b|nie\b|bald\b|hoffentlich\b|ab\b|morgen\b|\w*fehler)\w+ ){0,5}wieder"
        r"(?: (?:korrekt|einwandfrei|normal|stabil|fehlerfrei|rund|sauber|zuverlässig))?(?: durch)?"
        r"(?=[.,;!]|$| und (?!wieder))"
        r"|als (?:erledigt|gelöst) (?:betrachten|ansehen)|ist (?:nun |jetzt "
        r"|damit )?(?:gelöst|behoben|erledigt)|funktioniert (?:wieder|jetzt|nun)"
        r"|von unserer seite (?:aus )?(?:geschlossen|erledigt|schließen)"
        r"|läuft (?:alles )?(?:wieder"
        r"|jetzt|stabil)|laufen wieder(?! und wieder)"
        r"|(?:thema|fall|sache|problem) (?:ist )?(?:damit )?erledigt"
        r"|(?:alles|wieder) in ordnung)\b",
    ),
    (
        4,
        r"\b(?:(?:on|vous) (?:peut|pouvez) (?:clore|clôturer|fermer)"
        r"|peut être (?:clos|clôturé|fermé)e?|(?:est"
        r"|c'est) (?:désormais |maintenant )?(?:résolu|réglé|corrigé)"
        r"|(?:tout )?(?:re)?fonctionne (?:à nouveau|de nouveau|parfaitement"
        r"|correctement))\b",
    ),
    (
        4,
        r"\b(?:se puede cerrar|pod(?:éis|emos|ría) cerrar|puede(?:n)? cerrar|(?:está"
        r"|queda) (?:ya )?(?:resuelto|solucionado|arreglado)|ya funciona"
        r"|funciona (?:bien|correctamente|perfectamente)|vuelve(?:n)? a (?:funcionar|ir bien"
        r"|estar bien)"
        r"|por (?:resuelto|cerrado|solucionado))\b",
    ),
    (
        4,
        r"\b(?:potete chiudere|si può chiudere|(?:è|abbiamo) (?:stato )?risolto"
        r"|ora funziona|funziona (?:tutto|di nuovo|correttamente)|pod(?:em"
        r"|emos) (?:fechar|encerrar)|(?:está|foi) resolvido|já funciona"
        r"|problema risolto|tutto (?:a posto|risolto)|voltou a funcionar|pode(?:m)? (?:fechar"
        r"|encerrar)"
        r"|kan (?:worden )?gesloten|(?:mag|kan) (?:dit |het |deze \w+ )?dicht|is opgelost"
        r"|werkt weer"
        r"|(?:weer|nu) goed (?:door|binnen)|można zamknąć|problem rozwiązany|wszystko działa"
        r"|(?:jest|został\w*) rozwiązan\w+|działa (?:już|ponownie|poprawnie))\b"
        r"|解決(?:しました|済み|いたしました|を確認)|復旧(?:しました|を確認)|正常に(?:動作"
        r"|動い|戻)|クローズ|完了として|終了して(?:いただ|頂|構|くださ|下さ)",
    ),
)
NOT_RESOLVED = (
    r"\b(?:not|isn't|never|yet to be|until|when|once|if|unless|before|however|but"
    r"|nicht|noch nicht|erst wenn|pas|no|non|não|niet|nie)\b.{0,60}"
    r"\b(?:clos\w+|fixed|resolved|solved|corrected|works?|working|gelöst|behoben"
    r"|geschlossen|schließen|résolu|cerrar|resuelto|risolto|resolvido|opgelost"
    r"|rozwiązan\w+)\b"
)
STILL_OPEN = (
    r"\bis not (?:corrected|fixed|solved|resolved)\b|\bstill (?:broken|wrong|missing"
    r"|open|not|dead|down|failing|fails?|slow|waiting|see|seeing|have|has|get|no|like|want|need)\b"
    r"|\bone (?:thing|more)\b|\bhowever\b|\bexcept\b|\bnot yet\b|\bwe will (?:watch|monitor)\b"
    r"|\b(?:noch nicht|immer noch|toujours|todavía|aún no|ancora non|ainda não"
    r"|nog (?:steeds )?niet"
    r"|nadal nie)\b|まだ"
)
# Eased, not solved: what a sentence says of this does not end a matter.
EASED = (
    r"\bwork-?arounds?\b|\bwork around\b|\bstop-?gap\b|\bfor (?:now|the time being|the moment)\b"
    r"|\b(?:interim|temporary) (?:fix|solution|measure|repair)\b|\btemporarily\b"
    r"|\bumgehung(?:en|slösung(?:en)?)?\b|\b(?:übergangs|not|behelfs|zwischen)lösung\b"
    r"|\bvorerst\b"
    r"|\bbis auf weiteres\b|\bprovisorisch\w*\b|\bvorübergehend\w*\b|\bim moment\b"
    r"|\b(?:solution|mesure) de contournement\b|\bcontournement\b|\bprovisoire(?:ment)?\b"
    r"|\bpour (?:l'instant|le moment)\b"
    r"|\bpor (?:ahora|el momento)\b|\b(?:solución|arreglo) (?:provisional|temporal)\b"
    r"|\bprovisionalmente\b|\bper (?:ora|il momento)\b|\bprovvisori\w+\b|\btemporane\w+\b"
    r"|\bpor (?:enquanto|agora)\b|\b(?:temporária|provisória|paliativa)\b|\bcontorno\b"
    r"|\bvoorlopig\w*\b|\bnoodoplossing\b|\btijdelijk\w*\b"
    r"|\bna razie\b|\bobejści\w+\b|\btymczasow\w+\b|暫定|回避策|とりあえず|ひとまず"
)
EASED_NO_MORE = (
    r"\b(?:without|instead of|remov\w+|no longer|not need\w*|n't need|no need|switched off"
    r"|turned off|took out|taken out|rolled back|got rid of|ohne|statt|keine?|entfernt|nicht mehr"
    r"|sans|supprim\w+|plus besoin|sin|quitado|quitamos|senza|sem|zonder|niet meer|bez"
    r"|nie potrzeb\w+)\b"
)

# A member of staff reports on something that is known, rather than raising it.
REPORT_WORDS: Weighted = (
    (
        3,
        r"\b(?:call )?notes\b|\bminutes\b|\bprotokoll\b|\bcompte[- ]rendu\b|\bacta\b"
        r"|\bpresent:|\battendees\b|\bspoke (?:to|with)\b|\bhad .{2,30} on the phone\b"
        r"|\btold (?:her|him|them)\b|\bhere is what (?:i|we)\b|\bas (?:promised|agreed"
        r"|discussed)\b|\bstatus:|\bi (?:found|checked|rebuilt|tested|fixed|changed"
        r"|deployed)\b|\bwe (?:found|fixed|deployed|changed|rebuilt)\b|\broot cause\b"
        r"|\bis out in\b|\bfindings\b|\bsummary of (?:the|our|yesterday)\b|\bto (?:confirm"
        r"|summari[sz]e) what we\b"
        r"|\bthank(?:s| you) for (?:the|your) (?:call|reply|answer|update|response|feedback"
        r"|patch|fix)\b"
        r"|\bto add to (?:what|my|the)\b|\bbefund\b|\bzwischenstand\b"
        r"|\bwie (?:\w+ ){0,3}besprochen\b"
        r"|\bdanke für (?:ihre|die|deine|eure) (?:rückmeldung|antwort|info)\b|\bzusammenfassung\b"
        r"|\brésumé d[eu]\b|\bcomme convenu\b|\bmerci pour (?:votre|le|ta) (?:retour|réponse"
        r"|appel)\b"
        r"|\b(?:notre équipe a|nous avons) (?:terminé|corrigé|trouvé|déployé|testé)\b"
        r"|\bresumen de la (?:reunión|llamada)\b|\bcomo (?:acordamos|quedamos|hablamos)\b"
        r"|\bhemos (?:terminado|corregido|encontrado|probado)\b|\bgracias por (?:su|tu"
        r"|la) (?:respuesta|llamada)\b"
        r"|\bcome (?:concordato|d'accordo)\b|\babbiamo (?:trovato|corretto|terminato"
        r"|verificato)\b"
        r"|\bconforme combinado\b|\bzoals (?:afgesproken|besproken)\b|\bbedankt voor (?:uw|je"
        r"|het) (?:reactie|antwoord)\b"
        r"|\bzgodnie z ustaleniami\b|議事録|調査結果|ご回答ありがとう",
    ),
)
RAISE_WORDS: Weighted = (
    (
        3,
        r"\b(?:heads[- ]up|escalat\w+|raising this|came in (?:last|this)|see below"
        r"|below is|forwarding|fyi|not happy|unhappy|very upset|at risk|customer is"
        r"|eskalation\w*|weitergeleitet|zur info|voir ci-dessous|ci-dessous|reenvío"
        r"|a continuación)\b",
    ),
)

REPLY_SUBJECT = r"\s*(?:re|aw|antw|sv|vs|r|odp|res|rép|ré|回复|返信)\s?(?:\[\d+\])?\s?[:：]"

PROBLEM_WORDS = (
    r"\b(?:problem\w*|issue\w*|error\w*|fail\w*|broken|down|missing|wrong|incorrect"
    r"|incomplete|late|delay\w*|slow\w*|stuck|lost|blank|empty|not (?:work\w*|com\w+"
    r"|arriv\w+|possible|implemented|usable)"
    r"|do(?:es)? not|don't|doesn't|cannot|can't|never|nobody|no one|nowhere|outage"
    r"|reject\w*|rejected|complain\w*|penalt\w*|crash\w*|frozen|time[sd]? ?out|slipped"
    r"|moved|became|stopp\w*|vanish\w*|disappear\w*|freez\w*|hangs?|broke|nothing|twice"
    r"|refus\w*|gone"
    r"|(?:over|more than|up to|about|almost|nearly|\d+|two|three|four|five|six|ten|fifteen"
    r"|twenty|thirty)"
    r" (?:full |long )?(?:minutes|seconds|hours)(?= to \w+)|unusable|useless|ages|offline"
    r"|unavailable|overloaded"
    r"|overcharg\w*|froze|deleted (?:our|my|the|all)|wiped|duplicat\w*|double[ds]?|oversold"
    r"|deux fois|en double|doppelt|zweimal|dos veces|duplicad\w+|due volte|although|instead of"
    r"|unreachable|second time"
    r"|fehl\w*|obwohl|nicht|kein\w*|abgebrochen|langsam|verspät\w*|ausgefallen|stört"
    r"|falsch\w*|verzöger\w*|doppelt\w*|fehlt|ausfall\w*"
    r"|alors que|aunque|personne|nadie|nessuno|ninguém|nikt|problème\w*|erreur\w*"
    r"|panne|retard|en retard|manqu\w*|ne \w+ pas|impossible"
    r"|bloqué\w*|faux|fausse\w*"
    r"|problema\w*|error(?:es)?|fallo\w*|falla\w*|no (?:funciona\w*|entran?|llega\w*"
    r"|avanzamos)|retraso\w*|sin poder|faltan?|equivocad[oa]"
    r"|errore|errori|non (?:funziona\w*|sono|arriva\w*)|mancan\w*|ritard\w*"
    r"|sbagliat\w*|não (?:funciona\w*|cheg\w+)|falha\w*|atraso\w*"
    r"|werkt niet|niemand|ligt stil|niet|storing|fout\w*|ontbre\w*|vertraging"
    r"|nie (?:działa\w*|odpowiada\w*"
    r"|przychodzi)|błąd|błęd\w*|brak\w*|opóźni\w*)\b"
    r"|欠落|不具合|障害|エラー|できません|遅延|問題|動きません|届いて(?:い)?ない"
)
# Nobody writes so when it is solved: what does nothing any more, and calls for help.
CRIES = (
    r"\b(?:prints?|shows?|loads?|opens?|sends?|receives?|arrives?|comes?|moves?|happens?|does|do)"
    r" (?:nothing|not work|no longer)\b|\bnothing (?:works|arrives|comes|moves|prints|loads)\b"
    r"|\bhelp ?!|\bplease help\b|\bhilfe ?!|\bhilf(?:t|) uns\b|\bau secours\b|\bayuda ?!|\baiuto ?!"
    r"|\b(?:druckt|drucken|zeigt|zeigen|lädt|laden|kommt|kommen|passiert) (?:gar )?nichts\b"
    r"|\bnichts (?:geht|läuft|funktioniert|kommt)\b|\bplus rien\b|\brien ne (?:marche|va)\b"
    r"|\b(?:imprime|muestra|funciona|llega) nada\b|\bnada funciona\b|\bnon funziona\b"
)
