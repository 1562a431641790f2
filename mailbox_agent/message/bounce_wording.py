"""How mail servers say that a mail did not arrive: subjects and sentences. Data only.

`bounce.py` weighs it. Subjects are matched at their beginning, sentences one at a time, folded.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

BOUNCE = any_of(
    (
        "undeliver*", "undelivered mail*", "delivery status notification*",
        "delivery (?:has )?(?:failure|failed|delayed|problem|error|report|notification)*",
        "mail delivery (?:fail|error|problem|issue|subsystem|status|notification|system)*",
        "mail (?:could not|not) (?:be )?delivered*",
        "returned (?:mail|e-?mail|message|to sender)*", "failure notice*",
        "message (?:could )?not (?:be )?(?:delivered|sent)*",
        "message (?:delivery )?(?:failed|failure|undeliverable|blocked|rejected|delayed)*",
        "non[- ]?deliver*", "nondeliverable mail*", "failed mail*", "failed to deliver*",
        "unable to deliver*", "could not (?:be )?deliver*",
        "your message (?:could not|couldn't|wasn't|was not)*",
        "warning: (?:could not send|message)*", r"\*\*message you sent blocked*",
        "address not found*", "rejected(?: mail)?:", "mail (?:rejected|system error|returned)*",
        "permanent (?:delivery )?(?:failure|error)*", "dsn:", "user unknown*",
        "mailbox (?:unavailable|full)*", "error sending your mail*", "unzustellbar*",
        "nicht zustellbar*", "unzustellbarkeit*",
        "zustellung (?:fehlgeschlagen|nicht moglich|verzogert|gescheitert)*",
        "fehler (?:bei der|in der) (?:e-?mail|zustellung|ubermittlung|nachrichten)*",
        "(?:e-?mail|nachricht) (?:konnte )?nicht zugestellt*", "zustellungsfehler*",
        "ruckläufer*", "verzögerte zustellung*", "non remis*",
        "échec de (?:la )?(?:remise|distribution|livraison|l'envoi|transmission)*",
        "(?:message|courrier) non (?:remis|distribué|délivré)*", "notification d'échec*",
        "non distribuable*", "remise (?:retardée|différée)*", "retour de courrier*",
        "no se (?:puede|pudo|ha podido) entregar*",
        "(?:mensaje|correo) (?:no entregado|devuelto)*", "(?:error|fallo) (?:de|en la) entrega*",
        "no (?:se )?entregad?o*", "entrega retrasada*", "notificación de (?:estado de )?entrega*",
        "impossibile (?:recapitare|consegnare)*", "non recapitabile*",
        "mancat[oa] (?:recapito|consegna)*", "recapito (?:non riuscito|ritardato)*",
        "messaggio non (?:recapitato|consegnato)*",
        "notifica (?:di|sullo stato) (?:mancato )?(?:recapito|consegna)*",
        "errore (?:di|nella) consegna*", "consegna non riuscita*",
        "não (?:foi possível entregar|entregue|entregável)*", "(?:falha|erro) (?:na|de) entrega*",
        "mensagem (?:não entregue|devolvida)*", "e-?mail devolvido*",
        "notificação de (?:status de )?entrega*", "onbestelbaar*",
        "niet (?:bezorgd|afgeleverd|bestelbaar)*", "(?:bericht|e-?mail) (?:kan|kon) niet*",
        "(?:aflevering|bezorging) (?:mislukt|vertraagd)*",
        "kan niet (?:worden )?(?:bezorgd|afgeleverd)*", "niedostarczon*",
        "nie (?:można|udało się) dostarczyć*", "niedoręczon*", "nie dostarczono*",
        "wiadomość (?:nie została|niedostarczona)*", "błąd dostar*",
        "zwrot (?:poczty|wiadomości)*", "powiadomienie o (?:stanie|niedostarczeniu)*",
        "配信(?:不能|エラー|できません|失敗|不可|遅延)",
        "(?:メール)?(?:送信|配送|配達)(?:エラー|できません|失敗|不能)", "不達(?:通知|メール)?",
        "エラーメール", "未配信", "配信状況通知", "送信者に戻され", "宛先不明", "oleverer*",
        "kunde inte levereras*", "kan ikke leveres*", "kunne ikke leveres*", "ikke leveret*",
        "kan inte levereras*", "uleverbar*", "leveringsfejl*", "kunne ikke levere*",
        "nedoručiteln*", "nedoručen*", "zprávu (?:nelze|nebylo)*", "teslim edilemedi*",
        "iletilemedi*", "не(?:возможно)? ?доставл*", "недоставлен*",
        "сообщение не (?:доставлено|может)*", "ошибка доставки*", "无法(?:送达|投递|传递)",
        "退信", "系统退信", "未送达", "邮件投递失败", "전송 ?실패", "반송",
    ),
    at_start=True,
)

BOUNCE_TEXT = any_of(
    (
        (
            "(?:could|can|did|was|were|has|is|wasn't|couldn't|can't) ?(?:not|"
            "n't)? ?(?:yet )?(?:be |been )?(?:able to )?(?:deliver|deliverable)*"
        ),
        "undeliver*",
        "delivery (?:to .{0,80})?(?:has |have )?(?:failed|been delayed|delayed|was delayed)*",
        "(?:failed|unable) to deliver*", "delivery (?:has )?failed*",
        (
            r"the following (?:address|recipient|message|e-?mail)(?:es|\(e?s\)|s)? (?:had|"
            "failed|could|can|was|were|has|have|to)*"
        ),
        "permanent (?:fatal )?(?:errors?|failure)*",
        "this is the (?:qmail|mail system|mail delivery|postfix)*", "qmail-send program",
        "message (?:that you sent|you sent) could not*",
        (
            "(?:user|recipient|mailbox|address|account|domain|host) (?:is |was )?(?:unknown|"
            "not found|unavailable|disabled|full|over quota|does(?:n't| not) exist|rejected|"
            "inactive|invalid|couldn't be found|wasn't found)*"
        ),
        "(?:address|domain) (?:couldn't|could not|wasn't|was not) (?:be )?found*",
        "no such (?:user|address|mailbox|recipient|domain|person)*",
        r"(?:\b|^)[45]\d\d[ -]#?[45]\.\d+\.\d+*", r"\(?#[45]\.\d\.\d*",
        r'(?:said|status|code|smtp|error):? ?"?[45]\d\d*', "(?:host|server) .{0,80}said:*",
        "diagnostic[- ]code*", "final-recipient*", "a message that you sent*",
        "has been (?:rejected|blocked|returned)*", "returned to sender*",
        "message not delivered*", "not delivered to*",
        "you do(?: not|n't) need to (?:do anything|resend)*",
        "delivery attempts? (?:continue|will)*", "will (?:be retried|keep trying|retry)*",
        "warning message only*", "address not found*", "mailbox (?:is )?full*",
        "exceeded (?:the |its |storage )*", "action: (?:failed|delayed)*",
        "remote (?:host|server)*",
        "i(?:'m| am) (?:sorry|afraid) (?:to have to inform|i wasn't able)*",
        "giv(?:en|ing) (?:it )?up*",
        (
            "(?:konnte|kann|wurde|konnten) .{0,60}nicht (?:zugestellt|übermittelt|gesendet|"
            "ausgeliefert)*"
        ),
        "unzustellbar*", "empfänger .{0,20}(?:unbekannt|existiert nicht)*",
        "postfach .{0,20}(?:voll|überfüllt|existiert nicht)*",
        "(?:e-?mail-?adresse|adresse) .{0,30}(?:nicht gefunden|existiert nicht|ungültig)*",
        "zustell(?:ung|versuch)*",
        "n'a (?:pas )?(?:pu|été) (?:pas )?(?:être )?(?:remis|distribu|délivr|livr)*",
        (
            "(?:impossible de|échec de) (?:la )?(?:remettre|livrer|distribuer|remise|"
            "distribution|livraison)*"
        ),
        "adresse .{0,30}(?:introuvable|n'existe pas|invalide)*", "boite .{0,20}pleine*",
        "no (?:se )?(?:pudo|puede|ha podido) (?:ser )?(?:entregar|entregad)*",
        "no (?:fue|ha sido) (?:posible )?entreg*",
        "(?:dirección|usuario|buzón) .{0,30}(?:no (?:existe|encontrad)|desconocid|lleno)*",
        (
            "(?:impossibile|non è stato possibile|non è stata possibile|"
            "non può essere) .{0,30}(?:recapit|consegn)*"
        ),
        "non (?:è stato )?(?:recapitato|consegnato)*",
        "(?:indirizzo|utente|casella) .{0,30}(?:non (?:esiste|trovat)|sconosciut|piena)*",
        "não (?:foi possível|pôde ser|pode ser|foi) (?:entreg|envi)*",
        (
            "(?:endereço|utilizador|usuário|caixa) .{0,30}(?:não (?:existe|encontrad)|"
            "desconhecid|cheia)*"
        ),
        "(?:kan|kon|is|kunnen) .{0,60}niet (?:worden )?(?:bezorgd|afgeleverd|besteld)*",
        "(?:adres|gebruiker|postvak) .{0,30}(?:bestaat niet|niet gevonden|onbekend|vol)*",
        "nie (?:mogła|można|została|udało się|może) .{0,40}(?:dostarcz|doręcz)*",
        (
            "(?:adres|użytkownik|skrzynka) .{0,30}(?:nie istnieje|nie został|nieznany|pełna|"
            "przepełniona)*"
        ),
        (
            "(?:配信|配達|送信|お届け|送達)(?:が|を)?(?:は)?(?:でき(?:ません|ず|なかった)|不能|"
            "失敗|遅延)"
        ),
        "(?:宛先|受信者|ユーザー|メールアドレス)(?:が|は)?(?:不明|存在し|見つかり)",
        "メールボックスが(?:いっぱい|一杯|満杯)",
        "(?:kunde inte|kunne ikke|kan ikke|kan inte|gick inte att) (?:leverer|levere)*",
        "(?:nelze|nebylo možné|nepodařilo se) .{0,20}doručit*",
        "(?:teslim|iletil)(?: edilemedi|emedi)*",
        "(?:не (?:может|удалось|было|была) .{0,20}доставл|невозможно доставить)*",
        "(?:无法(?:送达|投递|传递)|收件人(?:不存在|未知)|邮箱已满)",
    )
)
