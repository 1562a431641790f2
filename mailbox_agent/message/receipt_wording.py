"""How read receipts and calendars speak: subjects and sentences. Data only.

`notices.py` weighs it. Subjects are matched at their beginning, sentences one at a time, folded.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

READ_RECEIPT = any_of(
    (
        r"(?:read|not read|read receipt|return receipt|delivered|relayed|deleted|recall)\s?:",
        "return receipt*", "read (?:receipt|notification)*", "delivery receipt*",
        "disposition notification*", "your message was (?:read|displayed)*",
        (
            "(?:gelesen|nicht gelesen|ungelesen geloscht|gelöscht|zugestellt|ubermittelt|"
            r"lesebestätigung|empfangsbestätigung)\s?:"
        ),
        r"(?:lu|non lu|remis|relayé|confirmation de lecture|accusé de (?:lecture|réception))\s?:",
        r"(?:leído|no leído|entregado|eliminado|confirmación de lectura|acuse de lectura)\s?:",
        (
            "(?:letto|non letto|recapitato|eliminato|conferma di lettura|ricevuta di ritorno|"
            r"consegnato|conferma lettura)\s?:"
        ),
        r"(?:lid[oa]|não lid[oa]|entregue|lida|confirmação de leitura|recibo de leitura)\s?:",
        r"(?:gelezen|ongelezen|niet gelezen|bezorgd|leesbevestiging|ontvangstbewijs)\s?:",
        (
            "(?:przeczytan[oey]|nieprzeczytan[oey]|dostarczono|potwierdzenie (?:odczytu|"
            r"przeczytania))\s?:"
        ),
        r"(?:開封済み|未開封|開封確認|配信済み|既読)\s?:?",
        (
            "(?:läst|inte läst|levererat|läskvitto|læst|ikke læst|lest|ikke lest|leveret|"
            r"levert|kvittering)\s?:"
        ),
        r"(?:přečteno|doručeno|okundu|teslim edildi|прочитано|доставлено|已读|已送达|未读)\s?:",
    ),
    at_start=True,
)

READ_RECEIPT_TEXT = any_of(
    (
        (
            "(?:was|has been|were) (?:read|displayed|opened|deleted|viewed|delivered|"
            "received) (?:on|at|without|by|to)*"
        ),
        "(?:was|has been) (?:deleted|read|displayed)(?: without)?",
        "this is a (?:return|read|delivery) receipt*", "return receipt for*",
        "no guarantee that*", "delivery to these recipients*",
        "your message (?:to|was|has been)*", "to: ", "subject: ", "sent: ",
        "wurde (?:am .{0,60})?(?:gelesen|angezeigt|gelöscht|zugestellt|geöffnet)*",
        "ihre nachricht", "lesebestätigung*", "empfangsbestätigung*",
        "a été (?:lu|affiché|supprimé|remis|ouvert)*", "votre message",
        "accusé de (?:lecture|réception)*",
        "(?:ha sido|fue|se (?:ha )?leyó|se) (?:leíd|abiert|eliminad|entregad|leyó|mostrad)*",
        "(?:su|el) mensaje",
        "è stat[oa] (?:lett|visualizzat|eliminat|consegnat|apert|recapitat)*",
        "il (?:suo |tuo )?messaggio", "ricevuta di ritorno*",
        "foi (?:lid|apagad|eliminad|entregue|exibid|abert)*", "a sua mensagem", "sua mensagem",
        "is (?:op .{0,60})?(?:gelezen|verwijderd|bezorgd|weergegeven|geopend)*", "uw bericht",
        "został[ao]? (?:przeczytan|usunięt|dostarczon|wyświetlon|otwart)*", "twoja wiadomość",
        "wiadomość", "(?:開封され|読まれ|表示され|開封しました|開封済み|既読)",
        "(?:lästes|läst|blev læst|ble lest|blev åbnet|ditt meddelande|din besked)*",
        "(?:byla přečtena|okundu|прочитано|已(?:被)?(?:阅读|读取)|已读)*", "an: ", "betreff: ",
        "gesendet: ", "objet ?: ", "a: ", "oggetto: ", "asunto: ", "assunto: ", "onderwerp: ",
        "temat: ", "do: ",
    )
)

# A sentence of a receipt that names the deed, not only the fields around it.
READ_DEED = any_of(
    (
        (
            "(?:was|has been|were) (?:read|displayed|opened|deleted|viewed|delivered) (?:on|at|"
            "without|by|to)*"
        ),
        "return receipt*", "was received by",
        "wurde (?:am .{0,60})?(?:gelesen|angezeigt|gelöscht|zugestellt|ungelesen gelöscht)*",
        "a été (?:lu|affiché|supprimé|remis)*",
        "(?:ha sido|fue|se) (?:leíd|abiert|eliminad|entregad|leyó|mostrad)*",
        "è stat[oa] (?:lett|visualizzat|eliminat|consegnat|recapitat)*",
        "foi (?:lid|apagad|eliminad|entregue|exibid)*",
        "is (?:op .{0,60})?(?:gelezen|verwijderd|bezorgd|weergegeven)*",
        "został[ao]? (?:przeczytan|usunięt|dostarczon|wyświetlon)*",
        "(?:開封され|読まれ|表示され|開封済み)", "(?:lästes|blev læst|ble lest)*",
        "(?:byla přečtena|прочитано|已(?:被)?(?:阅读|读取))*",
    )
)

CALENDAR = any_of(
    (
        (
            "(?:accepted|tentative(?:ly)?(?: accepted)?|declined|cancell?ed|invitation|"
            "updated invitation|new time proposed|meeting (?:response|request|"
            "forward notification|canceled|cancelled|forwarded)|"
            "cancell?ed event(?: with note)?|updated event|reminder|proposed new time|"
            r"follow(?:ing|ed))\s?:"
        ),
        "meeting forward notification*",
        (
            "(?:zugesagt|zusage|akzeptiert|angenommen|abgelehnt|absage|abgesagt|"
            "mit vorbehalt(?: zugesagt)?|vorläufig(?: zugesagt)?|vorbehalt|einladung|"
            "aktualisierte einladung|termin abgesagt|neue (?:be)?sprechungszeit vorgeschlagen|"
            "besprechungsanfrage|neuer terminvorschlag|besprechungsweiterleitung|"
            r"weiterleitungsbenachrichtigung zur besprechung|terminabsage|abgesagter termin)\s?:"
        ),
        (
            "(?:accepté[e]?|refusé[e]?|provisoire|tentative|annulé[e]?|invitation|"
            "invitation (?:mise à jour|modifiée)|nouvelle heure proposée|événement annulé|"
            r"réunion annulée)\s?:"
        ),
        (
            "(?:aceptad[oa]|rechazad[oa]|provisional|tentativo|cancelad[oa]|invitación|"
            r"invitación actualizada|nueva hora propuesta|evento cancelado)\s?:"
        ),
        (
            "(?:accettat[oa]|accettazione|rifiutat[oa]|provvisorio|annullat[oa]|invito|"
            r"invito aggiornato|evento annullato|nuovo orario proposto)\s?:"
        ),
        (
            "(?:aceit[oae]|aceite|recusad[oa]|provisório|cancelad[oa]|convite|"
            r"convite atualizado|evento cancelado)\s?:"
        ),
        (
            "(?:geaccepteerd|geweigerd|afgewezen|voorlopig(?: geaccepteerd)?|geannuleerd|"
            r"uitnodiging|bijgewerkte uitnodiging|nieuwe tijd voorgesteld)\s?:"
        ),
        (
            "(?:zaakceptowan[oey]|odrzucon[oey]|wstępnie(?: zaakceptowano)?|wstępna akceptacja|"
            r"odwołan[oey]|anulowan[oey]|zaproszenie|zaktualizowane zaproszenie)\s?:"
        ),
        (
            "(?:承諾|承諾済み|承認|辞退|仮承諾|仮の予定|キャンセル(?:済み)?|取り消し|招待|"
            r"会議の招待|更新された招待状|予定のキャンセル)\s?:"
        ),
        (
            "(?:accepterat|accepteret|akseptert|godtaget|avböjt|afvist|avslått|preliminärt|"
            r"foreløbig|inställt|aflyst|avlyst|inbjudan|indbydelse|invitation|innkalling)\s?:"
        ),
        (
            "(?:přijato|odmítnuto|zrušeno|pozvánka|kabul edildi|reddedildi|iptal edildi|davet|"
            "принято|отклонено|отменено|приглашение|已接受|接受|拒绝|已拒绝|已取消|取消|"
            r"邀请)\s?:"
        ),
    ),
    at_start=True,
)

CALENDAR_TEXT = any_of(
    (
        (
            "has (?:accepted|declined|tentatively accepted|cancel+ed|proposed|forwarded|"
            "invited|updated)*"
        ),
        "you have been invited*",
        (
            "(?:this|the|your) (?:event|meeting|appointment) has been (?:cancel+ed|changed|"
            "updated|moved|forwarded)*"
        ),
        "invitation from (?:google )?calendar*",
        "(?:hat|haben) .{0,40}(?:zugesagt|abgesagt|angenommen|abgelehnt|akzeptiert|eingeladen)*",
        "(?:termin|besprechung) (?:wurde )?(?:abgesagt|verschoben|geändert)*",
        "a (?:accepté|refusé|décliné|annulé|proposé)*",
        "(?:réunion|événement) (?:a été )?annulé*",
        "ha (?:aceptado|rechazado|cancelado|propuesto|accettato|rifiutato|annullato|proposto)*",
        "(?:evento|reunión|riunione|reunião) (?:foi |ha sido |è stat[oa] )?(?:cancelad|annullat)*",
        "(?:aceitou|recusou|cancelou|propôs)*",
        "(?:heeft|is) .{0,40}(?:geaccepteerd|geweigerd|afgewezen|geannuleerd)*",
        "(?:zaakceptował|odrzucił|odwołał|zaproponował|zostało odwołane)*",
        "(?:承諾しました|辞退しました|キャンセル(?:され|し)|招待され|仮承諾)",
        (
            "(?:har (?:accepterat|accepteret|akseptert|avböjt|afvist|avslått)|přijal|odmítl|"
            "kabul etti|reddetti|принял|отклонил|已接受|已拒绝)*"
        ),
    )
)
