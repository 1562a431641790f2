"""What escalation mail in German, French, Spanish, Italian and Japanese is made of.

The same slots and the same uses as in sentences_en.py.
"""

GREETINGS = {
    "de": "Hallo {ours},|Guten Tag {ours},|Sehr geehrte Damen und Herren,|Hallo zusammen,|Liebes Team,",
    "fr": "Bonjour {ours},|Bonjour,|Madame, Monsieur,|Bonjour à tous,",
    "es": "Hola {ours}:|Buenos días:|Estimados señores:|Hola a todos:",
    "it": "Buongiorno {ours},|Buongiorno,|Gentili signori,|Ciao a tutti,",
    "ja": "お世話になっております。|ご担当者様|いつもお世話になっております。",
}
CLOSINGS = {
    "de": "Mit freundlichen Grüßen|Viele Grüße|Beste Grüße|MfG|Freundliche Grüße",
    "fr": "Cordialement,|Bien à vous,|Bien cordialement,|Merci d'avance,",
    "es": "Saludos cordiales,|Un saludo,|Atentamente,|Gracias,",
    "it": "Cordiali saluti,|Saluti,|Distinti saluti,|Grazie,",
    "ja": "よろしくお願いいたします。|以上、よろしくお願い申し上げます。",
}
REPORT = {
    "de": """\
Seit {day} {time} bricht {product} mit „{error}“ ab, an allen {n} Arbeitsplätzen in {site}.
Der nächtliche Export aus {module} ist seit dem {past} nicht mehr durchgelaufen.
Nach dem Update auf {version} können sich {n} Benutzer nicht mehr anmelden.
Das Ticket {ticket} ist seit {few} Tagen offen, ohne dass etwas geschieht.
Die Schnittstelle zwischen {product} und unserem Lager steht seit {time} still.
Die Antwortzeiten in {module} liegen bei über {few} Sekunden.""",
    "fr": """\
Depuis {day} {time}, {product} affiche « {error} » sur les {n} postes de {site}.
L'export de nuit de {module} ne se termine plus depuis le {past}.
Après la mise à jour {version}, {n} utilisateurs ne peuvent plus se connecter.
Le ticket {ticket} est ouvert depuis {few} jours et rien n'avance.
L'interface entre {product} et notre entrepôt est bloquée depuis {time}.""",
    "es": """\
Desde el {day} a las {time}, {product} falla con «{error}» en los {n} puestos de {site}.
La exportación nocturna de {module} no termina desde el {past}.
Tras la actualización a {version}, {n} usuarios no pueden entrar.
La incidencia {ticket} lleva {few} días abierta sin ningún avance.""",
    "it": """\
Da {day} alle {time} {product} si blocca con "{error}" su tutte le {n} postazioni di {site}.
L'esportazione notturna di {module} non finisce più dal {past}.
Dopo l'aggiornamento a {version} {n} utenti non riescono ad accedere.
Il ticket {ticket} è aperto da {few} giorni senza alcun progresso.""",
    "ja": """\
{past}より{site}の{n}台すべてで{product}が「{error}」で停止しています。
{module}の夜間エクスポートが{past}から完了していません。
{version}への更新後、{n}名がログインできません。
チケット{ticket}は{few}日間未対応のままです。""",
}
IMPACT = {
    "de": """\
{n} Lkw warten in {site} und können nicht abgefertigt werden.
Das kostet uns rund {money} am Tag.
Wir können keine Rechnungen stellen, und am {date} ist Monatsabschluss.
Die Produktion in {site} steht.
Etwa {n} Mitarbeiter können nicht arbeiten.""",
    "fr": """\
Cela nous coûte environ {money} par jour.
{n} personnes ne peuvent pas travailler.
Nous ne pouvons plus facturer et la clôture est le {date}.
La production à {site} est à l'arrêt.""",
    "es": """\
Nos cuesta unos {money} al día.
Hay {n} personas que no pueden trabajar.
No podemos facturar y el cierre es el {date}.
La producción en {site} está parada.""",
    "it": """\
Ci costa circa {money} al giorno.
{n} persone non possono lavorare.
Non possiamo fatturare e la chiusura è il {date}.
La produzione a {site} è ferma.""",
    "ja": """\
一日あたり約{money}の損失が出ています。
{n}名が業務を行えない状態です。
{date}の締め処理に間に合わない恐れがあります。""",
}
ASK = {
    "de": """\
Bitte teilen Sie uns bis {day} mit, wann das behoben ist.
Bitte senden Sie uns bis zum {date} eine Ursachenanalyse.
Bitte eskalieren Sie das an Ihre Geschäftsleitung.
Können Sie uns bitte die Liste der betroffenen Datensätze schicken?
Bitte rufen Sie mich heute noch vor {time} zurück.""",
    "fr": """\
Merci de nous dire avant {day} quand ce sera corrigé.
Pourriez-vous nous envoyer une analyse des causes d'ici le {date} ?
Merci d'escalader ce dossier à votre direction.
Pouvez-vous rappeler {who} avant {time} ?""",
    "es": """\
Por favor, dígannos antes del {day} cuándo estará resuelto.
¿Podrían enviarnos un análisis de la causa antes del {date}?
Les ruego que escalen este caso a su dirección.
Por favor, llamen a {who} antes de las {time}.""",
    "it": """\
Vi preghiamo di dirci entro {day} quando sarà risolto.
Potete inviarci un'analisi della causa entro il {date}?
Vi chiedo di portare il caso alla vostra direzione.
Per favore richiamate {who} prima delle {time}.""",
    "ja": """\
{date}までに復旧見込みをご連絡ください。
原因分析の報告書を{date}までにお送りください。
{time}までに{who}までお電話をお願いいたします。""",
}
STATUS = {
    "de": """\
Gibt es Neuigkeiten zu {ticket}?
Wie ist der aktuelle Stand?
Wir warten immer noch auf die Analyse, die am {past} fällig war.
Auf unserer Seite hat sich nichts geändert, der Fehler tritt weiter auf.""",
    "fr": """\
Avez-vous des nouvelles du ticket {ticket} ?
Où en est-on ?
Nous attendons toujours l'analyse promise pour le {past}.""",
    "es": """\
¿Hay novedades sobre {ticket}?
¿Cuál es el estado actual?
Seguimos esperando el análisis prometido para el {past}.""",
    "it": """\
Ci sono novità su {ticket}?
Qual è lo stato attuale?
Aspettiamo ancora l'analisi promessa per il {past}.""",
    "ja": """\
{ticket}の進捗はいかがでしょうか。
{past}にお約束いただいた分析をまだ受け取っておりません。""",
}
ANSWER = {
    "de": """\
Vielen Dank für Ihre Geduld, wir konnten den Fehler in {module} nachstellen.
Die Ursache haben wir gefunden: ein abgelaufenes Zertifikat auf {host}.
{who} spielt den Hotfix am {day} um {time} auf {host} ein.
Den Bericht senden wir Ihnen bis zum {date}.""",
    "fr": """\
Merci de votre patience, nous avons reproduit le problème dans {module}.
{who} installera le correctif sur {host} {day} à {time}.
Nous vous enverrons le rapport d'ici le {date}.""",
    "es": """\
Gracias por su paciencia, hemos reproducido el problema en {module}.
{who} instalará la corrección en {host} el {day} a las {time}.
Les enviaremos el informe antes del {date}.""",
    "it": """\
Grazie per la pazienza, abbiamo riprodotto il problema in {module}.
{who} installerà la correzione su {host} {day} alle {time}.
Vi invieremo il rapporto entro il {date}.""",
    "ja": """\
ご不便をおかけして申し訳ございません。{module}の問題を再現できました。
{who}が{date} {time}に{host}へ修正を適用します。""",
}
RESOLVED = {
    "de": """\
Das Problem ist seit {time} gelöst, vielen Dank.
In {site} läuft wieder alles.
Sie können {ticket} schließen.""",
    "fr": """\
Le problème est résolu depuis {time}, merci.
Tout fonctionne de nouveau à {site}.
Vous pouvez clôturer {ticket}.""",
    "es": """\
El problema está resuelto desde las {time}, gracias.
Todo vuelve a funcionar en {site}.
Pueden cerrar {ticket}.""",
    "it": """\
Il problema è risolto dalle {time}, grazie.
A {site} funziona di nuovo tutto.
Potete chiudere {ticket}.""",
    "ja": """\
{time}に復旧を確認しました。ありがとうございました。
{ticket}はクローズしていただいて結構です。""",
}
TALK = {
    "de": """\
Vielen Dank für das Gespräch am {day}.
Die Einzelheiten stehen in der angehängten Datei.
Wir haben {host} zweimal neu gestartet, ohne Erfolg.
Auf unserer Seite wurde nichts geändert.
Begonnen hat es gegen {time}.
Unser Vertrag sagt eine Reaktion binnen {few} Stunden zu.""",
    "fr": """\
Merci pour l'appel de {day}.
Vous trouverez la capture d'écran en pièce jointe.
Nous avons redémarré {host} deux fois, sans effet.
Rien n'a changé de notre côté.
Notre contrat prévoit une réaction sous {few} heures.""",
    "es": """\
Gracias por la llamada del {day}.
Adjunto la captura de pantalla.
Hemos reiniciado {host} dos veces, sin efecto.
Por nuestra parte no se ha cambiado nada.""",
    "it": """\
Grazie per la telefonata di {day}.
In allegato la schermata.
Abbiamo riavviato {host} due volte, senza effetto.
Da parte nostra non è cambiato nulla.""",
    "ja": """\
{host}を二度再起動しましたが改善しません。
弊社側での変更はございません。
詳細は添付ファイルをご覧ください。""",
}
