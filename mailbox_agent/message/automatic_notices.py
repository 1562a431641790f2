"""The wording of acknowledgements, of challenges and of systems' notices. Data only.

`automatic_wording.py` holds the absences; `human_wording.py` what only people write. Each table is
matched against one folded sentence at a time.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

ACKNOWLEDGES = any_of(
    (
        (
            "(?:request|ticket|case|message|e-?mail|enquiry|inquiry|report|incident|submission|"
            "application|question|order|invoice|it) (?:number )?(?:.{0,40} )?(?:has been|was|"
            "is|have been) (?:successfully )?(?:received|logged|created|registered|opened|"
            "recorded|submitted|assigned|queued|forwarded to)"
        ),
        (
            "(?:we|our team) (?:have |has |'ve )?(?:successfully )?(?:received|logged|"
            "registered) your*"
        ),
        (
            "(?:will|shall|aim to|endeavou?r to|try to) (?:respond|reply|answer|"
            "get back to you|contact you|be in touch|review your|process your|handle your)*"
        ),
        "(?:thank you|thanks) for (?:contacting|reaching out|getting in touch|writing to)*",
        (
            r"(?:your )?(?:ticket|case|reference|request|incident) (?:number|id|no\.?|#|"
            "reference)(?: is|:| for)*"
        ),
        "(?:response|reply|turnaround) times?*",
        (
            r"within (?:the next )?(?:\d+|one|two|three|four|five|a few|24|48) (?:-|"
            r"to )?(?:\d+ )?(?:business |working )?(?:hours?|days?)"
        ),
        "do not change the subject*",
        (
            "(?:keep|leave|include|quote|retain|use) (?:the |this |your )?(?:ticket|reference|"
            "case|subject|id|number)*"
        ),
        (
            "(?:a |one of our )?(?:member of our|support|service|team|representative|agents?|"
            "specialist|colleague|advisor|consultant)s? .{0,30}will (?:be|get|contact|review|"
            "respond|look)*"
        ),
        (
            "(?:view|track|check|follow|access) (?:the )?(?:status|progress|your (?:ticket|"
            "request|case))*"
        ),
        "our (?:support|opening|business|office|service) hours*",
        "(?:confirming|confirm) (?:that )?we(?:'ve)? (?:got|have|received)*", "we're on it",
        "view (?:request|ticket|case)", "this is shared with*",
        "to (?:add|leave) (?:additional )?(?:comments?|information)*",
        (
            "(?:haben|wurde) .{0,40}(?:erhalten|eingegangen|registriert|erfasst|angelegt|"
            "eröffnet|aufgenommen|weitergeleitet)"
        ),
        "(?:ihre|deine) .{0,40}ist (?:bei uns )?eingegangen*", "eingang (?:ihrer|deiner)*",
        "(?:ticket|vorgangs|bearbeitungs|referenz|fall|anfrage|auftrags)-?(?:nummer|nr|id)*",
        (
            "(?:wir|unser team|ein mitarbeiter) (?:werden|wird|melden|bearbeiten|kümmern|"
            "setzen|antworten|prüfen|bemühen)*"
        ),
        "innerhalb (?:von |der nächsten |eines )?*",
        (
            "vielen dank für ihre (?:anfrage|nachricht|e-?mail|mitteilung|kontaktaufnahme|"
            "meldung|bewerbung)"
        ),
        "unsere (?:service|geschäfts|öffnungs)zeiten*",
        "betreff(?:zeile)? (?:bitte )?(?:nicht|unverändert)*",
        (
            "(?:avons bien reçu|bien été (?:reçu|enregistré|prise? en compte|créé|transmis)|"
            "a été (?:enregistré|reçu|créé|transmis|ouvert))*"
        ),
        "(?:numéro|référence) (?:de|du) (?:ticket|dossier|demande|suivi|votre)*",
        (
            "(?:nous|notre équipe|un conseiller|un agent) .{0,20}(?:reviendr|répondr|traiter|"
            "contacter|mettons tout|reviendra)*"
        ),
        "dans un délai de*", r"sous \d+ ?h*",
        (
            "(?:hemos recibido|ha sido (?:recibid|registrad|cread|asignad)|se ha (?:registrado|"
            "creado|recibido|abierto))*"
        ),
        "(?:número|referencia) (?:de|del|su) (?:ticket|caso|referencia|solicitud|incidencia)*",
        (
            "(?:nos pondremos en contacto|le responderemos|te responderemos|nuestro equipo|"
            "atenderemos|será atendid)*"
        ),
        "en un plazo*",
        (
            "(?:abbiamo ricevuto|è stat[oa] (?:ricevut|registrat|apert|creat|pres|inoltrat|"
            "assegnat)|abbiamo preso in carico)*"
        ),
        "(?:numero|codice) (?:di )?(?:ticket|pratica|richiesta|riferimento|segnalazione)*",
        (
            "(?:le risponderemo|risponderemo|sarà contattat|ti contatteremo|la contatteremo|"
            "un nostro operatore|il nostro team|provvederemo)*"
        ),
        r"entro (?:le prossime )?\d+*",
        "(?:recebemos|recebido|foi (?:recebid|registrad|abert|criad|encaminhad))*",
        (
            "(?:número|protocolo) (?:do|de|da)? ?(?:ticket|protocolo|chamado|pedido|"
            "atendimento|processo|seu)*"
        ),
        "(?:responderemos|entraremos em contacto?|retornaremos|nossa equipe|a nossa equipa)*",
        "no prazo de*",
        (
            "(?:hebben uw|is (?:door ons )?(?:ontvangen|geregistreerd|aangemaakt|"
            "in behandeling)|hebben wij ontvangen|in goede orde ontvangen)*"
        ),
        "(?:ticket|referentie|zaak|melding|meldings|aanvraag)-?(?:nummer|nr)*",
        "(?:wij|we) (?:nemen|reageren|streven|zullen|proberen|behandelen)*",
        r"binnen (?:\d+|een|één|twee|drie|enkele)*",
        (
            "(?:otrzymaliśmy|został[oa]? (?:przyjęt|zarejestrowan|otrzyman|utworzon|przekazan)|"
            "zarejestrowaliśmy|potwierdzamy (?:otrzymanie|przyjęcie|rejestrację))*"
        ),
        "(?:numer|nr) (?:zgłoszenia|sprawy|ticketu|referencyjny)*",
        "(?:odpowiemy|skontaktujemy|udzielimy|nasz zespół|nasi konsultanci|konsultant)*",
        "w ciągu*",
        (
            "(?:受け付け|受付(?:いた|し|番号|完了|ました)|承り|受信(?:いた|し)まし|"
            "お問い合わせ(?:いただき|番号|内容|ありがとう))"
        ),
        (
            r"(?:担当者(?:より|から)|折り返し|営業日以内|(?:\d+)営業日|順次(?:ご)?(?:回答|対応|"
            "返信)|確認(?:のうえ|の上|次第))"
        ),
        "(?:チケット|問合せ|管理|受付)番号",
        (
            "(?:har (?:tagit emot|modtaget|mottatt|mottagit)|är mottaget|er modtaget|"
            "er mottatt|ärendenummer|sagsnummer|saksnummer)*"
        ),
        "(?:byl[oa]? (?:přijat|zaregistrován|vytvořen)|číslo (?:požadavku|tiketu))*",
        "(?:talebiniz (?:alın|kayd)|talep numara)*",
        (
            "(?:ваш(?:а|е) (?:заявка|обращение|запрос|сообщение) .{0,20}(?:принят|получен|"
            "зарегистр)|номер (?:заявки|обращения))*"
        ),
        "(?:已收到您|工单编号|我们会(?:尽快)?)",
    )
)

CHALLENGE = any_of(
    (
        (
            "(?:is|are) (?:being )?(?:protect|using|guard).{0,60}(?:spam|sender|verif|"
            "challenge|boxbe|mailblocks|whitelist)*"
        ),
        (
            "(?:verify|confirm|prove|show) (?:that )?you(?:r message)? (?:are|'re|"
            "is) (?:a )?(?:real |human|not |person|legitimate)*"
        ),
        (
            "(?:confirm|verify) (?:that )?(?:you sent|your (?:message|address|e-?mail) (?:so|"
            "to|by|in order))*"
        ),
        (
            "(?:your )?(?:message|e-?mail|mail) (?:to .{0,60} )?(?:is|has been|was|"
            "will be) (?:held|being held|waiting|quarantined|on hold|queued|parked|not yet)*"
        ),
        (
            "(?:reply|respond|click|answer) .{0,50}(?:to (?:be added|deliver|have (?:it|your)|"
            "release|confirm you|complete)|so (?:that )?(?:your|it|i))*"
        ),
        "one[- ]time (?:verification|confirmation|step)*",
        "(?:allowed|approved|accepted|guest|safe|white) ?list*",
        "never (?:sent|written|mailed|e-?mailed) (?:me|us|to) .{0,20}before*", "unknown senders?",
        (
            "(?:bestätigen sie|bestätigung) .{0,60}(?:absender|kein spam|mensch|"
            "nachricht zugestellt|einmalig)*"
        ),
        (
            "(?:ihre|die) (?:nachricht|e-?mail) (?:wird|wurde) (?:zurückgehalten|"
            "erst zugestellt|noch nicht zugestellt)*"
        ),
        "(?:confirmer|valider) (?:que vous|votre (?:message|adresse|envoi))*",
        "votre message (?:est|a été) (?:mis en attente|retenu|bloqué)*",
        "su mensaje (?:está|ha sido|se encuentra) (?:retenido|en espera)*",
        "il (?:suo|tuo) messaggio è (?:in attesa|stato trattenuto)*",
        "(?:wiadomość|twoja wiadomość) (?:została )?(?:wstrzymana|oczekuje)*",
    )
)





NOTIFIER_TEXT = any_of(
    (
        (
            "you (?:are )?receiv(?:e|ed|ing) this (?:e-?mail |message |notification |"
            "alert )?(?:because|as|since|from)*"
        ),
        (
            "view (?:it|this|the)? ?(?:on|in|issue|ticket|pipeline|build|alert|details|"
            "incident|dashboard|run|job|log|request|conversation|task|change|order|invoice)*"
        ),
        "reply to this e-?mail directly", "manage (?:your )?notification*",
        "notification (?:settings|preferences)*",
        (
            "(?:runbook|severity|threshold|triggered|hostname|host|check|service|state|status|"
            "alertname|region|since|metric|monitor|duration|date/time|exit code|job|build|"
            "commit|branch|author|pipeline|environment|priority|assignee|reporter|assigned to|"
            "summary|ticket id|request id|instance|labels|source|node|cluster|device|started|"
            "finished|size|result|component|value|link|user|time|ip(?: address)?|location|"
            "browser|order(?: number)?|amount|invoice(?: number)?|due date|schedule|start|end|"
            "subject|requester|category|impact|plan|repository|workflow|current value|"
            "last value|event|volume|server|url|probe|error|message|check time|event timestamp|"
            "timestamp|version|urgency|problem name|original problem id|problem started at|"
            r"when|where|additional info|type|notification type|address|info)\s?:"
        ),
        (
            "(?:build|pipeline|job|workflow|test|deploy|deployment|backup|run|scan|sync|import|"
            "export|cron|replication) .{0,60}(?:failed|succeeded|passed|was successful|"
            "completed|finished|has been|exited|is back)*"
        ),
        (
            "(?:alert|alarm|incident|trigger|monitor) .{0,60}(?:triggered|firing|resolved|"
            "is (?:now )?(?:down|up|ok|critical|in)|opened|closed|acknowledged|recovered|"
            "is over)*"
        ),
        (
            "(?:ticket|issue|case|task|request|incident|order|invoice|subscription|payment|"
            "account|password|certificate|licen[cs]e|domain|shipment|document|file|report|"
            "maintenance|user|comment|change) .{0,80}(?:has been|was|is|will|have been|"
            "expires?|were) (?:now )?(?:assigned|updated|created|closed|resolved|reopened|"
            "added|approved|changed|escalated|shipped|paid|received|expire|expiring|due|ready|"
            "scheduled|performed|processed|completed|modified|shared|generated|available|"
            "attached|moved|commented|removed|deleted|renewed)*"
        ),
        (
            "(?:commented|mentioned you|assigned (?:it |this )?to|changed (?:the )?(?:status|"
            "priority|state)|requested (?:your )?review|pushed|merged|opened an?|closed #|"
            "added a comment|left a comment|shared .{0,40} with you|uploaded|signed|"
            "invited you)*"
        ),
        (
            "(?:is|are) (?:now |currently )?(?:above|below|over|exceed|down|up|offline|"
            "unreachable|healthy|degraded)*"
        ),
        "(?:exceeded|crossed|above|below) (?:the )?(?:threshold|limit)*",
        "scheduled maintenance*",
        r"(?:disk|cpu|memory|queue|space|load|latency|usage|response time)\b.{0,40}\d*",
        "new (?:voicemail|voice message|fax|sign-?in|login|device)*",
        "(?:sie erhalten diese|diese benachrichtigung|benachrichtigungseinstellungen)*",
        (
            "(?:schwellwert|auslöser|dienst|rechner|zustand|dauer|ergebnis|status|zeitpunkt|"
            r"bearbeiter|priorität|startzeit|endzeit|meldung)\s?:"
        ),
        (
            "(?:sicherung|datensicherung|auftrag|job|backup) .{0,60}(?:fehlgeschlagen|"
            "erfolgreich|abgeschlossen|beendet)*"
        ),
        (
            "(?:ticket|vorgang|aufgabe|anfrage|rechnung|bestellung|dokument) .{0,60}(?:wurde|"
            "ist|liegt) .{0,30}(?:zugewiesen|aktualisiert|geschlossen|erstellt|geändert|bereit|"
            "versendet|hinzugefügt)*"
        ),
        (
            "(?:la |le |votre )?(?:sauvegarde|tâche|ticket|demande|facture|commande|"
            "document) .{0,60}(?:a échoué|est terminée?|a été|réussi)*"
        ),
        (
            "(?:el |la |su )?(?:copia de seguridad|tarea|ticket|solicitud|factura|pedido|"
            "documento|proceso) .{0,60}(?:ha fallado|ha finalizado|se ha|ha sido|completad)*"
        ),
        (
            "(?:il |la |lo |suo )?(?:backup|processo|ticket|richiesta|fattura|ordine|documento|"
            "job) .{0,60}(?:non riuscito|completato|è stat|fallito|terminato)*"
        ),
        (
            "(?:o |a |seu |sua )?(?:backup|tarefa|chamado|pedido|fatura|documento|"
            "processo) .{0,60}(?:falhou|concluíd|foi|finalizad)*"
        ),
        (
            "(?:back-?up|taak|ticket|melding|factuur|bestelling|document) .{0,60}(?:is mislukt|"
            "is voltooid|is toegewezen|is gewijzigd|is gesloten|staat klaar|is bijgewerkt)*"
        ),
        (
            "(?:kopia zapasowa|zadanie|zgłoszenie|faktura|zamówienie|"
            "dokument) .{0,60}(?:nie powiodł|zakończon|został|przypisan|zmienion|zamknięt)*"
        ),
        (
            "(?:バックアップ|ジョブ|処理|監視|障害|アラート).{0,30}(?:完了|失敗|検知|発生|復旧|"
            "終了|通知)"
        ),
        (
            "(?:発生日時|ホスト名?|監視項目|ステータス|状態|検知時刻|しきい値|閾値|内容|件名|"
            r"日時)\s?:"
        ),
    )
)
