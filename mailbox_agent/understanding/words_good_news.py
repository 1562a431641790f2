"""Words that say that it works again, that it was no trouble of ours at all, and what takes that
back. Data for `good_news.py`: patterns over `sentences.fold` text, several languages at once.
"""

from mailbox_agent.understanding.words_topics import Weighted

_TROUBLE = (
    r"(?:errors?|faults?|failures?|outages?|alarms?|alerts?|time-?outs?|crashes|problems?|issues?"
    r"|trouble|delays?|duplicates?|disconnects?|[45]\d\ds?)"
)
WORKS_AGAIN = (
    rf"\b{_TROUBLE} (?:has |have |is |are |all )*(?:stopped|gone|disappeared|cleared|vanished)\b"
    r"|\b(?:is|are|was|were|has been|have been|it's|they're) (?:now |all |finally |fully |since \w+"
    r" )*(?:fixed|solved|resolved|restored|repaired|sorted|back up|back online|up and running"
    r"|back in (?:service|operation|production)"
    r"|in production)\b(?! (?:price|fee|rate|term|date|cost)s?)"
    r"|\b(?:works?|runs?|(?:is|are) (?:work|runn|scann|print|ship|deliver|sell|send|receiv|load"
    r"|sync|process|produc|invoic|book|operat|charg|dispens|com|arriv)ing)"
    r" (?:again|normally|smoothly|fine|now)\b"
    r"|\b(?:we|they|everybody|everyone|users|customers|staff|all(?: \w+){0,2}) can (?:now )?"
    r"(?:\w+ ){1,4}again\b"
    r"|\bback to normal\b|\b(?:we|they) are (?:live|online|back|operational) (?:again|now)\b"
    # de
    r"|\b(?:läuft|laufen|funktioniert|funktionieren|geht|gehen|klappt|klappen|druckt|drucken|sendet"
    r"|senden) (?:(?:jetzt|nun|seit|inzwischen|alles|\w+ \w+) )?(?:wieder|einwandfrei|fehlerfrei"
    r"|reibungslos|normal|stabil)\b|\b(?:läuft|laufen|funktioniert|funktionieren|klappt) (?:jetzt"
    r"|nun|inzwischen)\b"
    r"|\b(?:ist|sind|wurde|wurden) (?:[\w.:]+ ){0,4}(?:drauf|aufgespielt|eingespielt|installiert"
    r"|behoben|gelöst|repariert|wiederhergestellt|wieder (?:da|online|verfügbar|erreichbar"
    r"|einsatzbereit|in betrieb|in ordnung))\b"
    r"|\b(?:können|kann) (?:\w+ ){0,4}wieder (?:\w+ ){0,3}(?:arbeiten|buchen|drucken|versenden"
    r"|scannen|liefern|ausliefern|abrechnen|produzieren|anmelden)\b"
    r"|\bfehler (?:ist|sind) (?:\w+ ){0,2}(?:weg|verschwunden)\b"
    # fr
    r"|\b(?:re)?fonctionne(?:nt)? (?:à nouveau|de nouveau|bien|normalement|correctement|maintenant"
    r"|depuis)\b|\bremarche(?:nt)?\b|\b(?:est|sont|a été|ont été) (?:enfin |de nouveau |désormais"
    r" |à nouveau )?(?:rétabli|réparé|corrigé|résolu|réglé|installé|opérationnel)(?:le)?e?s?\b"
    r"|\brentrée? dans l'ordre\b|\b(?:erreurs?|alarmes?|problèmes?) (?:a|ont) (?:cessé|disparu)\b"
    # es
    r"|\b(?:vuelven?|volvió|volvieron|ha vuelto|han vuelto) a (?:funcionar|estar operativ\w+)\b"
    r"|\b(?:ya )?funcionan? (?:de nuevo|otra vez|con normalidad|correctamente|perfectamente)\b"
    r"|\bya funcionan?\b|\b(?:está|están|ha sido|han sido|quedó|quedaron) (?:ya )?(?:resuelt"
    r"|solucionad|arreglad|restablecid|reparad|instalad)[oa]s?\b|\bse ha (?:resuelto|solucionado"
    r"|restablecido|arreglado)\b"
    # it, nl, pt, pl, ja
    r"|\bfunzionano? (?:di nuovo|ora|adesso|regolarmente|correttamente)\b"
    r"|\b(?:è|sono) (?:stat[oaie]"
    r" )?(?:di nuovo )?(?:risolt|ripristinat|riparat|sistemat|installat)[oaie]\b"
    r"|\b(?:werkt|werken|draait|draaien|loopt|lopen) (?:nu |alles )?weer\b|\b(?:is|zijn) (?:nu )?"
    r"(?:opgelost|verholpen|hersteld|gerepareerd)\b"
    r"|\b(?:voltou|voltaram) a funcionar\b|\bfuncionam? (?:de novo|novamente|normalmente)\b"
    r"|\b(?:está|foi|estão|foram) (?:já )?(?:resolvid|solucionad|restabelecid|reparad)[oa]s?\b"
    r"|\b(?:znów|znowu|ponownie) działają?\b|\bdziałają? (?:znów|znowu|ponownie|już|poprawnie)\b"
    r"|\b(?:został[oay]?|jest) (?:już )?(?:naprawion|rozwiązan|usunięt)\w+"
    r"|復旧し(?:まし|て)|解決し(?:まし|て)|直りました|正常に(?:戻|動作し)"
)
# It was nothing, or nothing of ours: the matter is withdrawn.
ALL_CLEAR: Weighted = (
    (
        4,
        r"(?:^|\b(?:was|is|were|be|just|only|it's|a)\b) ?(?:a |just |only )*false alarm\b"
        r"|\bpanic over\b|\ball[- ]clear\b(?! (?:data|the|signal|procedure))"
        r"|\b(?:was|is|were|turned out to be|turns out to be|proved to be|came down to)"
        r" (?:\w+ ){0,2}our own\b"
        r"|\b(?:was|is|were) (?:\w+ )?(?:our|my) (?:fault|mistake|error|bad)\b"
        r"|\b(?:was|were|is|lay|cause(?:d)?|problem|fault|error|issue) (?:\w+ ){0,2}(?:on|at) our"
        r" (?:side|end)\b"
        r"|\bnothing to do with (?:you|your \w+)\b|\bsorry for the (?:noise|false alarm|fuss)\b"
        r"|\b(?:has|have) (?:resolved|sorted|fixed) (?:itself|themselves)\b"
        r"|\b(?:please )?(?:disregard|ignore|forget) (?:my|our|the"
        r"|this) (?:\w+ )?(?:e-?mails?|mails?"
        r"|messages?|tickets?|reports?|escalation|complaint)\b"
        r"|\b(?:withdraw|take back|retract) (?:my|our|the|this) (?:\w+ )?(?:escalation|complaint"
        r"|ticket|report)\b",
    ),
    (
        4,
        r"\b(?:war|ist) (?:\w+ ){0,2}(?:ein )?fehlalarm\b|^fehlalarm\b|\bentwarnung\b"
        r"|\b(?:hat|haben) sich (?:\w+ ){0,3}erledigt\b"
        r"|\b(?:lag|liegt|lagen) (?:\w+ ){0,2}(?:an uns|bei uns|auf unserer seite|an unsere[mr]"
        r"(?: eigenen)?)\b|\bwar (?:\w+ )?unser (?:eigener )?fehler\b|\bgegenstandslos\b"
        r"|\bzieh\w* (?:\w+ ){1,4}(?:eskalation|beschwerde|ticket|meldung) (?:\w+ )?zurück\b",
    ),
    (
        4,
        r"\bfausse alerte\b|\bfin d'alerte\b|\b(?:erreur|problème|panne|faute|souci|défaut)"
        r" (?:\w+ ){0,2}(?:venait|vient|provenait|était) (?:\w+ )?(?:de )?(?:chez nous|notre|nos)\b"
        r"|\b(?:c'était|c'est|était) (?:\w+ )?(?:une erreur de )?notre (?:faute|erreur|part|côté)\b"
        r"|\berreur de notre (?:part|côté)\b|\bs'est (?:réglé|résolu)e? tout(?:e)? seule?\b"
        r"|\bfalsa alarma\b|\b(?:fue|era|ha sido) (?:un )?(?:culpa|error|fallo|problema) (?:\w+ )?"
        r"(?:nuestr[oa]|mí[oa])\b|\b(?:error|fallo|problema) (?:era|estaba|fue) (?:\w+ )?(?:nuestro"
        r"|de nuestro lado|por nuestra parte|en nuestr[oa]s?)\b|\bhagan caso omiso\b"
        r"|\bse (?:ha )?(?:resuelto|resolvió|solucionó|solucionado) sol[oa]\b",
    ),
    (
        4,
        r"\bfalso allarme\b|\b(?:colpa|errore) nostr[oa]\b|\balarme falso\b|\bfalso alarme\b"
        r"|\b(?:erro|culpa) noss[oa]\b|\bvals alarm\b|\b(?:fout|probleem|oorzaak) (?:lag|zat)"
        r" (?:\w+ )?(?:bij|aan) (?:ons|onze)\b|\bfałszywy alarm\b|\b(?:nasz błąd|nasza wina"
        r"|naszej stronie)\b|誤報"
        r"|(?:当方|弊社|こちら)(?:側)?の(?:ミス|設定|不具合|問題|誤り)でした",
    ),
)
# With one of these in it a mail brings no good news as a whole, whatever else it says.
TROUBLE_STILL = (
    r"\b(?:fails|failing|keeps? \w+ing|broken|crash\w*|stuck|worse|only half|half of"
    r"|stopped (?:work|print|load|send|sync|import|export|respond|runn)\w*"
    r"|(?:went|goes|going|is|are|was|were) down|cancel(?:led|lations?)|stands? idle|standing idle"
    r"|again and again"
    r"|gets? worse|losing|unacceptable|by hand)\b"
    rf"|\b{_TROUBLE} (?:are|is|keeps?|comes?|came|still) (?:\w+ )?(?:com\w+|back|again|there"
    r"|shown)\b"
    r"|\bfailed (?:again|\w+ (?:times|nights|days))\b"
    r"|\b(?:schlägt fehl|fehlgeschlagen|stürz\w+|abstürz\w*|fällt aus|fallen aus|steht still"
    r"|stehen still|kaputt|nur noch|schlimmer|verlieren|storniert|von hand|(?:fehler\w*) (?:laufen"
    r"|kommen|treten|sind) (?:\w+ )?wieder)\b"
    r"|\b(?:échou\w+|plant(?:e|ent|é)|en panne|pire|bloqué\w*|perd(?:ons|ent|u)|à la main)\b"
    r"|\b(?:fall(?:a|an|ó|aron)|caíd[oa]s?|peor|mal|bloquead[oa]s?|perdemos|a mano)\b"
    r"|\b(?:fallit[oaie]|guast[oaie]|peggio|bloccat[oaie]|falh(?:a|am|ou|aram)|pior|mislukt\w*"
    r"|stuk|erger|vastgelopen|awari[ai]|gorzej|zablokowan\w+)\b|失敗|エラー|止ま"
)
# What denies, hopes for or makes a condition of it in the same sentence.
TAKEN_BACK = (
    r"\b(?:not|never|no|nothing|nobody|no one|niemand|personne|nadie"
    r"|nessuno|isn't|wasn't|aren't|weren't|doesn't|don't|hasn't|haven't|can't"
    r"|cannot|won't|but|however|except|although|until|till|if|unless|should|would|could|will|once"
    r"|hope\w*|need|please|make sure|ensure|used to|noch alles|promis\w+"
    r"|told|tell|says?|said|claim\w*|supposed\w*|crash\w*|fails|went down|then it|half"
    r"|only (?:after|for|when|with)|tests?(?:system|umgebung)?"
    rf"|{_TROUBLE} (?:are|is|keeps?) (?:coming|back|again)|stopped (?:work|print|load|send)\w*"
    r"|stürz\w+|fehler\w* (?:laufen|kommen|treten)|fehlermeldung\w*|testsystem|mal"
    r"|expect\w*|want\w*|still|hardly|less than|how|why|whether"
    r"|nicht|nichts|kein\w*|nie|aber|jedoch|allerdings|leider|obwohl|sollte\w*|wird|werden|würde\w*"
    r"|wenn|sobald|falls|bis es|bis sie|damit (?:es|die|das|wir)|kaum|angeblich|hoff\w*|brauch\w*"
    r"|bitte|erst|ob|warum|sagt\w*|behaupte\w*"
    r"|ne|n'\w+|pas|mais|quand|dès|jusqu'\w+|devait|devrait|sera|serait|afin|pour que|espér\w+"
    r"|censée?s?|merci de|veuillez|prétend\w*|pourquoi"
    r"|pero|cuando|hasta|debería\w*|debía\w*|será|para que|esper\w+|aún|todavía|por favor|dicen"
    r"|dice|non|quando|finché|dovrebbe|não|mas|até|deveria|niet|geen|maar|zodra|zou|nie|ale|jeśli"
    r"|gdy|dopóki)\b|ません|ない|まだ"
)
# "It was not a false alarm", "das lag nicht an uns": the all-clear itself is denied.
NO_ALL_CLEAR = (
    r"\b(?:not|no|isn't|wasn't|weren't|never|hardly|if|unless|whether|nicht|kein\w*|wenn|falls|ob"
    r"|n'est pas|n'était pas|pas|sans|non|não|niet|geen|nie|to (?:claim|say|pretend|tell)"
    r"|says?|said|claim\w*|told|wrote|sie (?:sagen|behaupten|schreiben)"
    r"|vous (?:dites|prétendez)|dicen|ustedes)\b|ません|ではな"
)
