"""What makes a mail a status request, a resolution or no escalation matter. Data for `kind.py`.

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
        r"|\bno (?:status|update) (?:since|for|today)\b|\bradio silence\b",
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
        r"|czy są (?:jakieś )?(?:nowości|postępy)|nadal (?:czekam|czekamy|bez)"
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
        r"\b(?:you (?:can|may)|please|kindly|yes,?|happy to|agree to|can be|let's"
        r"|to) (?:now )?(?:close|treat)\b.{0,30}\b(?:it|this|case|ticket|as closed"
        r"|closed|escalation|matter|issue)?\b(?! (?:on|to))|\btreat this as closed\b"
        r"|\b(?:case|ticket|issue|matter|escalation) (?:is|can be"
        r"|may be) (?:now )?(?:closed|resolved|solved)\b|\bfrom (?:our|my) side (?:it"
        r"|this|the \w+) (?:is|can be) (?:closed|done|resolved)\b|\bconsider (?:this"
        r"|it) (?:closed|resolved)\b|\byou can close\b",
    ),
    (
        3,
        r"\b(?:problem|issue|it|this|everything|all|that) (?:is|has been|was"
        r"|seems) (?:now |finally |fully |completely )?(?:fixed|resolved|solved|sorted"
        r"|working again|back to normal)\b|\b(?:works|working|is coming|coming) (?:again"
        r"|now|fine|correctly|perfectly)\b|\bconfirm(?:ed)? (?:that )?(?:it|the fix|this"
        r"|everything|all) (?:is |are )?(?:works|working|fixed|ok|fine|resolved"
        r"|solved)\b|\bfix (?:works|confirmed|is good|holds)\b",
    ),
    (
        4,
        r"\b(?:können (?:sie )?(?:den |das |die )?(?:vorgang|fall|ticket|thema"
        r"|eskalation).{0,40}schließen|kann (?:geschlossen|abgeschlossen) werden"
        r"|als (?:erledigt|gelöst) (?:betrachten|ansehen)|ist (?:nun |jetzt "
        r"|damit )?(?:gelöst|behoben|erledigt)|funktioniert (?:wieder|jetzt|nun)"
        r"|von unserer seite (?:aus )?(?:geschlossen|erledigt|schließen))\b"
        r"",
    ),
    (
        4,
        r"\b(?:(?:on|vous) (?:peut|pouvez) (?:clore|clôturer|fermer)|(?:est"
        r"|c'est) (?:désormais |maintenant )?(?:résolu|réglé|corrigé)"
        r"|(?:tout )?(?:re)?fonctionne (?:à nouveau|de nouveau|parfaitement"
        r"|correctement))\b",
    ),
    (
        4,
        r"\b(?:se puede cerrar|pod(?:éis|emos|ría) cerrar|puede(?:n)? cerrar|(?:está"
        r"|queda) (?:ya )?(?:resuelto|solucionado|arreglado)|ya funciona"
        r"|funciona (?:bien|correctamente|perfectamente))\b",
    ),
    (
        4,
        r"\b(?:potete chiudere|si può chiudere|(?:è|abbiamo) (?:stato )?risolto"
        r"|ora funziona|funziona (?:tutto|di nuovo|correttamente)|pod(?:em"
        r"|emos) (?:fechar|encerrar)|(?:está|foi) resolvido|já funciona"
        r"|kan (?:worden )?gesloten|mag dicht|is opgelost|werkt weer|można zamknąć"
        r"|(?:jest|został\w*) rozwiązan\w+|działa (?:już|ponownie|poprawnie))\b"
        r"|解決(?:しました|済み|いたしました)|クローズ|完了として",
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
    r"|open|not)\b|\bone (?:thing|more)\b|\bhowever\b"
)

PITCH_WORDS: Weighted = (
    (
        2,
        r"\bcandidates?\b|\brecruit\w+|\bhiring\b|\btalent\b|\bcv\b|\bresum[eé]\b"
        r"|\bjob (?:opening|opportunity|application)\b|\bbewerb\w+|\blebenslauf\b"
        r"|\bstellenangebot\b|\bcandidature\b|\bfreelancers?\b|\bi place\b",
    ),
    (
        2,
        r"\b(?:quick|short|brief|15|20|30)[- ](?:call|chat|demo|minutes?|min)\b|\b(?:15"
        r"|20|30) minutes\b|\bbook a (?:demo|call|slot)\b|\bhappy to send (?:a "
        r"|over )?(?:deck|brochure|case stud\w+|more)\b|\bour demo\b"
        r"|\bsend (?:you )?(?:a|our) deck\b",
    ),
    (
        2,
        r"\bright person to\b|\bpoint me to\b|\bwe help (?:companies|b2b|businesses"
        r"|teams|vendors|saas)\b|\bcompanies like yours\b|\bbusinesses like yours\b"
        r"|\bour (?:platform|solution|services?|agency|software) (?:helps?|can|will|lets"
        r"|cuts|saves)\b|\bspecial offer\b|\blimited time\b|\b\d+% (?:off|discount"
        r"|more leads)\b|\bboost (?:your|sales)\b|\blead generation\b|\bseo\b|\broi\b"
        r"|\bunsubscribe\b|\bfree trial\b|\bguest post\b|\bsponsorship\b|\bwir (?:helfen"
        r"|unterstützen) (?:firmen|unternehmen)\b|\bnotre (?:agence|solution) (?:permet"
        r"|aide)\b",
    ),
    (
        1,
        r"\bhope (?:your week|you are doing|you're well|this (?:email|mail) finds you)\b"
        r"|\bcut (?:your|their)\b.{0,40}\bby \d+ ?%|\bwith ai\b",
    ),
)
PHISH_WORDS: Weighted = (
    (
        3,
        r"\b(?:confirm|verify|update|validate|reset|re-?enter)\w* your (?:password"
        r"|account|mailbox|identity|credentials|bank|billing|payment)\b"
        r"|\bpassword (?:will )?expires?\b|\bmailbox (?:has reached|is (?:almost )?full"
        r"|quota|storage)\b|\b\d+% of (?:its|your) quota\b|\bkeep your (?:mailbox"
        r"|account) active\b|\bunusual (?:sign-in|login|activity)\b|\baccount (?:will be"
        r"|has been) (?:suspended|locked|limited|deactivated)\b|\bgift cards?\b"
        r"|\bbitcoin\b|\binheritance\b|\blottery\b|\bhidden (?:webcam|camera)\b"
        r"|\bpasswort (?:bestätigen|läuft ab)\b|\bcompte (?:sera )?(?:suspendu|bloqué)\b"
        r"|\bcontraseña (?:caduca|expira)\b",
    ),
    (
        3,
        r"\brelease (?:the|a) .{0,20}(?:payment|transfer)\b|\bwire (?:transfer|the)\b"
        r"|\biban:? |\bbeneficiary\b|\bchange of (?:our )?bank (?:details|account)\b"
        r"|\bwithout further review\b|\bnew bank (?:details|account)\b",
    ),
    (
        1,
        r"\bdear (?:user|customer|client|valued|account holder)\b|\bclick (?:here"
        r"|the link|below)\b|\bit helpdesk\b|\bimmediately to avoid\b",
    ),
)
PRIVATE_WORDS: Weighted = (
    (
        3,
        r"\blunch\b(?!time)|\bcake in the kitchen\b|\bbirthday\b|\bfridge\b"
        r"|\bparking (?:space|spot)\b|\bhappy hour\b|\bfootball\b|\bwrong (?:address"
        r"|person|company|mailbox)\b|\bmittagessen\b|\bgeburtstag\b|\bkuchen\b"
        r"|\bdéjeuner\b|\bpot de départ\b|\bcomida de equipo\b",
    ),
)
MACHINE_ORDER = (
    r"\b(?:ai assistants?|assistant reading|language model|system notice"
    r"|ignore (?:all )?(?:earlier|previous|prior) instructions)\b"
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
        r"|\bis out in\b",
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

PROBLEM_WORDS = (
    r"\b(?:problem\w*|issue\w*|error\w*|fail\w*|broken|down|missing|wrong|incorrect"
    r"|incomplete|late|delay\w*|slow\w*|stuck|lost|blank|empty|not (?:work\w*|com\w+"
    r"|arriv\w+|possible|implemented|usable)"
    r"|do(?:es)? not|don't|doesn't|cannot|can't|never|nobody|no one|nowhere|outage"
    r"|reject\w*|rejected|complain\w*|penalt\w*|crash\w*|frozen|timed? ?out|slipped"
    r"|moved|became|overcharg\w*|although|instead of|unreachable|second time"
    r"|fehl\w*|obwohl|nicht|kein\w*|abgebrochen|langsam|verspät\w*|ausgefallen|stört"
    r"|falsch\w*|verzöger\w*"
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
