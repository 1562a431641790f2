"""What makes a mail a status request, a resolution or no escalation matter. Data for `kind.py`.

(points, pattern) over `sentences.fold` text, several languages at once.
"""

from mailbox_agent.understanding.words_topics import Weighted

STATUS_WORDS: Weighted = (
    (3, r"\bwhere (?:are we|do we stand|does (?:this|it) stand|things stand|is my)\b|\bany (?:news|update|updates|progress|word)\b|\bwhat(?:'s| is) the (?:status|state|latest)\b|\bstatus (?:update|of|on)\b.{0,40}\?|\bstatus\?|\bhave(?:n't| not) (?:heard|had (?:any|an) (?:reply|answer|update|response))|\bhas (?:anyone|anybody|someone) (?:looked|had a look|seen|read)\b|\bdid (?:it|you|that|this|anybody|anyone) (?:run|work|get|go|manage|happen|look)\b|\bany chance of an update\b|\bwhen (?:can|will|may) (?:i|we) (?:expect|hear)\b|\bstill waiting\b|\bis (?:anybody|anyone) (?:there|working|looking)\b|\b(?:i am|i'm|we are|we're|keep|been) chasing\b|\bfollowing up\b|\bjust checking\b|\b(?:phone|nobody|no one) (?:did not|didn't|never) (?:ring|rang|call)\b|\bnobody (?:called|rang|has called|wrote)\b|\bno (?:reply|answer|response|news|call) (?:yet|since|so far|from)\b|\bno (?:status|update) (?:since|for|today)\b|\bradio silence\b"),
    (3, r"\b(?:wie ist der (?:aktuelle )?stand|was ist der stand|gibt es (?:schon )?(?:etwas )?(?:neues|neuigkeiten|einen zwischenstand|einen neuen stand)|haben (?:bisher |seitdem |noch )?(?:nichts|keine (?:antwort|rückmeldung)) (?:mehr )?(?:gehört|erhalten|bekommen)|keine rückmeldung|warten (?:noch )?(?:immer )?auf|wo stehen wir|sachstand|zwischenstand)\b"),
    (3, r"\b(?:où en (?:est-on|sommes-nous|êtes-vous|est)|des nouvelles|quel est l'état|avez-vous (?:du nouveau|des nouvelles|pu)|toujours (?:pas de|sans) (?:nouvelles|réponse|retour)|sans (?:nouvelles|réponse|retour) de)\b"),
    (3, r"\b(?:alguna novedad|hay novedades|cómo va|en qué (?:punto|estado)|cuál es el estado|seguimos (?:sin|esperando)|sin (?:noticias|respuesta))\b"),
    (3, r"\b(?:ci sono novità|a che punto|qual è lo stato|senza (?:risposta|notizie)|ancora nessuna|alguma novidade|qual (?:é )?o (?:estado|status)|em que ponto|sem (?:resposta|notícias)|wat is de (?:status|stand)|is er al (?:nieuws|iets)|nog (?:geen|niets) (?:gehoord|reactie|antwoord)|jaki jest (?:status|stan)|czy są (?:jakieś )?(?:nowości|postępy)|nadal (?:czekam|czekamy|bez)|bez odpowiedzi)\b"),
    (3, r"進捗|状況(?:は|を)|いかがでしょうか|まだ(?:返事|回答|連絡)|どうなって"),
    (2, r"\bnothing was (?:\w+ed|done)\b|\bit was meant to\b|\bwas (?:supposed|meant|promised) (?:to|for|by)\b|\bwas (?:yesterday|wednesday|monday|tuesday|thursday|friday)\b\."),
)  # fmt: skip

RESOLVED_WORDS: Weighted = (
    (4, r"\b(?:you (?:can|may)|please|kindly|yes,?|happy to|agree to|can be|let's|to) (?:now )?(?:close|treat)\b.{0,30}\b(?:it|this|case|ticket|as closed|closed|escalation|matter|issue)?\b(?! (?:on|to))|\btreat this as closed\b|\b(?:case|ticket|issue|matter|escalation) (?:is|can be|may be) (?:now )?(?:closed|resolved|solved)\b|\bfrom (?:our|my) side (?:it|this|the \w+) (?:is|can be) (?:closed|done|resolved)\b|\bconsider (?:this|it) (?:closed|resolved)\b|\byou can close\b"),
    (3, r"\b(?:problem|issue|it|this|everything|all|that) (?:is|has been|was|seems) (?:now |finally |fully |completely )?(?:fixed|resolved|solved|sorted|working again|back to normal)\b|\b(?:works|working|is coming|coming) (?:again|now|fine|correctly|perfectly)\b|\bconfirm(?:ed)? (?:that )?(?:it|the fix|this|everything|all) (?:is |are )?(?:works|working|fixed|ok|fine|resolved|solved)\b|\bfix (?:works|confirmed|is good|holds)\b"),
    (4, r"\b(?:können (?:sie )?(?:den |das |die )?(?:vorgang|fall|ticket|thema|eskalation).{0,40}schließen|kann (?:geschlossen|abgeschlossen) werden|als (?:erledigt|gelöst) (?:betrachten|ansehen)|ist (?:nun |jetzt |damit )?(?:gelöst|behoben|erledigt)|funktioniert (?:wieder|jetzt|nun)|von unserer seite (?:aus )?(?:geschlossen|erledigt|schließen))\b|\bdurchgegangen\b.{0,80}\bohne befund\b"),
    (4, r"\b(?:(?:on|vous) (?:peut|pouvez) (?:clore|clôturer|fermer)|(?:est|c'est) (?:désormais |maintenant )?(?:résolu|réglé|corrigé)|(?:tout )?(?:re)?fonctionne (?:à nouveau|de nouveau|parfaitement|correctement))\b"),
    (4, r"\b(?:se puede cerrar|pod(?:éis|emos|ría) cerrar|puede(?:n)? cerrar|(?:está|queda) (?:ya )?(?:resuelto|solucionado|arreglado)|ya funciona|funciona (?:bien|correctamente|perfectamente))\b"),
    (4, r"\b(?:potete chiudere|si può chiudere|(?:è|abbiamo) (?:stato )?risolto|ora funziona|funziona (?:tutto|di nuovo|correttamente)|pod(?:em|emos) (?:fechar|encerrar)|(?:está|foi) resolvido|já funciona|kan (?:worden )?gesloten|mag dicht|is opgelost|werkt weer|można zamknąć|(?:jest|został\w*) rozwiązan\w+|działa (?:już|ponownie|poprawnie))\b|解決(?:しました|済み|いたしました)|クローズ|完了として"),
)  # fmt: skip
NOT_RESOLVED = (
    r"\b(?:not|isn't|never|yet to be|until|when|once|if|unless|before|however|but|nicht|noch nicht|erst wenn|pas|no|non|não|niet|nie)\b.{0,60}"
    r"\b(?:clos\w+|fixed|resolved|solved|corrected|works?|working|gelöst|behoben|geschlossen|schließen|résolu|cerrar|resuelto|risolto|resolvido|opgelost|rozwiązan\w+)\b"
)
STILL_OPEN = r"\bis not (?:corrected|fixed|solved|resolved)\b|\bstill (?:broken|wrong|missing|open|not)\b|\bone (?:thing|more)\b|\bhowever\b"

PITCH_WORDS: Weighted = (
    (2, r"\bcandidates?\b|\brecruit\w+|\bhiring\b|\btalent\b|\bcv\b|\bresum[eé]\b|\bjob (?:opening|opportunity|application)\b|\bbewerb\w+|\blebenslauf\b|\bstellenangebot\b|\bcandidature\b|\bfreelancers?\b|\bi place\b"),
    (2, r"\b(?:quick|short|brief|15|20|30)[- ](?:call|chat|demo|minutes?|min)\b|\b(?:15|20|30) minutes\b|\bbook a (?:demo|call|slot)\b|\bhappy to send (?:a |over )?(?:deck|brochure|case stud\w+|more)\b|\bour demo\b|\bsend (?:you )?(?:a|our) deck\b"),
    (2, r"\bright person to\b|\bpoint me to\b|\bwe help (?:companies|b2b|businesses|teams|vendors|saas)\b|\bcompanies like yours\b|\bbusinesses like yours\b|\bour (?:platform|solution|services?|agency|software) (?:helps?|can|will|lets|cuts|saves)\b|\bspecial offer\b|\blimited time\b|\b\d+% (?:off|discount|more leads)\b|\bboost (?:your|sales)\b|\blead generation\b|\bseo\b|\broi\b|\bunsubscribe\b|\bfree trial\b|\bguest post\b|\bsponsorship\b|\bwir (?:helfen|unterstützen) (?:firmen|unternehmen)\b|\bnotre (?:agence|solution) (?:permet|aide)\b"),
    (1, r"\bhope (?:your week|you are doing|you're well|this (?:email|mail) finds you)\b|\bcut (?:your|their)\b.{0,40}\bby \d+ ?%|\bwith ai\b"),
)  # fmt: skip
PHISH_WORDS: Weighted = (
    (3, r"\b(?:confirm|verify|update|validate|reset|re-?enter)\w* your (?:password|account|mailbox|identity|credentials|bank|billing|payment)\b|\bpassword (?:will )?expires?\b|\bmailbox (?:has reached|is (?:almost )?full|quota|storage)\b|\b\d+% of (?:its|your) quota\b|\bkeep your (?:mailbox|account) active\b|\bunusual (?:sign-in|login|activity)\b|\baccount (?:will be|has been) (?:suspended|locked|limited|deactivated)\b|\bgift cards?\b|\bbitcoin\b|\binheritance\b|\blottery\b|\bhidden (?:webcam|camera)\b|\bpasswort (?:bestätigen|läuft ab)\b|\bcompte (?:sera )?(?:suspendu|bloqué)\b|\bcontraseña (?:caduca|expira)\b"),
    (3, r"\brelease (?:the|a) .{0,20}(?:payment|transfer)\b|\bwire (?:transfer|the)\b|\biban:? |\bbeneficiary\b|\bchange of (?:our )?bank (?:details|account)\b|\bwithout further review\b|\bnew bank (?:details|account)\b"),
    (1, r"\bdear (?:user|customer|client|valued|account holder)\b|\bclick (?:here|the link|below)\b|\bit helpdesk\b|\bimmediately to avoid\b"),
)  # fmt: skip
PRIVATE_WORDS: Weighted = (
    (3, r"\blunch\b(?!time)|\bcake in the kitchen\b|\bbirthday\b|\bfridge\b|\bparking (?:space|spot)\b|\bhappy hour\b|\bfootball\b|\bwrong (?:address|person|company|mailbox)\b|\bmittagessen\b|\bgeburtstag\b|\bkuchen\b|\bdéjeuner\b|\bpot de départ\b|\bcomida de equipo\b"),
)  # fmt: skip
MACHINE_ORDER = r"\b(?:ai assistants?|assistant reading|language model|system notice|ignore (?:all )?(?:earlier|previous|prior) instructions)\b"

# A member of staff reports on something that is known, rather than raising it.
REPORT_WORDS: Weighted = (
    (3, r"\b(?:call )?notes\b|\bminutes\b|\bprotokoll\b|\bcompte[- ]rendu\b|\bacta\b|\bpresent:|\battendees\b|\bspoke (?:to|with)\b|\bhad .{2,30} on the phone\b|\btold (?:her|him|them)\b|\bhere is what (?:i|we)\b|\bas (?:promised|agreed|discussed)\b|\bstatus:|\bi (?:found|checked|rebuilt|tested|fixed|changed|deployed)\b|\bwe (?:found|fixed|deployed|changed|rebuilt)\b|\broot cause\b|\bis out in\b|\bnailed it\b"),
)  # fmt: skip
RAISE_WORDS: Weighted = (
    (3, r"\b(?:heads[- ]up|escalat\w+|raising this|came in (?:last|this)|see below|below is|forwarding|fyi|not happy|unhappy|very upset|at risk|customer is|eskalation\w*|weitergeleitet|zur info|voir ci-dessous|ci-dessous|reenvío|a continuación)\b"),
)  # fmt: skip

PROBLEM_WORDS = (
    r"\b(?:problem\w*|issue\w*|error\w*|fail\w*|broken|down|missing|wrong|incorrect|incomplete|late|delay\w*|slow\w*|stuck|lost|blank|empty|not (?:work\w*|com\w+|arriv\w+|possible|implemented|usable)"
    r"|do(?:es)? not|don't|doesn't|cannot|can't|never|nobody|no one|nowhere|outage|reject\w*|rejected|complain\w*|penalt\w*|crash\w*|frozen|timed? ?out|slipped|moved|became|overcharg\w*"
    r"|fehl\w*|nicht|kein\w*|abgebrochen|langsam|verspät\w*|ausgefallen|stört|falsch\w*|verzöger\w*"
    r"|problème\w*|erreur\w*|panne|retard|en retard|manqu\w*|ne \w+ pas|impossible|bloqué\w*|faux|fausse\w*"
    r"|problema\w*|error(?:es)?|fallo\w*|falla\w*|no (?:funciona\w*|entran?|llega\w*|avanzamos)|retraso\w*|sin poder|faltan?|equivocad[oa]"
    r"|errore|errori|non (?:funziona\w*|sono|arriva\w*)|mancan\w*|ritard\w*|sbagliat\w*|não (?:funciona\w*|cheg\w+)|falha\w*|atraso\w*"
    r"|werkt niet|storing|fout\w*|ontbre\w*|vertraging|nie (?:działa\w*|odpowiada\w*|przychodzi)|błąd|błęd\w*|brak\w*|opóźni\w*)\b"
    r"|欠落|不具合|障害|エラー|できません|遅延|問題|動きません|届いて(?:い)?ない"
)
