"""Sentences that short absence notes consist of, in many languages. Data only.

Folded text (no accents), one sentence or part of one at a time; used by `short_absences.py`.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

# Letters of which every match of IS_AWAY holds some.
AWAY_LETTERS = (
    *"""
    leave vacation holiday away travel urlaub abwesend haus elternzeit geschlossen buro absent
    conge vacances deplacement ferm vacaciones fuera ausente permiso cerrad closed
    ferie ferias assente fuori vacanza chius vakantie afwezig vrij verlof kantoor gesloten
    urlop nieobecn zwolnieni nieczynn semester ledig borta franvar fravaer permisjon orlov
    bortreist dovolen nepritom kancelar loma poissa vapaalla matkoilla szabadsag hazon izin ofis
    tatil 休 不在 出張 出差 外出 отпуск отсутств командиров нахожусь αδεια 휴가 부재 concediu plecat
    """.split(),
    "no longer", "not work", "not with", "not employed", "not in use", "not monitored", "not read",
    "not active", "not valid", "not attended", "not used", "off until", "off till", "off from",
    "has left", "out of", "nicht mehr", "nicht gelesen", "nicht abgerufen", "n'est p", "ya no",
    "non e ", "non viene", "fora",
)

IS_AWAY = any_of(
    (
        (
            r"(?:i am|i'm|i will be|i'll be) .{0,30}(?:leave|vacation|holiday|away|travelling|"
            r"traveling|out of (?:the )?office|off (?:until|till|from))*"
        ),
        r"(?:no longer|not) (?:work|working|with|employed)\b.{0,40}",
        "has left (?:the company|us)*",
        (
            r"(?:address|mailbox|inbox|account|mailadresse|adresse|boite|buzon|"
            r"casella)\b.{0,40}(?:no longer|not|nicht mehr|nicht|n'est (?:plus|pas)|ya no|"
            r"non (?:e|viene)) (?:in use|monitored|read|active|valid|attended|used|gelesen|"
            r"genutzt|aktiv|consultee|utilisee|leid|se usa|letta|piu|abgerufen)*"
        ),
        (
            r"(?:office|shop|practice|company|betrieb|buro|praxis|kanzlei|firma|bureau|cabinet|"
            r"oficina|ufficio|kantoor|biuro) .{0,50}(?:closed|geschlossen|ferme|cerrad|chius|"
            r"gesloten|nieczynn)*"
        ),
        (
            r"(?:bin|sind|befinde mich) .{0,50}(?:urlaub|abwesend|ausser haus|elternzeit|"
            r"nicht im buro)*"
        ),
        r"je (?:suis|serai) .{0,40}(?:absent|conge|vacances|deplacement)*",
        r"(?:estoy|estare|me encuentro) .{0,40}(?:vacaciones|fuera|ausente|permiso)*",
        r"(?:sono|saro) .{0,40}(?:ferie|assente|fuori|vacanza)*",
        r"(?:estou|estarei) .{0,40}(?:ferias|ausente|fora)*",
        r"ik ben .{0,40}(?:vakantie|afwezig|vrij|verlof|buiten kantoor)*",
        r"(?:jestem na|przebywam na|jestem) .{0,30}(?:urlop|nieobecn|zwolnieni)*",
        (
            r"(?:jag (?:har|ar) .{0,30}(?:semester|ledig|borta|franvarande|tjanstledig)|"
            r"semester vecka)*"
        ),
        r"jeg (?:har|er|holder) .{0,30}(?:ferie|fravaerende|permisjon|orlov|bortreist)*",
        r"(?:cerpam|mam|jsem na|jsem) .{0,30}(?:dovolen|nepritom|mimo kancelar)*",
        r"olen .{0,30}(?:lomalla|poissa|vapaalla|matkoilla)*",
        r"(?:szabadsagon|hazon kivul) *(?:vagyok|leszek)?*",
        r"(?:izindeyim|izinde olacagim|ofis disindayim|tatildeyim)*",
        r"(?:休暇|休業|不在|出張)*", r"(?:休假|出差|外出|不在办公室)*",
        r"(?:я )?(?:в отпуске|нахожусь в|отсутствую|в командировке)*",
        r"(?:είμαι σε άδεια|휴가|부재)*", r"sunt (?:in concediu|plecat)*",
    ),
    seldom=True,
)

ASKS_FOR_OTHERS = any_of(
    (
        (
            r"(?:for|in) (?:any ?thing|anything|urgent|emergenc|case|case of|"
            r"all)\b.{0,60}(?:contact|ring|call|write|mail|e-?mail|reach|visit|turn to|"
            r"get in touch)*"
        ),
        (
            r"(?:please )?(?:contact|ring|call|write to|e-?mail|reach|direct|send|forward|visit|"
            r"use) .{0,60}(?:@|instead|https?:|www\.|\d{4})*"
        ),
        (
            r"(?:my colleagues?|our team|the team|my deputy) .{0,40}(?:will|can|are|"
            r"is) (?:be )?(?:happy|glad|help|assist|take|cover)*"
        ),
        (
            r"(?:urgent|emergenc|dringend|notfall|urgence|urgencia|urgenz|urgente|spoed|"
            r"dringende|piln|bradskand|brådskande|haste|naleh|kiireell|surgos|acil|срочн)*"
        ),
        (
            r"(?:vertritt|vertretung|wenden sie sich|kontaktier|erreichen sie|contacter|joindre|"
            r"contactar|contacte|rivolger|contatt|terecht bij|contact opnemen|kontakt|obracejte|"
            r"ota yhteytta|keresse|ulas|yaziniz|обращайтесь|обратит|skontaktowac|"
            r"proszę o kontakt)*"
        ),
        r"(?:紧急|急事|緊急|联系|連絡|お問い合わせ)",
    ),
    seldom=True,
)

GOES_ON = any_of(
    (
        r"(?:back|return|returning|will be back|available again)*",
        r"(?:read|check|answer|reply|respond|laser|lukea|lue|olvas|okuya|читаю)",
        r"(?:limited|no|without|occasional) (?:access|e-?mail|internet)*",
        (
            r"(?:not|nicht|pas|no|non|niet|nie|inte|ikke|en) .{0,20}(?:forwarded|weitergeleitet|"
            r"transfere|reenvi|inoltrat|doorgestuurd|read|gelesen|lus?|leid|lett|laser|lue)*"
        ),
        (
            r"(?:wieder (?:da|erreichbar|im)|zuruck|de retour|regreso|vuelvo|rientr|terug|"
            r"wracam|wroce|tillbaka|tilbage|tilbake|zpet|takaisin|vissza|donecegim|вернусь)*"
        ),
        r"(?:返回|戻り|感谢|谢谢|お世話|ありがとう|邮件|メール|您好)",
        (
            r"(?:thank|thanks|danke|vielen dank|merci|gracias|grazie|bedankt|obrigad|dziekuje|"
            r"tack|tak for|dekuji|kiitos|koszonom|tesekkur|спасибо)*"
        ),
        (
            r"(?:message|mail|nachricht|messages?|mensaje|messaggi|bericht|wiadomosc|melding|"
            r"zprav|viest|uzenet|mesaj|сообщен)\w* .{0,40}(?:will|wird|werden|sera|seront|sera|"
            r"zal|will be|bude)*"
        ),
    ),
    seldom=True,
)
