"""The words that checks.py looks for, per language. Data only.

Practice row no-blame and lesson 22. Each pattern is searched, without regard to case, in what *we*
say: verbatim quotes of the customer are taken out before. Patterns are short alternatives without
nested repetition, so that they stay linear.
"""

# ruff: noqa: E501  (a table of alternatives reads worse when it is broken further)

from collections.abc import Mapping

LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ja")

BLAME: Mapping[str, str] = {
    "en": r"\b(?:(?:your|their|his|her|someone's|somebody's|the \w+ team's|\w+'s) (?:fault|mistake|"
    r"carelessness|negligence)|(?:is|was|are|were) to blame|blame[sd]?\b|messed up|screwed up|"
    r"(?:engineer|developer|colleague|team|department) (?:forgot|failed|ignored|neglected))",
    "de": r"\b(?:(?:ist|sind|war|waren|trägt|tragen|hat|haben) (?:\w+ )?(?:die )?schuld|schuld daran|"
    r"verschuldet|(?:ihr|sein) (?:eigenes )?(?:versäumnis|verschulden)|"
    r"(?:kollege|kollegin|mitarbeiter|mitarbeiterin|team|abteilung) hat (?:\w+ ){0,4}"
    r"(?:vergessen|versäumt|versagt|ignoriert))",
    "fr": r"(?:\b(?:par )?votre (?:propre )?faute|\bla faute (?:de|du|des|à)|c['’]est (?:de )?"
    r"(?:sa|leur) faute|\b(?:collègue|ingénieur|équipe|service) a (?:oublié|négligé|ignoré|failli))",
    "es": r"\b(?:(?:es|fue) culpa (?:de|suya|del)|por (?:su culpa|culpa de)|"
    r"tiene la culpa|(?:compañero|ingeniero|equipo|departamento) (?:olvidó|descuidó|ignoró|falló))",
    "pt": r"\b(?:(?:é|foi) culpa (?:de|do|da|sua)|tem a culpa|por sua culpa|"
    r"(?:colega|engenheiro|equipe|equipa|departamento) (?:esqueceu|falhou|ignorou|negligenciou))",
    "it": r"\b(?:(?:è|era|è stata) colpa (?:di|del|della|sua|vostra)|per colpa|"
    r"(?:collega|ingegnere|team|reparto) ha (?:dimenticato|trascurato|ignorato|sbagliato))",
    "nl": r"\b(?:(?:is|was) (?:de |uw |hun )?(?:eigen )?schuld|schuld van|te wijten aan u|"
    r"(?:collega|engineer|team|afdeling) (?:heeft|is) (?:\w+ ){0,4}(?:vergeten|nagelaten|genegeerd))",
    "pl": r"\b(?:(?:to|jest|była?) (?:\w+ )?win[ay]\b|z winy|winę ponosi|zawinił[ay]?|"
    r"(?:kolega|inżynier|zespół|dział) (?:zapomniał|zaniedbał|zignorował))",
    "ja": r"(?:(?:の|が)(?:せい|責任)で(?:す|ある|した)|(?:担当者|社員|部署|チーム)の(?:ミス|過失|怠慢)|落ち度)",
}

GUESSED_CAUSE: Mapping[str, str] = {
    "en": r"\b(?:(?:we|i) (?:think|believe|suspect|assume|guess)\b|(?:probably|most likely|presumably|"
    r"apparently|possibly|perhaps|maybe) (?:\w+ ){0,3}(?:caused?|because|due|related|the result)|"
    r"(?:seems?|appears?) to (?:be|have been) (?:\w+ )?(?:caused|due|related)|"
    r"(?:might|may|could) (?:be|have been) (?:caused|due|related)|root cause is)",
    "de": r"\b(?:wir (?:vermuten|glauben|nehmen an)|(?:vermutlich|wahrscheinlich|möglicherweise|"
    r"offenbar|anscheinend|vielleicht) (?:\w+ ){0,5}(?:liegt|lag|verursacht|weil|wegen|durch|an)\b|"
    r"(?:dürfte|könnte|scheint) (?:\w+ ){0,4}(?:liegen|gelegen|verursacht)|ursache (?:ist|war)\b)",
    "fr": r"\b(?:nous (?:pensons|croyons|supposons|soupçonnons)|(?:probablement|vraisemblablement|"
    r"sans doute|apparemment|peut-être) (?:\w+ ){0,3}(?:dû|due|causé|causée|lié|liée|à cause)|"
    r"(?:semble|pourrait) (?:être|avoir été) (?:\w+ )?(?:dû|due|causé|causée|lié|liée)|"
    r"la cause (?:est|était))",
    "es": r"\b(?:(?:creemos|pensamos|suponemos|sospechamos)\b|(?:probablemente|seguramente|al parecer|"
    r"posiblemente|quizás?) (?:\w+ ){0,3}(?:debido|debe|causado|causada|porque|por)\b|"
    r"(?:parece|podría|puede) (?:\w+ )?deberse|la causa (?:es|fue|era))",
    "pt": r"\b(?:(?:achamos|acreditamos|supomos|suspeitamos)\b|(?:provavelmente|possivelmente|"
    r"aparentemente|talvez) (?:\w+ ){0,3}(?:devido|deve-se|causado|causada|porque)|"
    r"(?:parece|pode|poderá) (?:\w+ )?(?:dever-se|ter sido causad[oa])|a causa (?:é|foi|era))",
    "it": r"\b(?:(?:crediamo|pensiamo|supponiamo|sospettiamo)\b|(?:probabilmente|forse|"
    r"verosimilmente|a quanto pare) (?:\w+ ){0,3}(?:dovut[oa]|causat[oa]|perché|a causa)|"
    r"(?:sembra|potrebbe) (?:essere )?(?:dovut[oa]|causat[oa])|la causa (?:è|era))",
    "nl": r"\b(?:we (?:denken|vermoeden|geloven|nemen aan)|wij (?:denken|vermoeden|geloven)|"
    r"(?:waarschijnlijk|vermoedelijk|mogelijk|blijkbaar|misschien) (?:\w+ ){0,4}"
    r"(?:door|veroorzaakt|omdat|vanwege)\b|(?:lijkt|zou kunnen) (?:\w+ ){0,3}"
    r"(?:veroorzaakt|komen door)|de oorzaak (?:is|was))",
    "pl": r"\b(?:(?:sądzimy|przypuszczamy|podejrzewamy|uważamy, że)|(?:prawdopodobnie|"
    r"najpewniej|być może|zapewne|chyba) (?:\w+ ){0,4}(?:spowodowan\w*|wynika\w*|przez|z powodu)|"
    r"(?:może|mogło) (?:\w+ )?(?:wynikać|być spowodowane)|przyczyną (?:jest|był[ao]?))",
    "ja": r"(?:と(?:思われ|考えられ|推測され|みられ)|(?:おそらく|恐らく|たぶん)|原因は|が原因(?:です|でした|と))",
}

FAULT: Mapping[str, str] = {
    "en": r"\b(?:our (?:own )?(?:fault|mistake|error|failure|negligence|bug|oversight)|"
    r"we (?:made (?:a|an) (?:mistake|error)|caused|broke|failed|messed|got (?:it|this) wrong|"
    r"dropped the ball|let you down|should have|neglected|forgot)|(?:entirely|fully) on us)",
    "de": r"\b(?:unser(?:e[nrms]?)? (?:eigene[nrms]? )?(?:fehler|schuld|versäumnis|verschulden|panne|"
    r"nachlässigkeit)|wir haben (?:\w+ ){0,4}(?:fehler gemacht|versagt|verursacht|versäumt|vergessen)|"
    r"fehler (?:lag|liegt) bei uns|wir hätten (?:\w+ ){0,5}(?:müssen|sollen))",
    "fr": r"\b(?:(?:notre|nos) (?:propre )?(?:faute|erreurs?|négligence|manquements?)|"
    r"nous avons (?:commis|causé|provoqué|oublié|négligé|échoué|failli)|nous aurions dû|"
    r"nous sommes (?:en tort|fautifs))",
    "es": r"\b(?:(?:nuestr[oa]s?) (?:propi[oa] )?(?:culpa|error(?:es)?|fallo|negligencia)|"
    r"hemos (?:cometido|causado|provocado|fallado|olvidado)|(?:cometimos|causamos|fallamos)\b|"
    r"deberíamos haber)",
    "pt": r"\b(?:(?:noss[oa]s?) (?:própri[oa] )?(?:culpa|erros?|falha|negligência)|"
    r"(?:cometemos|causamos|causámos|falhamos|falhámos|esquecemos)\b|devíamos ter|deveríamos ter)",
    "it": r"\b(?:(?:nostr[oaie]) (?:propri[oa] )?(?:colpa|errore|errori|negligenza|mancanza)|"
    r"abbiamo (?:commesso|causato|provocato|sbagliato|dimenticato|mancato)|avremmo dovuto)",
    "nl": r"\b(?:onze? (?:eigen )?(?:fout|schuld|nalatigheid|vergissing)|"
    r"(?:we|wij) hebben (?:\w+ ){0,4}(?:fout gemaakt|veroorzaakt|nagelaten|gefaald|vergeten)|"
    r"(?:we|wij) hadden (?:\w+ ){0,5}moeten)",
    "pl": r"\b(?:nasz(?:a|ą|ej|ego|e|ym)? (?:własn\w* )?(?:win[aąęy]|błąd|błędu|błędem|zaniedbani\w*)|"
    r"(?:popełniliśmy|spowodowaliśmy|zawiedliśmy|zapomnieliśmy|zaniedbaliśmy)|powinniśmy byli)",
    "ja": r"(?:(?:弊社|当社|私ども|私共)の(?:ミス|過失|不手際|責任|落ち度|誤り)|弊社が原因)",
}

LIABILITY: Mapping[str, str] = {
    "en": r"\b(?:liab(?:le|ility)|legal(?:ly)? (?:responsib|oblig)\w*|compensat\w+|damages\b|refunds?\b|"
    r"refunded|reimburs\w+|breach(?:ed)? (?:of )?(?:the |our )?(?:contract|sla)|free of charge|"
    r"credit note)",
    "de": r"\b(?:haft(?:en|et|ung|bar)\b|schadens?ersatz|entschädig\w+|erstatt(?:en|et|ung)\w*|"
    r"rückerstatt\w+|gutschrift|vertragsverletzung|kostenlos|kostenfrei)",
    "fr": r"\b(?:responsabilité (?:légale|juridique|contractuelle)|dommages(?:-| et )intérêts|"
    r"indemnis\w+|dédommag\w+|rembours\w+|(?:un |d['’]un )avoir de|rupture de contrat|gratuitement)",
    "es": r"\b(?:responsabilidad (?:legal|jurídica|civil)|indemniz\w+|compensa(?:r|remos|ción)\w*|"
    r"reembols\w+|daños y perjuicios|nota de crédito|incumplimiento de(?:l)? contrato|"
    r"sin coste|gratis)",
    "pt": r"\b(?:responsabilidade (?:legal|jurídica|civil)|indemniz\w+|indeniz\w+|"
    r"compensa(?:r|remos|ção)\w*|reembols\w+|perdas e danos|nota de crédito|"
    r"(?:violação|quebra) de contrato|sem custos?|gratuit\w+)",
    "it": r"\b(?:responsabilità (?:legale|giuridica|civile)|risarci\w+|indennizz\w+|rimbors\w+|"
    r"nota di credito|inadempi\w+|gratuit\w+)",
    "nl": r"\b(?:aansprakelijk\w*|schadevergoeding|vergoed(?:en|ing)\w*|terugbetal\w+|creditnota|"
    r"contractbreuk|kosteloos|gratis)",
    "pl": r"\b(?:odpowiedzialność (?:prawn\w+|cywiln\w+|kontraktow\w+)|odszkodowa\w+|"
    r"rekompens\w+|zwrot (?:kosztów|pieniędzy)|zwrócimy koszty|nota? korygująca|"
    r"naruszeni\w+ umowy|bezpłatn\w+|nieodpłatn\w+)",
    "ja": r"(?:賠償|補償(?:いた|し|を)|返金|払い戻|法的責任|契約違反|無償で|無料で)",
}

PROMISE: Mapping[str, str] = {
    "en": r"\b(?:guarantee[ds]?|we promise|i promise|rest assured|never (?:happen )?again|"
    r"(?:will|won't|shall) (?:not )?(?:be (?:fixed|resolved|solved|restored|live|delivered|back)|"
    r"happen again|fix|resolve|solve|deliver|restore)|(?:we'll|i'll) (?:fix|resolve|solve|deliver|"
    r"restore|call|send)|(?:we|i) will (?:call|send|roll|replace|provide))\b",
    "de": r"\b(?:garantier\w+|wir versprechen|(?:wird|werden) (?:\w+ ){0,5}(?:behoben|gelöst|"
    r"wiederhergestellt|ausgeliefert|beheben|lösen|liefern|anrufen|zurückrufen)|"
    r"(?:nie|nicht) (?:wieder|mehr) vorkommen)",
    "fr": r"\b(?:garantiss\w+|nous (?:vous )?promettons|(?:sera|seront) (?:\w+ )?(?:résolu|corrigé|"
    r"réparé|rétabli|livré)e?s?|(?:nous )?(?:résoudrons|corrigerons|livrerons|réparerons|"
    r"appellerons|enverrons)|ne se reproduira)",
    "es": r"\b(?:garantizamos|prometemos|(?:será|serán|estará|estarán|quedará) (?:\w+ )?"
    r"(?:resuelt|solucionad|corregid|restablecid|entregad)[oa]s?|(?:resolveremos|solucionaremos|"
    r"corregiremos|entregaremos|llamaremos|enviaremos)|no volverá a (?:ocurrir|suceder|pasar))",
    "pt": r"\b(?:garantimos|prometemos|(?:será|serão|estará|estarão|ficará) (?:\w+ )?"
    r"(?:resolvid|solucionad|corrigid|restabelecid|entregue)[oa]?s?|(?:resolveremos|corrigiremos|"
    r"entregaremos|ligaremos|enviaremos)|não voltará a acontecer)",
    "it": r"\b(?:garantiamo|promettiamo|(?:sarà|saranno|verrà|verranno) (?:\w+ )?"
    r"(?:risolt|corrett|ripristinat|consegnat)[oaie]|(?:risolveremo|correggeremo|consegneremo|"
    r"chiameremo|invieremo)|non si ripeterà|non accadrà più)",
    "nl": r"\b(?:garander\w+|(?:we|wij) beloven|(?:wordt|worden|zal|zullen) (?:\w+ ){0,5}(?:opgelost|"
    r"hersteld|geleverd|verholpen|oplossen|herstellen|leveren|bellen|sturen)|"
    r"(?:nooit|niet) (?:meer|weer) gebeur\w+)",
    "pl": r"\b(?:gwarantujemy|obiecujemy|(?:zostanie|zostaną|będzie|będą) (?:\w+ )?"
    r"(?:rozwiązan|naprawion|usunięt|przywrócon|dostarczon)\w+|(?:rozwiążemy|naprawimy|usuniemy|"
    r"dostarczymy|zadzwonimy|wyślemy|prześlemy)|(?:nie|nigdy) (?:więcej )?się nie powtórzy)",
    "ja": r"(?:保証(?:いた|し)|お約束|必ず(?:解決|修正|復旧|対応)|二度と|(?:解決|修正|復旧|納品)(?:いた)?します)",
}

# A time that nobody can check: as good as a promise (lesson 22).
RELATIVE_TIME: Mapping[str, str] = {
    "en": r"\b(?:tomorrow|tonight|later today|end of (?:the )?(?:day|week|month)|eod|cob|"
    r"next (?:week|month|day)|this (?:afternoon|evening|week)|"
    r"within (?:the (?:next )?)?(?:\w+ ){1,3}(?:minutes?|hours?|days?|weeks?)|"
    r"in (?:a few|two|three|the next(?: few)?) (?:minutes|hours|days|weeks))\b",
    "de": r"\b(?:morgen (?:früh|vormittag|nachmittag|abend|mittag)|bis morgen|übermorgen|"
    r"heute (?:noch|abend|nachmittag)|ende der woche|ende des (?:tages|monats)|nächste[nr]? "
    r"(?:woche|monat|tage)|(?:innerhalb|binnen) (?:von )?(?:\w+ ){0,2}(?:minuten|stunden?|tagen?|"
    r"wochen?)|in (?:\w+ )?(?:wenigen|zwei|drei) (?:minuten|stunden|tagen|wochen))\b",
    "fr": r"\b(?:demain|ce soir|cet après-midi|d['’]ici (?:demain|ce soir|la fin|lundi|mardi|mercredi|"
    r"jeudi|vendredi)|fin de (?:journée|semaine)|la semaine prochaine|"
    r"(?:dans|sous) (?:les |\w+ ){0,2}(?:minutes|heures|jours|semaines))\b",
    "es": r"\b(?:mañana(?! \d)|esta (?:tarde|noche|semana)|al final (?:del día|de la semana)|"
    r"la (?:próxima semana|semana que viene)|(?:en|dentro de) (?:las próximas |\w+ ){1,2}"
    r"(?:minutos|horas|días|semanas))\b",
    "pt": r"\b(?:amanhã|esta (?:tarde|noite|semana)|hoje ainda|ainda hoje|até ao? (?:fim|final) d[oae]s?|"
    r"(?:na )?próxima semana|(?:em|dentro de) (?:\w+ ){1,2}(?:minutos|horas|dias|semanas))\b",
    "it": r"\b(?:domani|stasera|oggi pomeriggio|entro (?:domani|stasera|oggi|la fine|fine)|"
    r"(?:la )?prossima settimana|settimana prossima|(?:entro|tra|fra) (?:\w+ ){1,2}"
    r"(?:minuti|ore|giorni|settimane))\b",
    "nl": r"\b(?:morgen(?:ochtend|middag|avond)?|vanavond|vanmiddag|eind(?:e)? van de (?:dag|week)|"
    r"volgende week|binnen (?:de )?(?:\w+ ){1,2}(?:minuten|uur|uren|dagen|weken)|"
    r"over (?:een paar|twee|drie) (?:minuten|uur|dagen|weken))\b",
    "pl": r"\b(?:jutro|pojutrze|dziś wieczorem|jeszcze dziś|do (?:jutra|końca (?:dnia|tygodnia))|"
    r"w przyszłym tygodniu|w ciągu (?:\w+ ){1,2}(?:minut|godzin|dni|tygodni)|"
    r"za (?:kilka|dwa|dwie|trzy) (?:minut|godzin|godziny|dni|tygodnie))\b",
    "ja": r"(?:明日|本日中|今週中|来週|明後日|[0-9０-９一二三数]+(?:時間|日|週間|分)以内)",
}

# What is ours alone: money at stake, priorities, staffing (practice row no-blame).
INTERNAL_TERMS: Mapping[str, str] = {
    "en": r"\b(?:ARR|MRR|churn(?:ed|ing)?|upsell\w*|renewal risk|account at risk|headcount|"
    r"under-?staffed|short-?staffed|(?:sev|severity|priority|prio)[ -]?[0-4]\b|[ps][0-4]\b|"
    r"on (?:pto|sick leave)|internal(?:ly)? only|do not share|backlog|low priority|"
    r"deprioriti[sz]ed)",
    "de": r"\b(?:unterbesetzt\w*|personalmangel|personalengpass|krankenstand|krankheitsbedingt|"
    r"nachrangig|(?:niedrige|geringe|hohe) priorität|prio(?:rität)? ?[0-4]|kündigungsrisiko|nur intern)",
    "fr": r"\b(?:sous-effectif|manque de (?:personnel|moyens)|arrêt maladie|"
    r"priorité (?:basse|faible|[0-4])|risque de résiliation|usage interne|en interne uniquement)",
    "es": r"\b(?:falta de personal|de baja|prioridad (?:baja|[0-4])|riesgo de (?:baja|cancelación)|"
    r"solo (?:para )?uso interno)",
    "pt": r"\b(?:falta de pessoal|de baixa médica|prioridade (?:baixa|[0-4])|"
    r"risco de (?:perda|cancelamento)|(?:só|apenas) (?:para )?uso interno)",
    "it": r"\b(?:carenza di personale|sotto organico|in malattia|priorità (?:bassa|[0-4])|"
    r"rischio di (?:disdetta|abbandono)|solo (?:per )?uso interno)",
    "nl": r"\b(?:onderbezet\w*|personeelstekort|ziekteverlof|(?:lage|hoge) prioriteit|"
    r"prio(?:riteit)? ?[0-4]|opzegrisico|alleen intern)",
    "pl": r"\b(?:brak(?:i|u|ów)? (?:kadrow\w+|personelu|ludzi)|zwolnieni[eu] lekarski\w+|"
    r"(?:niski|wysoki) priorytet|priorytet [0-4]|ryzyko (?:odejścia|utraty)|tylko (?:do użytku )?wewn\w+)",
    "ja": r"(?:人手不足|人員不足|優先度(?:が|は)?(?:低|高)|解約リスク|社外秘|社内限り)",
}

# "Click here": what phishing looks like, and nothing a reply of ours needs to say.
LINK_WORDS: Mapping[str, str] = {
    "en": r"\b(?:click|tap (?:here|below|on)|log ?in|sign in|password|pay (?:here|now|the|your)|download)",
    "de": r"\b(?:klicken|anmelden|einloggen|passwort|bezahlen|herunterladen)",
    "fr": r"\b(?:cliquez|connectez-vous|mot de passe|payez|téléchargez)",
    "es": r"\b(?:haga clic|pulse|inicie sesión|contraseña|pague|descargue)",
    "pt": r"\b(?:clique|inicie sessão|faça login|senha|palavra-passe|pague|descarregue|baixe)",
    "it": r"\b(?:clicchi|cliccare|acceda|password|paghi|scarichi)",
    "nl": r"\b(?:klik|inloggen|log in|wachtwoord|betaal|download)",
    "pl": r"\b(?:klikn\w+|zalog\w+|hasło|zapłac\w+|pobierz|pobrać)",
    "ja": r"(?:クリック|ログイン|パスワード|お支払い|ダウンロード)",
}

# Capitalised words that are no names: polite pronouns and the like.
NOT_NAMES: frozenset[str] = frozenset(
    # en
    "i i'm i'll i've i'd mr mrs ms dr english german french spanish italian polish dutch japanese "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december internet "
    # de
    "sie ihr ihre ihrem ihren ihrer ihres ihnen herr herrn frau team e-mail e-mails "
    # pl, it, pt, es, fr, nl
    "pan pani pana panu panią panem państwo państwa państwu państwem państwie lei la le suo sua suoi "
    "sue sig sig.ra dott dott.ssa senhor senhora señor señora monsieur madame m mme u uw".split()
)

TITLES = r"(?:Mr|Mrs|Ms|Dr|Herrn?|Frau|Monsieur|Madame|Mme|Sr|Sra|Señora?|Sig|Dott|Pani?|Pana|Panem|Panu|Panią)"

LEGAL_FORMS = (
    r"A/S|ApS|AB|AG|B\.?V\.?|GmbH|Inc\.?|KG|K\.K\.|Ltd\.?|LLC|Limited|N\.?V\.?|Oy|plc|PLC|S\.?A\.?|"
    r"S\.?L\.?|S\.?p\.?A\.?|S\.?r\.?l\.?|SE|SAS|Sp\. z o\.o\.|株式会社"
)

PLACEHOLDER = (
    r"\{\{|\}\}|\{%|%\}|\$\{|\{[A-Za-z_]{2,30}\}|\bTODO\b|\bFIXME\b|\bXX{2,}\b|\bTBD\b|_{4,}|\.{6,}"
    r"|\[(?:[A-Z][A-Z _/-]{2,30}|(?:your |customer |first |full )?name|date|time|owner|datum|uhrzeit|"
    r"nom|fecha|nombre|data|nome|naam|imię|氏名|日付)\]"
    r"|<(?:name|date|time|owner|datum|nom|nombre|nome|naam)>"
)

INTERNAL_HOSTS = (
    r"\b(?:[a-z0-9-]{1,40}\.){1,4}(?:internal|intern|intranet|local|lan|corp|localdomain)\b"
    r"|\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}(?:\.\d{1,3})?\b"
    r"|\b(?:jira|confluence|grafana|kibana|jenkins|gitlab|wiki|vpn)\.[a-z0-9.-]{3,60}"
)

MONTHS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "january jan januar jänner janvier janv enero ene janeiro gennaio gen januari styczeń "
            "stycznia sty",
            "february feb februar février févr febrero fevereiro fev febbraio februari luty lutego lut",
            "march mar märz mär mars marzo março maart mrt marzec marca",
            "april apr avril avr abril abr aprile kwiecień kwietnia kwi",
            "may mai mayo maio maggio mag mei maj maja",
            "june jun juni juin junio junho giugno giu czerwiec czerwca cze",
            "july jul juli juillet juil julio julho luglio lug lipiec lipca lip",
            "august aug août agosto ago augustus sierpień sierpnia sie",
            "september sep sept septembre septiembre setembro set settembre wrzesień września wrz",
            "october oct oktober okt octobre octubre outubro out ottobre ott październik października "
            "paź",
            "november nov novembre noviembre novembro listopad listopada lis",
            "december dec dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia "
            "gru",
        ),
        start=1,
    )
    for word in words.split()
}

WEEKDAYS: Mapping[str, int] = {
    word: number
    for number, words in enumerate(
        (
            "monday montag lundi lunes segunda-feira lunedì maandag poniedziałek poniedziałku "
            "poniedziałkiem 月曜日 月曜",
            "tuesday dienstag mardi martes terça-feira martedì dinsdag wtorek wtorku 火曜日 火曜",
            "wednesday mittwoch mercredi miércoles quarta-feira mercoledì woensdag środa środę środy "
            "水曜日 水曜",
            "thursday donnerstag jeudi jueves quinta-feira giovedì donderdag czwartek czwartku "
            "木曜日 木曜",
            "friday freitag vendredi viernes sexta-feira venerdì vrijdag piątek piątku 金曜日 金曜",
            "saturday samstag sonnabend samedi sábado sabato zaterdag sobota sobotę soboty 土曜日 土曜",
            "sunday sonntag dimanche domingo domenica zondag niedziela niedzielę niedzieli 日曜日 日曜",
        )
    )
    for word in words.split()
}
