"""Words by which a sentence claims something about the matter, per language. Data only.

solved      that it works, is settled, is over
cause       why it happened, where the error lies, what went wrong
done        what we have done or found out (the words that only say "we have read you" are not
            among them: HEARD)
now         that somebody works at something right now
will        that we will do something, besides writing to the reader
calm        that nothing is lost, nobody else concerned, nothing to worry about
rank        how we treat it inside: priorities, round the clock
loss        data lost, stolen, broken: whoever says so first is the customer
"""

# ruff: noqa: E501  (a table of alternatives reads worse when it is broken further)

from collections.abc import Mapping

CLAIMS: Mapping[str, Mapping[str, str]] = {
    "solved": {
        "en": r"\b(?:(?:is|are|be) (?:done|closed|finished|kept)|(?:re)?solved|fixed|mended|repaired|restored|rectified|remedied|corrected|patched|sorted(?: out)?|cleared up|settled|back to normal|back (?:online|up)|up and running|(?:works?|working|runs?|running|flows?|flowing|up|fine|ok|available|prints?|loads?) again|works? now|operational|under control|taken care of|no longer (?:fails?|occurs?|happens?|an issue|a problem)|behind (?:you|us)|all (?:clear|good|is well)|(?:everything|all) (?:is|works|runs)(?: now)? (?:fine|well|ok|in order|normally)|stable)\b",
        "de": r"\b(?:(?:ist|sind|wird|werden) (?:fertig|geschlossen|abgeschlossen|eingehalten)|gelöst|behoben|repariert|wiederhergestellt|beseitigt|korrigiert|bereinigt|erledigt|überstanden|im griff|unter kontrolle|aus der welt|vom tisch|funktionsfähig|(?:läuft|laufen|funktioniert|funktionieren|geht|gehen|klappt|druckt) (?:\w+ ){0,3}wieder|wieder (?:in ordnung|online|verfügbar|erreichbar|stabil|normal|einwandfrei|läuft|funktioniert|geht|funktionieren)|alles (?:ist )?(?:gut|in ordnung|bestens)|stabil)\b",
        "fr": r"\b(?:résolue?s?|corrigée?s?|réparée?s?|rétablie?s?|réglée?s?|restaurée?s?|fonctionne(?:nt)? (?:\w+ ){0,2}(?:de nouveau|à nouveau|normalement)|(?:de|à) nouveau (?:opérationnel\w*|disponibles?|en (?:ligne|service|marche))|opérationnel\w*|rentrée?s? dans l['’]ordre|sous contrôle|en ordre|stables?)",
        "es": r"\b(?:resuelt[oa]s?|solucionad[oa]s?|corregid[oa]s?|reparad[oa]s?|restablecid[oa]s?|arreglad[oa]s?|subsanad[oa]s?|funcionan? (?:\w+ )?(?:de nuevo|otra vez|ya|con normalidad)|(?:vuelven?|ha vuelto|han vuelto) a (?:funcionar|estar)|ya funcionan?|operativ[oa]s?|bajo control|todo (?:está )?en orden|estables?)\b",
        "pt": r"\b(?:resolvid[oa]s?|solucionad[oa]s?|corrigid[oa]s?|reparad[oa]s?|restabelecid[oa]s?|(?:voltou|voltaram|volta) a funcionar|(?:já )?funcionam? (?:\w+ )?(?:de novo|novamente|normalmente)|já funcionam?|operacion(?:al|ais)|sob controlo|sob controle|tudo (?:está )?em ordem|estáve(?:l|is))\b",
        "it": r"\b(?:risolt[oaie]|corrett[oaie]|riparat[oaie]|ripristinat[oaie]|sistemat[oaie]|funziona(?:no)? (?:\w+ )?(?:di nuovo|nuovamente|regolarmente)|(?:di nuovo|nuovamente) (?:operativ\w+|disponibil\w+|online|in funzione)|tornat[oaie] (?:a funzionare|alla normalità|operativ\w+)|operativ[oaie]|sotto controllo|tutto (?:è )?(?:a posto|in ordine)|stabil[ei])\b",
        "nl": r"\b(?:opgelost|verholpen|hersteld|gerepareerd|gecorrigeerd|rechtgezet|(?:werkt|werken|draait|draaien|loopt|lopen) (?:\w+ ){0,2}weer|weer (?:in orde|online|beschikbaar|bereikbaar|werkt|draait|normaal)|onder controle|operationeel|alles (?:is )?(?:goed|in orde)|stabiel)\b",
        "pl": r"\b(?:rozwiązan[aeoy]\w*|usunięt[aeoy]\w*|naprawion[aeoy]\w*|przywrócon[aeoy]\w*|załatwion[aeoy]\w*|(?:działa|działają|funkcjonuje) (?:\w+ )?(?:znowu|znów|ponownie|już|poprawnie|prawidłowo)|(?:znowu|znów|ponownie|już) (?:działa|działają|funkcjonuje)|pod kontrolą|wszystko (?:jest )?w porządku|stabiln[aey])\b",
        "ja": r"(?:解決(?:いたし|し|され|でき|済)|(?:修正|復旧|対応|対処|改善|完了|再開)(?:が|は|を)?(?:いたしました|しました|しており|しています|され|済|完了|いたしており)|直りました|直っております|正常に(?:動作|稼働|戻)|元に戻り|問題(?:は)?(?:なく|ございません|ありません|なくなり))",
    },
    "cause": {
        "en": r"\b(?:wrongly|(?:is|was|are|were) yours|caused? by|due to|owing to|because of(?! (?:this|it|that|these)\b)|root cause|the causes?\b|(?:the |main )?reason (?:for|is|was|why|behind|lies)|(?:is|was|are|were) (?:the )?results? of|result(?:s|ed) from|stem(?:s|med)? from|(?:goes|went|traces?|traced) back to|traced to|triggered by|(?:broke|breaks|has broken) (?:it|this|the|your)|(?:lies|lay|sits|sat) (?:in|with|at)\b|(?:comes|came) from (?:a|an|the|our)\b|went wrong|goes wrong|to blame|culprit|\bbugs?\b|defects?\b|at fault|misconfigur\w+|(?:an?|the) errors? (?:in|on|at)\b|certificate (?:had |has )?expired)",
        "de": r"\b(?:verursacht|ausgelöst|hervorgerufen|ursache|ursächlich|(?:der )?grund (?:dafür|hierfür|für|war|ist|liegt|lag)|(?:liegt|lag|liegen|lagen) (?:\w+ ){0,2}(?:an|am|im|in|bei|beim)\b(?! herzen)|(?:liegt|lag) uns (?:an|im)\b(?! herzen)|zurückzuführen|rührt|hängt (?:\w+ )?mit|(?:kam|kommt) (?:\w+ )?(?:durch|von|daher)|aufgrund|infolge|wegen(?![^.;]{0,60}(?:schr[ei]+b|geschrieben|meld|angerufen))|durch (?:das|ein|eine|einen|die|den) (?:\w+ ){0,2}(?:update|fehler|zertifikat|störung|umstellung|änderung|ausfall|konfiguration)|fehler (?:in|im|bei|beim|auf)\b|schief ?(?:gegangen|gelaufen|lief|ging)|\bbugs?\b|defekt\w*|lahmgelegt|schuld)",
        "fr": r"\b(?:causée?s? par|provoquée?s? par|(?:dû|due?s?) (?:à|au|aux)\b|à cause d|en raison d|la cause|l['’]origine|(?:la )?raison (?:de|du|est|était|pour)|provien\w+|(?:vient|venait) (?:d['’]un|de l|du)|résulte\w*|a (?:cassé|bloqué|endommagé)|défaut|bogues?\b|bugs?\b|erreur (?:de|dans|sur|du)\b)",
        "es": r"\b(?:causad[oa]s? por|provocad[oa]s? por|debid[oa]s? a|a causa de|por culpa de|la causa|el motivo (?:es|fue|de)|el origen|se debe[n]? a|se debió a|proviene\w*|resultado de|(?:ha )?(?:rompió|roto|estropeó)|defecto|fallo (?:de|en|del)|error (?:de|en|del)\b|\bbugs?\b)",
        "pt": r"\b(?:causad[oa]s? por|provocad[oa]s? por|devid[oa]s? a[os]?\b|por causa d|a causa\b|o motivo (?:é|foi|d)|a origem|deve-se a|deveu-se a|proveniente|resultado d|(?:estragou|avariou|quebrou)|defeito|falha (?:de|no|na|em)|erro (?:de|no|na|em|do)\b|\bbugs?\b)",
        "it": r"\b(?:causat[oaie] da|provocat[oaie] da|dovut[oaie] a|a causa d|la causa|il motivo (?:è|era|d)|l['’]origine|deriva\w*|risultato d|ha (?:rotto|danneggiato|bloccato)|difetto|guasto (?:di|del|nel)|errore (?:di|del|nel|nella)\b|\bbugs?\b)",
        "nl": r"\b(?:veroorzaakt|oorzaak|(?:de )?reden (?:is|was|voor|hiervoor|daarvan)|(?:ligt|lag|liggen) (?:\w+ ){0,2}(?:aan|bij|in)\b|te wijten|komt (?:\w+ )?door|kwam (?:\w+ )?door|als gevolg van|vanwege|door (?:de|een|het) (?:\w+ ){0,2}(?:update|fout|storing|certificaat|wijziging)|fout (?:in|bij|op)\b|misgegaan|\bbugs?\b|defect)",
        "pl": r"\b(?:spowodowan\w+|wywołan\w+|przyczyn\w+|powod(?:em|u|ów)\b(?! do)|z powodu (?!trudności|tych|tego|tej|niedogodności|kłopotów)|wskutek|w wyniku|wynika\w*|leży (?:w|po)|błąd (?:w|po|leży|systemu)|bł[ęe]d(?:u|em|y)\b|awari[aięe]\w* (?:serwera|systemu)|usterk\w+|winę|zepsuł\w+)",
        "ja": r"(?:原因|起因|による(?:もの|障害|不具合)|のため(?:に)?(?:発生|生じ|起き)|が理由|バグ|設定ミス|欠陥|引き起こ)",
    },
    "done": {
        "en": r"\b(?:(?:we|i|team|engineers?|developers?|colleagues?|experts?|specialists?|people|department|support|operations|management|vendor)(?:['’]ve| have| has)(?:n['’]t)?(?: \w+ly)?(?: (?:already|now|just|also|since|meanwhile|today|both|all))* (?!{heard}\b)(?:\w+ed|found|made|done|sent|put|set|begun|built|cut|taken|told|spoken|run|brought|won|shut|rolled|gone|got)\b|(?:we|i|team|engineers?|developers?|colleagues?) (?:already |just |now )?(?:found|fixed|identified|located|isolated|checked|tested|verified|confirmed|restarted|rebooted|deployed|installed|replaced|changed|analy[sz]ed|investigated|reviewed|reproduced|solved|resolved|restored|informed|escalated|started|stopped|switched|rolled|sent|called|moved|removed|blocked|secured|did|took)\b|(?:has|have) been (?:found|identified|located|isolated|checked|tested|verified|restarted|deployed|installed|analy[sz]ed|investigated|reviewed|reproduced|escalated|informed|rolled|secured|assigned|started)|(?:is|are) (?:already )?(?:in place|deployed|live|ready|on (?:its|the) way)\b)",
        "de": r"\b(?:(?:wir|ich|team|techniker\w*|entwickler\w*|kolleg\w+|ingenieur\w*|expert\w+|spezialist\w+|fachleute|abteilung|leitung|betrieb)\b[^,;:.]{0,40}\b(?:haben|hat|habe)\b[^,;:.]{0,90}?\b(?!{heard}\b)(?:\w*ge\w{2,}(?:t|en)|(?:ver|be|er|ent|zer)\w+(?:t|en)|\w+iert)\b(?! sie\b)|(?:haben|habe) (?:wir|ich)\b[^,;:.]{0,90}?\b(?!{heard}\b)(?:\w*ge\w{2,}(?:t|en)|(?:ver|er|ent)\w+(?:t|en)|be\w{4,}t|\w+iert)\b|(?:wir|ich|team|techniker|entwickler|kollegen)\b[^,;:.]{0,80}\b(?!{heard}\b)(?:\w*ge\w{2,}(?:t|en)|(?:ver|be|er|ent)\w+t|\w+iert) (?:haben|hat|habe)\b|(?:wurden?|worden|ist|sind) (?:\w+ ){0,4}(?:gefunden|identifiziert|lokalisiert|eingegrenzt|analysiert|überprüft|geprüft|getestet|untersucht|eingeleitet|eingespielt|ausgerollt|neu gestartet|zurückgesetzt|informiert|eskaliert|gesichert))",
        "fr": r"\b(?:(?:nous (?:vous |l['’]|les )?avons|j['’]ai|(?:équipes?|techniciens?|ingénieurs?|développeurs?|collègues?|experts?|spécialistes?|service|direction) (?:a|ont))(?: (?:déjà|bien|aussi|maintenant|entièrement))* (?!{heard}\b)\w+(?:é|i|u|is|it|ert|int)e?s?\b|(?:a|ont) (?:déjà )?été (?:trouv|identifi|analys|vérifi|test|examin|redémarr|déploy|inform|escalad|sécuris|localis|lanc|mis)\w*)",
        "es": r"\b(?:(?:(?:le |les |lo |la )?(?:hemos|he)|(?:equipo|técnicos?|ingenieros?|desarrolladores|compañeros?|expertos?|especialistas|departamento|dirección) (?:ya )?(?:ha|han))(?: (?:ya|también|ahora))* (?!{heard}\b)\w+(?:ado|ido|to|cho|sto)\b|(?:encontramos|identificamos|detectamos|corregimos|resolvimos|solucionamos|analizamos|verificamos|comprobamos|reiniciamos|informamos|localizamos)\b|(?:ha|han) sido (?:ya )?(?:encontrad|identificad|analizad|verificad|probad|reiniciad|informad|localizad)[oa]s?)",
        "pt": r"\b(?:(?:encontr|identific|dete[c]?t|analis|verific|test|reinici|inform|escal|implement|repar|localiz|substitu|atualiz|confirm|descobr|lanç|envi)(?:ámos|amos|imos|ou|aram|iu|iram)\b|(?:corrig|resolv|restabelec)(?:emos|imos|eu|iu|eram|iram)\b|(?:foi|foram|já) (?:já )?(?:encontrad|identificad|analisad|verificad|testad|reiniciad|informad|localizad)[oa]s?|(?:temos|tenho) (?:já )?\w+(?:ado|ido)\b)",
        "it": r"\b(?:(?:abbiamo|ho|(?:team|tecnici|ingegneri|sviluppatori|colleghi|esperti|specialisti|reparto|direzione) (?:ha|hanno))(?: (?:già|anche|ora))* (?!{heard}\b)\w+(?:ato|uto|ito|so|tto|sto|rto|nto)\b|(?:è|sono) stat[oaie] (?:già )?(?:trovat|individuat|identificat|analizzat|verificat|testat|riavviat|informat|localizzat)[oaie])",
        "nl": r"\b(?:(?:wij|we|ik|team|technici|engineers?|ontwikkelaars|collega['’]?s?|experts?|specialisten|afdeling|directie)\b[^,;:.]{0,30}\b(?:hebben|heeft|heb)\b[^,;:.]{0,80}?\b(?!{heard}\b)(?:\w*ge\w{2,}(?:d|t|en)|(?:ver|be|ont|her)\w+(?:d|t|en))\b|(?:hebben|heb) (?:wij|we|ik)\b[^,;:.]{0,80}?\b(?!{heard}\b)(?:\w*ge\w{2,}(?:d|t|en)|(?:ver|ont|her)\w+(?:d|t))\b|(?:is|zijn|werd|werden) (?:\w+ ){0,3}(?:gevonden|geïdentificeerd|geanalyseerd|gecontroleerd|getest|onderzocht|herstart|uitgerold|geïnformeerd|geëscaleerd))",
        "pl": r"\b(?:(?!{heard}\b)\w{3,}(?:liśmy|łyśmy)\b|(?:zespół|inżynier\w*|technic\w+|programiści|koledzy|specjaliści)\b[^,;.]{0,30}\b\w+(?:ł|ła|li|ły)\b|(?:został[aoy]?|zostali) (?:\w+ )?(?:znalezion|zidentyfikowan|przeanalizowan|sprawdzon|przetestowan|wdrożon|zrestartowan|zabezpieczon|poinformowan|ustalon|uruchomion)\w*)",
        "ja": r"(?:(?:特定|調査|検証|分析|発見|再起動|適用|配布|改修|手配|変更|実施|停止|交換|報告|通知)(?:を|が)?(?:し|いたし|され)(?:ました|た|ており)|判明(?:し|いたし)|(?:特定|調査|検証|分析|適用)済み|見つ(?:かり|け)ました|突き止め)",
    },
    "now": {
        "en": r"\b(?:(?:we|i|team|engineers?|developers?|colleagues?|experts?|specialists?|people) (?:are|is|am)|we['’]re|(?:[A-Z]\w+ )?[A-Z]\w+ is)(?: (?:already|currently|now|also|all|busy))* (?:working (?!with you|in your)|analy[sz]ing|testing|fixing|preparing|building|deploying|restoring|rebuilding|rolling|repairing|monitoring|restarting|verifying|checking|tracing|narrowing|reproducing|correcting)",
        "de": r"\b(?:arbeit(?:et|en) (?:\w+ ){0,5}(?:daran|an (?:der|einer|dem|einem)|unter hochdruck|mit hochdruck|rund)|(?:wir|team|techniker|entwickler|kollegen) (?:\w+ ){0,3}(?:analysieren|analysiert|testen|testet|beheben|behebt|bereiten|prüfen gerade|überwachen|überwacht|reparieren|stellen)\b)",
        "fr": r"\b(?:(?:nous|équipes?|techniciens?|ingénieurs?|développeurs?) (?:\w+ ){0,2}(?:travaillons|travaille(?:nt)?|analysons|analyse(?:nt)?|testons|teste(?:nt)?|corrigeons|corrigent|préparons|prépare(?:nt)?|surveillons|surveille(?:nt)?|sommes en train|est en train|sont en train))",
        "es": r"\b(?:(?:estamos|está|están) (?:ya )?(?:trabajando|analizando|probando|corrigiendo|solucionando|preparando|restableciendo|reparando)|trabajamos|trabajan? (?:ya |\w+ )?en (?:ello|la|una|el)|analizamos ya)",
        "pt": r"\b(?:(?:estamos|está|estão) (?:já )?(?:a (?:trabalhar|analisar|testar|corrigir|preparar|reparar)|trabalhando|analisando|testando|corrigindo)|trabalhamos|trabalham? (?:já )?(?:nisso|na|numa|no))",
        "it": r"\b(?:(?:stiamo|sta|stanno) (?:già )?(?:lavorando|analizzando|testando|correggendo|preparando|ripristinando|riparando)|lavoriamo|lavora(?:no)? (?:già )?(?:a|alla|su|per)\b)",
        "nl": r"\b(?:werkt (?:\w+ ){0,3}aan|werken (?:\w+ ){0,3}aan|(?:zijn|is) (?:\w+ ){0,3}(?:bezig|aan het (?:testen|analyseren|herstellen|werken|oplossen))|analyseren|testen wij)\b",
        "pl": r"\b(?:pracujemy|(?<!który )(?<!która )(?:pracuje|pracują) (?:już |nad )|analizujemy|analizuje|analizują|testujemy|testują|naprawiamy|naprawiają|przygotowujemy|wdrażamy|usuwamy)\b",
        "ja": r"(?:(?:修正|復旧|分析|検証|テスト|改修|対応作業|準備)(?:作業)?(?:を|に)?(?:行って|進めて|取り組んで|あたって|して|いたして|急いで)|全力で)",
    },
    "will": {
        "en": r"\b(?:(?:we|i)(?: will|['’]ll| shall| are going to| am going to)|our \w+ (?:will|is going to|are going to))(?: (?:also|now|always|personally))* (?!(?:be in touch|write|keep you|let you know|tell you|stay|come back to you|get back to you|hear|answer|reply|not |report|update you|inform you|follow|remain|listen|(?:reopen(?: (?:it|the case))?|open (?:it|the case) again)(?=[.,]|$)|look (?:into|at)))|\b\w+ (?:will|['’]ll) (?:\w+ )?(?:hold|call|ring|phone|visit|fix|repair|restore|resolve|correct|pay)\b|\byou can (?:\w+ )?(?:rely|count|depend) on (?!hear)",
        "de": r"\b(?:(?:wir|ich) (?:werden|werde)|werden wir|werde ich|kümmern wir uns|wir kümmern uns|sorgen (?:wir )?dafür)\b(?![^.;]{0,70}(?:melden|schreiben|halten|informieren|sagen|berichten|mitteilen|antworten|nachgehen|bleiben|zurückkommen))|\b(?:erhalten|bekommen) sie (?:noch )?(?:heute|morgen|gleich|sofort|umgehend|kurzfristig)\b|\b(?:ruft|rufen) (?:\w+ )?sie\b|\bsie (?:\w+ )?(?:anruft|anrufen wird|zurückruft)\b",
        "fr": r"\bnous (?:vous |le |la |les |l['’])?(?!(?:espér|considér|préfér|mesur|offr|ouvr|montr|assur|tiendr|reviendr|écrir|donner|dir|informer|rester|répondr|contacter|suivr)ons)\w+(?:er|ir|dr|ur|vr|tr|fer|ser|aur)ons\b",
        "es": r"\b(?!(?:quer|escribir|informar|mantendr|volver|seguir|dir|responder|contactar|avisar|estar|comunicar)emos)\w+(?:ar|er|ir|dr)emos\b",
        "pt": r"\b(?!(?:quer|escrever|informar|manter|voltar|seguir|dir|responder|contactar|avisar|estar|dar)emos)\w+(?:ar|er|ir)emos\b",
        "it": r"\b(?!(?:scriver|informer|terr|torner|seguir|dir|risponder|contatter|comunicher|rester|sar|dar)emo)\w+(?:er|ir|rr|dr|ar)emo\b",
        "nl": r"\b(?:(?:wij|we|ik) (?:zullen|zal|gaan|ga)|zullen (?:wij|we)|zorgen (?:wij )?(?:er ?voor|dat))\b(?![^.;]{0,70}(?:houden|schrijven|laten weten|informeren|melden|antwoorden|blijven|berichten|terugkomen))",
        "pl": r"\b(?!(?:zajmujemy|zdajemy|widzimy|współczujemy|słyszymy|szanujemy|zakładamy|odezwiemy|napiszemy|poinformujemy|odpowiemy|damy|będziemy|pozostaniemy|przekażemy|powiadomimy|chcemy|wiemy|rozumiemy|możemy|umiemy)\b)(?:z|na|po|u|wy|prze|przy|w|roz|do|s|od|za)\w{3,}(?:imy|ymy|emy)\b",
        "ja": r"(?:(?:必ず|至急|直ちに|早急に)[^。]{0,20}(?:いたします|します)|(?:返金|交換|派遣|訪問|無償|提供|送付|適用|配布)(?:を)?(?:いたします|します))",
    },
    "calm": {
        "en": r"\b(?:(?:is|are|was|were|remain\w*|stay\w*|kept|perfectly|completely|absolutely|fully) (?:all |still )?(?:safe|secure|intact|unaffected|protected|backed up|sound)|nothing (?:is|was|has been|will be|got) (?:lost|affected|missing|damaged)|no (?:data|orders?|records?|files?|documents?)\b[^.;]{0,20}\b(?:lost|affected|missing|damaged|at risk|gone)|not (?:been |at )?(?:lost|affected|compromised|risk)|(?:need not|no need to|no reason to|don['’]t|do not) (?:\w+ )?(?:worry|be concerned|panic)|no (?:cause|reason) for (?:concern|alarm|worry)|(?:only|just|merely) (?:a )?(?:minor|small|brief|short|cosmetic|temporary|isolated)|isolated (?:case|incident)|known issue|(?:no|not any|several|many|some|other|few|all|only your|the only) (?:other )?(?:customers?|clients?|users|companies)\b)",
        "de": r"\b(?:(?:ist|sind|bleiben|bleibt|waren|war) (?:\w+ ){0,3}(?:sicher|geschützt|unversehrt|vollständig erhalten|nicht (?:betroffen|gefährdet|verloren)|unbeschädigt)|(?:nichts|keine (?:daten|aufträge|belege)) (?:\w+ ){0,3}(?:verloren|betroffen|beschädigt)|kein grund zur (?:sorge|beunruhigung)|keine sorgen?|nicht (?:sorgen|beunruhigen)|nur (?:ein|eine|einen) (?:\w+ )?(?:kleine\w*|kurze\w*|vorübergehende\w*)|einzelfall|bekanntes problem|(?:ander\w+|mehrere\w*|viele\w*|weitere\w*|einige\w*|kein\w* ander\w+|alle) (?:\w+ )?kunden)",
        "fr": r"\b(?:(?:sont|est|restent|reste) (?:\w+ ){0,2}(?:en sécurité|protégée?s?|intacte?s?|en sûreté|préservée?s?|hors de danger)|(?:rien|aucune (?:donnée|commande))[^.;]{0,20}(?:perdue?s?|touchée?s?)|aucune (?:donnée|commande)|(?:ne vous )?inquiétez|aucune (?:raison|inquiétude)|un simple|cas isolé|problème connu|(?:d['’]autres|plusieurs|beaucoup de|aucun autre|certains|tous (?:les|nos)) clients)",
        "es": r"\b(?:(?:están|está|siguen|permanecen) (?:\w+ ){0,2}(?:segur[oa]s?|a salvo|protegid[oa]s?|intact[oa]s?)|(?:nada|ningún|ninguna)[^.;]{0,25}(?:perdid[oa]|afectad[oa])|no se (?:preocupe|ha perdido)|(?:ningún|sin) motivo (?:de|para) (?:preocup|alarma)|caso aislado|problema conocido|(?:otros|varios|muchos|ningún otro|algunos|todos los) clientes)",
        "pt": r"\b(?:(?:estão|está|continuam|permanecem) (?:\w+ ){0,2}(?:segur[oa]s?|a salvo|protegid[oa]s?|intact[oa]s?)|(?:nada|nenhum[a]?)[^.;]{0,25}(?:perdid[oa]|afetad[oa]|perdeu)|não se preocupe|(?:nenhum|sem) motivo para (?:preocup|alarme)|caso isolado|problema conhecido|(?:outros|vários|muitos|nenhum outro|alguns|todos os) clientes)",
        "it": r"\b(?:(?:sono|è|restano|rimangono) (?:\w+ ){0,2}(?:al sicuro|sicur[oaie]|protett[oaie]|intatt[oaie]|salv[oaie])|(?:nulla|niente|nessun\w*)[^.;]{0,25}(?:pers[oaie]|perdut[oaie]|colpit[oaie])|non si preoccup\w+|nessun motivo (?:di|per)|caso isolato|problema noto|(?:altri|diversi|molti|nessun altro|alcuni|tutti i) clienti)",
        "nl": r"\b(?:(?:is|zijn|blijft|blijven) (?:\w+ ){0,2}(?:veilig|beveiligd|intact|beschermd)|(?:niets|geen (?:gegevens|orders|data))[^.;]{0,25}(?:verloren|kwijt|getroffen)|geen (?:zorgen|reden)|niet ongerust|slechts een|alleen maar een|bekend probleem|(?:andere|meerdere|veel|geen andere|sommige|alle) klanten)",
        "pl": r"\b(?:(?:są|jest|pozostają|pozostaje) (?:\w+ ){0,2}(?:bezpieczn[aey]|nienaruszon[aey]|chronion[aey])|(?:nic|żadne \w+)[^.;]{0,25}(?:utracon|stracon|zginęł|nie zostało)\w*|bez obaw|nie (?:trzeba|muszą|proszę) (?:się )?martwić|nie ma powodu|tylko (?:drobn|niewielk|chwilow)\w+|znany problem|(?:inni|inn\w+|wielu|kilku|żaden inny|niektór\w+|wszyscy) klien\w+)",
        "ja": r"(?:データは(?:\w{0,6})?(?:安全|無事|保護|保全)|失われて(?:い|おり)ません|影響は(?:ございません|ありません)|ご安心(?:ください|下さい)|心配(?:は|には)|他のお客様|既知の(?:問題|不具合)|一時的な(?:もの|現象))",
    },
    "rank": {
        "en": r"\b(?:(?:highest|top|high|maximum|first|absolute|utmost) (?:priority|urgency)|priorit\w+|(?:a)?round the clock|24/7|day and night|all hands|full speed|top management|our (?:ceo|cto|board|best (?:engineers?|people|team)))",
        "de": r"\b(?:(?:höchste\w*|oberste\w*|hohe\w*|erste\w*) (?:priorität|dringlichkeit)|priorisier\w+|rund um die uhr|tag und nacht|hochdruck|(?:unsere|die) (?:geschäftsführung|besten \w+)|chefsache)",
        "fr": r"\b(?:priorit\w+|24 ?h(?:eures)?(?: ?/| sur)? ?24|jour et nuit|notre (?:direction|meilleure? \w+))",
        "es": r"\b(?:(?:máxima|alta|primera) (?:prioridad|urgencia)|prioridad|priorit\w+|las 24 horas|día y noche|nuestra dirección)",
        "pt": r"\b(?:(?:máxima|alta) (?:prioridade|urgência)|prioridade|priorit\w+|24 horas por dia|dia e noite|a nossa direção)",
        "it": r"\b(?:(?:massima|alta) (?:priorità|urgenza)|priorit\w+|24 ore su 24|giorno e notte|la nostra direzione)",
        "nl": r"\b(?:(?:hoogste|hoge) (?:prioriteit|urgentie)|prioriteit|dag en nacht|24 uur per dag|onze directie)",
        "pl": r"\b(?:(?:najwyższy|wysoki|najwyższym) (?:priorytet\w*|pilnoś\w+)|priorytet\w*|całą dobę|dzień i noc|nasz zarząd)",
        "ja": r"(?:最優先|優先的に|24時間|二十四時間|昼夜)",
    },
    "loss": {
        "en": r"\b(?:(?:data|files?|records?|orders?|documents?|backups?)\b[^.;,]{0,25}\b(?:lost|gone)|lost (?:data|files?|records?|orders?|documents?)|stolen|leak(?:ed|s)?|breach\w*|hack\w+|attack\w*|compromised|deleted|corrupted|destroyed|exposed|wiped|security incident|unauthori[sz]ed)",
        "de": r"\b(?:daten\w* (?:\w+ ){0,3}verloren|datenverlust|gestohlen|datenleck|gehackt|angriff\w*|kompromittiert|gelöscht|zerstört|offengelegt|sicherheitsvorfall)",
        "fr": r"\b(?:données (?:\w+ ){0,3}perdues|volée?s?|fuite|piraté\w*|attaqu\w+|compromis\w*|supprimée?s?|détruite?s?|incident de sécurité)",
        "es": r"\b(?:datos (?:\w+ ){0,3}perdidos|robad[oa]s?|filtra\w+|hacke\w+|ataque\w*|comprometid[oa]s|borrad[oa]s?|eliminad[oa]s?|destruid[oa]s?)",
        "pt": r"\b(?:dados (?:\w+ ){0,3}perdidos|roubad[oa]s?|fuga de|hacke\w+|ataque\w*|comprometid[oa]s|apagad[oa]s?|eliminad[oa]s?|destruíd[oa]s?)",
        "it": r"\b(?:dati (?:\w+ ){0,3}persi|rubat[oaie]|fuga di|hacke\w+|attacc\w+|compromess[oaie]|cancellat[oaie]|eliminat[oaie]|distrutt[oaie])",
        "nl": r"\b(?:gegevens (?:\w+ ){0,3}(?:verloren|kwijt)|gestolen|gelekt|datalek|gehackt|aanval\w*|gecompromitteerd|gewist|verwijderd|vernietigd)",
        "pl": r"\b(?:utra(?:ta|ty|cone|cono) (?:\w+ )?dan\w+|skradzion\w+|wyciek\w*|zhakowan\w+|atak\w*|skasowan\w+|zniszczon\w+)",
        "ja": r"(?:消失|流出|漏洩|漏えい|盗ま|ハッキング|攻撃|侵害|削除され|破損)",
    },
}  # fmt: skip

# Participles of "we have ...": that we have heard and written down what they say.
HEARD: Mapping[str, str] = {
    "en": "(?:noted|read|received|understood|heard|seen|registered|recorded|opened|added|given|kept|listened|written down|got|been|taken note|put it|filed|logged)",
    "de": "(?:notiert|gelesen|erhalten|bekommen|verstanden|gehört|aufgenommen|angelegt|vermerkt|festgehalten|gesehen|eröffnet|erfasst|geöffnet|vergeben|registriert|entgegengenommen|gemeldet|beschrieben|geschrieben|benannt|gegeben|hinterlegt)",
    "fr": "(?:noté\\w*|lu|lue|reçu\\w*|compris\\w*|entendu|ouvert\\w*|enregistré\\w*|vu|consigné\\w*|pris (?:bonne )?(?:note|connaissance)|bien|créé|attribué|joint\\w*|ajouté\\w*)",
    "es": "(?:recibido|leído|anotado|entendido|comprendido|visto|registrado|abierto|oído|escuchado|tomado (?:buena )?nota|asignado|incorporado|añadido)",
    "pt": "(?:recebido|lido|anotado|entendido|compreendido|registado)",
    "it": "(?:ricevuto|letto|annotato|capito|compreso|visto|registrato|aperto|sentito|preso (?:buona )?nota|assegnato|ascoltato|aggiunto|inserito)",
    "nl": "(?:genoteerd|gelezen|ontvangen|begrepen|gehoord|gezien|geopend|geregistreerd|vastgelegd|opgenomen|gekregen|gegeven|beschreven|geschreven|gemeld|toegevoegd)",
    "pl": "(?:otrzymaliśmy|odnotowaliśmy|zanotowaliśmy|przeczytaliśmy|zrozumieliśmy|zarejestrowaliśmy|otworzyliśmy|założyliśmy|przyjęliśmy|nadaliśmy|zapisaliśmy|usłyszeliśmy|dostaliśmy|utworzyliśmy|dołączyliśmy)",
    "ja": "",
}

# Right before a word of "solved" (up to six words): then nobody says that it is.
NOT_SAID = (
    r"\b(?:not|n['’]t|never|until|till|whether|if|once|before|want\w*|need\w*|wait\w*|hope\w*|getting|get|wish\w*|should|nothing is|far from"
    r"|nicht|nie|kein\w*|bis|ob|wenn|sobald|damit|erst|bevor|ehe|falls|soll\w*|muss|müssen|möchten|wollen|brauchen|hoffen"
    r"|pas|jamais|jusqu\w*|si|lorsqu\w*|dès|avant|attend\w+|souhait\w+|voulez|soit"
    r"|no|nunca|hasta|cuando|antes|esper\w+|quede|quiere\w*|esté"
    r"|não|até|quando|se|assim|antes|esteja|fique"
    r"|non|mai|finché|fino|quando|appena|prima|sia|venga|attend\w+"
    r"|niet|nooit|geen|totdat|tot|of|zodra|als|voordat|wilt|moet"
    r"|nie|nigdy|dopóki|czy|jeśli|gdy|zanim|aż|kiedy)\b(?! only\b| nur\b| seulement\b| sólo\b| solo\b| apenas\b| soltanto\b| alleen\b| tylko\b)"
)
GLAD = r"\b(?:glad|pleased|happy|good news|freut|froh|erfreu\w+|heureux|heureuse|ravis?|réjou\w+|alegra\w*|contentos?|felizes|contentes|satisfeit\w+|lieti|felici|blij|fijn|cieszy\w*|miło)\b|嬉し|うれし|喜|何より|幸い"
# A number said in words; three in a row are a telephone number.
DIGITS = (
    r"(?:zero|null|nul|oh|one|two|three|four|five|six|seven|eight|nine|plus|double|triple"
    r"|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|een|één|twee|drie|vijf|zes|zeven|negen"
    r"|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
    r"|um|dois|três|quatro|sete|oito|nove|due|tre|quattro|cinque|sei|sette|otto"
    r"|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|más|più|mais)"
)
DOT = r"(?:dot|punkt|point|punto|ponto|punt|kropka|ドット)"
AT = r"(?:\(at\)|\[at\]|\{at\}|arroba|chiocciola|arobase|małpa|apenstaartje|klammeraffe|アットマーク)"
ENDINGS = r"(?:com|net|org|info|biz|io|app|dev|example|eu|local|コム)"
