"""The wording that only people use, and that of people who want a password. Data only.

`automatic.py` lets it outweigh the marks of a machine. Matched against one folded sentence at a
time, except that greetings are matched at the beginning of the unfolded text.
"""

import re

from mailbox_agent.message.wording import any_of

# fmt: off

# Somebody wants something of us.
ASKS = any_of(
    (
        (
            "(?:can|could|would|will|may|might) (?:you|someone|somebody|anyone|anybody|we|i|"
            "one of you|your team)"
        ),
        (
            "(?:please|pls|kindly) (?!(?:type your reply|do not|don't|note|contact|call|"
            "be aware|be advised|refer|use|visit|click|find|see|see below|consult|quote|"
            "include|keep|reach|direct|feel free|allow|resend|e-?mail|get in touch|log in|"
            "sign in|rate|ignore|disregard|add|check our|write|also note|expect|leave|"
            r"follow the|review the alert|acknowledge)\b)[a-z]{3,}"
        ),
        (
            "(?:we|i) (?:need|want|expect|require|demand|insist|would like|would appreciate|"
            "'d like|'d appreciate)"
        ),
        (
            "(?:let|tell|give|send|show|help|update|advise|inform) (?:me|"
            "us) (?!know if you have any|a message)[a-z]*"
        ),
        "(?:any|an) (?:idea|update|news|thoughts|eta)",
        "(?:what|when|who|how|why|where) (?:is|are|do|does|can|will|should|happened|went|exactly)",
        "should (?:i|we)", "is (?:there|it|this) (?:any|possible|ok|something)*",
        (
            "(?:konnen|konnten|wurden|wurde|konntest|kannst|durfen|durfte) (?:sie|du|ihr|wir|"
            "ich|jemand|mir|uns)"
        ),
        (
            "bitte (?!antworten sie nicht|beachten|wenden|kontaktieren|nicht|geben sie (?:bei|"
            "die)|verwenden|nutzen|lassen sie die|behalten|sehen sie von|haben sie|"
            "rufen)(?:[a-z]+ ){0,6}[a-z]+(?:en|t|e)? ?(?:sie|mir|uns|ihr)*"
        ),
        "wir (?:brauchen|benötigen|erwarten|bitten|möchten|fordern)",
        "ich (?:brauche|benötige|erwarte|bitte|möchte|fordere)",
        "(?:pouvez|pourriez|pourrais|peux|pourrait)[- ](?:vous|tu|on|il|elle|nous)",
        (
            "(?:merci|prière) de (?!ne pas|votre|vos|contacter|vous adresser|bien noter|"
            "joindre|patienter)(?:me|nous|m'|lui|leur|bien vouloir|confirmer|vérifier|corriger|"
            "rétablir)*"
        ),
        (
            "(?:nous|j)'? ?(?:avons besoin|ai besoin|attendons|attends|exigeons|demandons|"
            "souhaitons|voudrions|aimerais)"
        ),
        "dites[- ](?:nous|moi)", "envoyez[- ](?:nous|moi)",
        (
            "(?:puede|pueden|podría|podrían|podéis|puedes|"
            "podrías)(?: usted(?:es)?)? (?!contactar|dirigirse|ponerse|escribir|llamar|"
            "comunicarse|consultar)[a-z]+"
        ),
        (
            "(?:necesitamos|necesito|esperamos|exigimos|solicitamos|solicito|rogamos|queremos|"
            "quisiera)"
        ),
        "por favor,? (?!no |contact|póngase|diríjase|escrib|llam|comuníq|pónganse|indique)[a-z]+",
        "(?:dígame|díganos|envíenme|envíennos|avísenos|confírmenos)",
        (
            "(?:potete|potreste|può|potrebbe|puoi|potresti) (?!contattare|rivolgersi|scrivere|"
            "fare riferimento|chiamare|consultare)[a-z]+"
        ),
        (
            "(?:abbiamo bisogno|ho bisogno|ci serve|mi serve|chiediamo|chiedo|vorrei|vorremmo|"
            "attendiamo|aspettiamo|pretendiamo)"
        ),
        "(?:per favore|prego di|vi prego|vi preghiamo di (?!non|contattare|rivolgervi))",
        (
            "(?:pode|podem|poderia|poderiam|podes|podia) (?!contactar|contatar|entrar em conta|"
            "escrever|dirigir|ligar|consultar)[a-z]+"
        ),
        (
            "(?:precisamos|preciso|necessitamos|esperamos que|exigimos|gostaria|gostaríamos|"
            "solicitamos|peço|pedimos que)"
        ),
        "(?:enviem|digam|avisem|confirmem)[- ](?:me|nos)",
        (
            "(?:kunt|kun|kan|kunnen|zou|zouden) (?:u|je|jullie|iemand|we|wij|ik) (?!contact|"
            "zich wenden|terecht|bellen|mailen)[a-z]*"
        ),
        (
            "(?:wij|we|ik) (?:willen|wil|hebben|heb|verwachten|verwacht|eisen) (?:graag |"
            "dringend |nodig|een antwoord|nu |uiterlijk)*"
        ),
        "(?:wij|we|ik) (?:hebben|heb) .{0,40}nodig",
        r"laat (?:ons|me|mij) (?:a\.?u\.?b\.? )?weten",
        (
            "(?:czy )?(?:możecie|może|mogą|mogliby|mógłby|mogłaby|moglibyście|"
            "możesz)(?: państwo| pan| pani)?"
        ),
        "czy ",
        (
            "(?:potrzebujemy|potrzebuję|oczekujemy|oczekuję|żądamy|prosimy o (?!kontakt|"
            "cierpliwość|nieodpowiadanie)|proszę o (?!kontakt))"
        ),
        "(?:proszę|prosimy) (?:dać|dajcie|wysłać|sprawdzić|przesłać|podać|potwierdzić|wyjaśnić)",
        (
            "(?:いただけ(?:ます|ない|れば)|頂け(?:ます|ない|れば)|もらえ(?:ます|ない)|"
            "でしょうか|ますか|ですか|ませんか)"
        ),
        (
            "(?:ご(?:確認|対応|回答|教示|連絡|説明|報告|検討)|お送り|教えて)(?:を)?(?:ください|"
            "下さい|お願い(?:いた|致|し)|いただき(?:たく|ます))"
        ),
        "(?:kan (?:ni|du|i|dere|nogen|noen|någon)|vi (?:behöver|behøver|trenger|har brug for))",
        "(?:můžete|mohl byste|mohli byste|potřebujeme|prosím o|prosíme o)",
        "(?:lütfen .{0,40}(?:gönder|bildir|yap)|ihtiyacımız)",
        "(?:не могли бы|можете ли|прошу|просим|нам нужно|мне нужно)",
        "(?:请(?!勿|联系|稍)|能否|可否|是否可以|麻烦)",
    )
)

# A person speaks for himself, or of "our" trouble. Autoresponders do too: only for other kinds.
SPEAKS_AS_PERSON = any_of(
    (
        "i", "i'(?:m|ve|ll|d)", "my", "me", "ich", "mir", "mich", "je", "j'[a-z]+", "moi", "yo",
        "mi", "estoy", "he", "mio", "mia", "sono", "ho", r"eu(?![-.\d])", "meu", "minha", "estou",
        "ik", "mijn", "jestem", "mam", "mnie", "moj[aeą]?", "私", "弊社", "当社", "我", "我们",
        "jag", "jeg", "jsem", "benim", r"(?<!\w)я(?!\w)", r"(?<!\w)мне(?!\w)", r"(?<!\w)мы(?!\w)",
        "we'(?:re|ve|ll|d)",
        "we (?:are|have|need|cannot|can't|see|still|had|lost|were|found|got|get|tried|did|do)",
        "wir (?:haben|sind|können|brauchen|sehen|warten|hatten)",
        "nous (?:avons|sommes|ne|attendons)", "(?:hemos|tenemos|estamos|seguimos)",
        "(?:abbiamo|siamo|stiamo)", "(?:temos|estamos|continuamos)",
        "(?:wij|we) (?:hebben|zijn|kunnen|wachten|zien)", "(?:mamy|jesteśmy|czekamy|nie możemy)",
    )
)

# "Confirm your password": a mail that poses as the helpdesk. Two of these take the mask off.
LURES = (
    any_of((
        (
            "(?:confirm|verify|validate|update|re-?activate|unlock|restore|renew|re-?confirm|"
            "keep|retain) (?:[a-z]+ ){0,4}(?:password|account|mailbox|identity|credentials|"
            "e-?mail|login|access)*"
        ),
        "(?:same|current) password", "(?:log|sign) ?in (?:below|here|now)*",
        (
            "(?:bestätigen|aktualisieren|verifizieren|"
            "überprüfen) sie (?:[a-zß-ü]+ ){0,4}(?:passwort|kennwort|konto|postfach|identität|"
            "zugangsdaten|kontodaten)*"
        ),
        (
            "(?:confirme[rz]?|vérifie[rz]|valide[rz]|mett(?:re|"
            "ez) à jour) (?:[a-z]+ ){0,3}(?:mot de passe|compte|messagerie|identité|"
            "identifiants)*"
        ),
        (
            "(?:confirme|verifique|valide|actualice|actualizar|verificar|"
            "confirmar) (?:[a-z]+ ){0,3}(?:contraseña|cuenta|buzón|identidad|conta|senha|"
            "dados)*"
        ),
        (
            "(?:conferm|verific|aggiorn)[a-z]+ (?:[a-z]+ ){0,3}(?:password|account|casella|"
            "identità|credenziali)*"
        ),
        (
            "(?:bevestig|verifieer|update)[a-z]* (?:[a-z]+ ){0,3}(?:wachtwoord|account|mailbox|"
            "identiteit|gegevens)*"
        ),
        (
            "(?:potwierdź|zweryfikuj|zaktualizuj) (?:[a-z]+ ){0,3}(?:hasło|konto|tożsamość|"
            "skrzynk|dane)*"
        ),
        "(?:パスワード|アカウント)(?:を|の)?(?:確認|更新|再設定|認証|ご確認)",
        "(?:确认|验证|更新)(?:您的)?(?:密码|账户|邮箱)",
    )),
    any_of((
        (
            "(?:mailbox|account|e-?mail|inbox|password|access|storage|"
            r"quota) (?:[\w@.'-]+ ){0,5}(?:full|quota|expire|expires|expired|suspend|deactivat|"
            "disabled|terminat|locked|limit|blocked|closed|de-?activ|on hold|upgrade|exceed|"
            "compromised|restricted)*"
        ),
        (
            r"(?:postfach|konto|kennwort|passwort|zugang|speicher) (?:[\wß-ü@.-]+ ){0,5}(?:voll|"
            "gesperrt|läuft ab|abgelaufen|deaktiviert|überschritten|eingeschränkt|abläuft)*"
        ),
        (
            r"(?:boite|compte|messagerie|mot de passe|accès|quota) (?:[\w@.'-]+ ){0,5}(?:pleine|"
            "saturée|expire|suspendu|bloqué|désactivé|limité|dépassé)*"
        ),
        (
            r"(?:buzón|cuenta|contraseña|correo|caixa|conta|senha) (?:[\w@.-]+ ){0,5}(?:llen|"
            "expira|suspend|bloque|desactiv|cheia|caduc|limitad)*"
        ),
        (
            r"(?:casella|account|password|accesso) (?:[\w@.-]+ ){0,5}(?:piena|scad|sospes|"
            "bloccat|disattivat|limitat)*"
        ),
        (
            r"(?:mailbox|account|wachtwoord|postvak) (?:[\w@.-]+ ){0,5}(?:vol|verloopt|"
            "geblokkeerd|opgeschort|gedeactiveerd|verlopen)*"
        ),
        (
            r"(?:skrzynka|konto|hasło) (?:[\w@.-]+ ){0,5}(?:pełna|wygas|zablokowan|zawieszon|"
            "przepełnion)*"
        ),
        (
            "(?:pending|held|undelivered|incoming|quarantined|blocked|"
            r"failed) (?:[\w-]+ ){0,3}(?:messages?|mails?|e-?mails?)"
        ),
        (
            r"(?:messages|e-?mails|mails) (?:[\w@.-]+ ){0,4}(?:held|pending|on hold|rejected|"
            "blocked|will be (?:lost|deleted|rejected))*"
        ),
        "unusual (?:sign-?in|activity|login)*",
        "(?:メールボックス|アカウント|パスワード).{0,20}(?:いっぱい|停止|期限|制限|凍結|無効)",
        "(?:邮箱|账户|密码).{0,20}(?:已满|停用|过期|冻结)",
    )),
    any_of((
        "(?:click|tap|follow) (?:here|below|on|the)*", "(?:here|link|button) (?:below|to)*",
        "https?:", r"(?:within|in|after|before) (?:the next )?\d+ ?(?:hours|hrs|h|days)",
        "immediately", "today", "failure to*", "action required*", "urgent*",
        "(?:klicken|klick) sie*", r"innerhalb (?:von )?\d+*", "umgehend*", "sofort*", "cliquez*",
        r"sous \d+*", "immédiatement*", "haga clic*", "clique*", "inmediatamente*",
        "imediatamente*", "clicc*", r"entro \d+*", "immediatamente*", "klik*", r"binnen \d+*",
        "onmiddellijk*", "kliknij*", "w ciągu*", "natychmiast*",
        "(?:こちら|クリック|至急|直ちに)", "(?:点击|立即)",
    )),
)

_SALUTATION = (
    r"hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?"
    r"|guten (?:tag|morgen)"
    r"|moin|servus|sehr geehrte[rs]?|bonjour|chère?|cher|salut|hola|estimad[oa]s?|querid[oa]"
    r"|buenos días|buenas tardes|ciao|gentile|car[oa]|buongiorno|salve|olá|oi|prezad[oa]|bom dia"
    r"|boa tarde|beste|geachte|dag|goedemorgen|goedemiddag|cześć|dzień dobry|szanown[ya]|witam"
    r"|drog[ia]|hej|hei|kære|dobrý den|ahoj|merhaba|sayın"
)
_NOBODY = (
    r"sir|madam|sender|customer|all|team|everyone|everybody|colleagues?|partners?|friends?|damen"
    r"|herren|kund|kolleg|zusammen|valued|user|subscriber|reader|there|support|madame|monsieur"
    r"|mesdames|client|tutti|tutte|signor|todos|equipe|equipo|cliente|allen|collega|heer|mevrouw"
    r"|relatie|państwo|wszyscy|absender|kunde|folks|applicant|requester|correspondent|supplier"
)
_TITLE = r"mr|mrs|ms|dr|herr|frau|m\.|mme|mevrouw|pan[ie]?"
# "Hi Marek," at the beginning, but not "Dear Sir" or "Hello all". Matched unfolded.
GREETS_BY_NAME = re.compile(
    rf"^\s{{0,20}}(?:(?i:{_SALUTATION})[ ,]{{1,3}})"
    rf"(?!(?i:{_NOBODY})\b)(?i:{_TITLE})?\.? {{0,2}}"
    r"[A-ZÀ-ÖØ-ÞŁŚŻŹĆČŠŽĐ][\w'’.-]{1,30}"
)
GREETS_IN_JAPANESE = re.compile(r"^\s{0,20}[^\n]{0,40}(?:様|さん|御中)\s*$", re.MULTILINE)
