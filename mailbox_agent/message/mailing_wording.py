"""The wording of newsletters: a subject, and the four things their texts say. Data only.

`notices.py` weighs it. Matched against folded text, one sentence at a time.
"""

from mailbox_agent.message.wording import any_of

# fmt: off

BULK = any_of(
    (
        "newsletter*", "digest", "weekly", "monthly (?:update|review|round-?up)", "bulletin",
        "round-?up", r"(?:issue|ausgabe|edition|numéro|numero|nr|no)\.? ?#?\d+", r"#\d{1,4}:",
        "webinar*", r"(?:save|spare) \d+ ?%",
        r"\d{1,2} ?% (?:off|rabatt|de descuento|di sconto|de réduction|korting|rabatu)",
        "black friday", "early bird", "last chance", "register now", "release notes",
        "product update[s]?", "what's new", "unsere neuigkeiten", "neuigkeiten", "rundbrief",
        "infobrief", "infolettre", "lettre d'information", "boletín", "novedades", "bollettino",
        "novità", "novidades", "boletim", "nieuwsbrief", "biuletyn", "メールマガジン", "メルマガ",
        "ニュースレター", "nyhetsbrev", "nyhedsbrev", "zpravodaj", "bülten*", "рассылка",
        "новости", "通讯", "周刊",
    )
)

# How to leave, how to see it in a browser, why one gets it, the small print.
BULK_TEXT = (
    any_of(
        (
            "unsubscrib*", "opt[- ]?out*",
            "manage (?:your )?(?:e-?mail )?(?:subscription|preference)*",
            "(?:update|change) your (?:e-?mail )?preferences*", "abmelden", "abbestell*",
            "austragen", "désabonn*", "désinscri*", "se désinscrire", "darse de baja*",
            "cancelar (?:la |su |tu |a )?(?:suscripción|subscrição|inscrição)*",
            "cancella(?:re|ti)? (?:la tua |la |l')?(?:iscrizione|sottoscrizione)*",
            "annulla(?:re)? (?:l'|la )?iscrizione*", "disiscri*", "descadastr*", "afmelden",
            "uitschrijven", "wypisz*", "wypisać*", "rezygn.{0,20}(?:subskrypcj|newsletter)*",
            "anulować subskrypcję*", "配信(?:停止|解除)", "購読(?:解除|停止)", "退会",
            "avprenumerera*", "avregistrer*", "afmeld*", "odhlásit*", "aboneliğ*", "отписаться*",
            "退订", "取消订阅",
        )
    ),
    any_of(
        (
            (
                "(?:view|read|open|see) (?:this |it |the )?(?:e-?mail|message|newsletter|"
                "full issue|online|in (?:your |a )?browser|the full|on our website|"
                "web version)*"
            ),
            "(?:can't|cannot|trouble|problems?) (?:see|view|read)ing? (?:this|the)*",
            "im browser (?:ansehen|anzeigen|öffnen|lesen)*",
            "(?:wird|werden) .{0,40}nicht (?:richtig|korrekt) (?:angezeigt|dargestellt)*",
            "(?:voir|afficher|lire|consulter) .{0,30}(?:en ligne|dans (?:votre|le) navigateur)*",
            "(?:ver|leer) .{0,30}(?:en (?:el |su |tu )?navegador|en línea|online|no navegador)*",
            "(?:visualizza|leggi|vedi|apri) .{0,30}(?:nel browser|online)*",
            "(?:bekijk|lees|open) .{0,30}(?:online|browser|webversie)*",
            "(?:zobacz|otwórz|wyświetl) .{0,30}(?:przegląda|online)*",
            "(?:ブラウザ|web)で(?:見る|表示|ご覧)", "visa i webbläsare*", "vis i browser*",
        )
    ),
    any_of(
        (
            (
                "(?:you(?:'re| are)? |this e-?mail (?:was|is) )?(?:are )?(?:receiv(?:e|ed|ing)|"
                "getting|got|sent) (?:this|these|to|our) .{0,60}(?:because|as (?:a|you)|"
                "since you|subscri)*"
            ),
            "you (?:signed up|subscribed|opted in|registered|attended)*",
            "(?:sie|du) erh(?:alten|ältst) (?:diese|unseren)*", "vous recevez (?:ce|cet|cette)*",
            "(?:recibe|recibes|ha recibido|has recibido|está recibiendo) (?:este|esta)*",
            (
                "(?:ricevi|riceve|hai ricevuto|ha ricevuto|state ricevendo|"
                "stai ricevendo) (?:questa|questo|la presente)*"
            ),
            "(?:está a receber|está recebendo|recebeu|recebe) (?:este|esta)*",
            "(?:u|je) ontvangt (?:deze|dit)*",
            "(?:otrzymujesz|otrzymali państwo|otrzymałeś|otrzymałaś) (?:tę|ten|ta|tego|niniejsz)*",
            "このメールは.{0,60}(?:お送り|配信|登録)",
            "(?:du får|du modtager|du mottar|dostáváte|bu e-?postayı|вы получили это)*",
        )
    ),
    any_of(
        (
            "all rights reserved*", "alle rechte vorbehalten*", "tous droits réservés*",
            "todos los derechos*", "tutti i diritti*", "todos os direitos*",
            r"(?:©|\(c\)|copyright) ?20\d\d*", "privacy policy",
            "forward (?:this )?to a (?:friend|colleague)*", "follow us on*", "refer a friend*",
            "sponsored (?:by|content)*",
        )
    ),
)
