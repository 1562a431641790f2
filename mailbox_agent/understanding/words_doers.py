"""How somebody says that he himself gives a thing: data for `item_doers.py`.

Regular expressions over `sentences.fold` text. Who writes "I send you the files tomorrow" has
promised it, whatever else the sentence resembles.
"""

_DEED = (
    r"(?:send|attach|forward|upload|provide|share|bring|deliver|hand|pass|get|give|mail|email"
    r"|e-mail"
    r"|post|return|prepare|collect|gather|write|fill|run|repeat|check|test|try|ask|find out|look"
    r"|make|put|do|take|call|ring|phone|come back|get back|report|confirm|let you know|sign|pay"
    r"|transfer|book|set|follow up|keep|organi[sz]e|schedule|export|collect|record)"
)
_MAYBE = r"(?:(?:also|then|now|just|gladly|happily|personally|simply) )?"
# The writer himself.
I_GIVE: tuple[str, ...] = (
    rf"\b(?:i'll|i will|i shall|i'm going to|i am going to) {_MAYBE}\w+",
    rf"(?:^|[,;:] |\b(?:and|then|tomorrow|today|tonight|later|so|but|day|morning|afternoon|noon"
    rf"|week"
    rf"|there) )i {_MAYBE}{_DEED}\b",
    r"\b(?:from|by) me\b",
    r"\b(?:schicke|sende|maile|liefere|reiche|stelle|lade|gebe|bringe|melde|rufe|prüfe|kläre|teste"
    r"|schreibe|mache|leite|lasse|frage|erledige|besorge|übermittle|nenne) ich\b"
    r"|\bich (?:schicke|sende|maile|liefere|reiche|stelle|lade|gebe|bringe|melde|rufe|prüfe|kläre"
    r"|teste|schreibe|mache|leite|lasse|frage|erledige|besorge|übermittle|nenne)\b"
    r"|\bund melde mich\b|\b(?:ich werde|werde ich)\b|\bvon mir\b",
    r"\bje (?:vous |te )?(?:l'|le |la |les )?(?:envoie|transmets|fais|donne|joins|rappelle|tiens"
    r"|prépare|vérifie|confirme|apporte|communique|fournis|dépose|\w+rai)\b|\bde ma part\b",
    r"\b(?:os|le|les|te)(?: lo| la| los| las)? (?:envío|mando|paso|adjunto|llamo|confirmo|facilito"
    r"|comparto|remito|hago llegar|\w+ré)\b|\bde mi parte\b",
    r"\b(?:vi|le|ti|ve li|glieli|te li) (?:invio|mando|giro|passo|inoltro|confermo|fornisco"
    r"|\w+erò|\w+irò)\b|\bda parte mia\b",
)
# The writer's company: "we send you", "our IT sends you", "you get it from us".
WE_GIVE: tuple[str, ...] = (
    rf"\b(?:we'll|we will|we shall|we're going to|we are going to) {_MAYBE}\w+",
    rf"(?:^|[,;:] |\b(?:and|then|tomorrow|today|tonight|later|so|but|day|morning|afternoon|noon"
    rf"|week) )we {_MAYBE}{_DEED}\b",
    r"\b(?:you (?:will |'ll )?(?:get|have|receive)|is|are|comes?|follows?)\b.{0,60}\bfrom us\b",
    r"\b(?:our|my) (?!contract)[\w-]+(?: [\w-]+)? (?:will )?(?:sends?|forwards?|uploads?|provides?"
    r"|delivers?|gives?|mails?|brings?|calls?|rings?) (?:you|it|them|the|these|this|your)\b",
    r"\b(?:schicken|senden|mailen|liefern|reichen|stellen|geben|melden|rufen|prüfen|klären|testen"
    r"|leiten|lassen|übermitteln|nennen) wir (?:ihnen|euch|dir|sie|das|die|den|es|uns)\b"
    r"|\bwir (?:schicken|senden|mailen|liefern|reichen|stellen|geben|leiten|lassen|übermitteln)"
    r" (?:ihnen|euch|dir|das|die|den|es)\b|\b(?:wir werden|werden wir)\b|\bvon uns\b"
    r"|\bunsere? [\w-]+ (?:schickt|sendet|mailt|liefert|übermittelt|gibt|ruft) (?:ihnen|euch|dir"
    r"|sie)\b",
    r"\bnous (?:vous |te )?(?:l'|le |la |les )?(?:envoyons|transmettons|faisons|donnons|joignons"
    r"|rappelons|tenons|préparons|vérifions|confirmons|fournissons|\w+rons)\b"
    r"|\bde notre part\b|\b(?:notre|mon|ma|nos) [\w'-]+ (?:vous|te) (?:l'|les? |la )?(?:envoie"
    r"|enverra|transmet|transmettra|rappelle|rappellera)\w*\b",
    r"\b(?:os|le|les|te)(?: lo| la| los| las)? (?:enviamos|mandamos|pasamos|adjuntamos|llamamos"
    r"|confirmamos|facilitamos|compartimos|remitimos|hacemos llegar|\w+remos)\b"
    r"|\bde nuestra parte\b|\bnuestr[oa] [\w-]+ (?:os|le|les|te) (?:envía|enviará|manda|mandará"
    r"|pasa|pasará)\b",
    r"\b(?:vi|le|ti|ve li|glieli) (?:inviamo|mandiamo|giriamo|passiamo|inoltriamo|confermiamo"
    r"|\w+eremo|\w+iremo)\b|\bda parte nostra\b",
)
# Then it is no promise of the writer's alone: it asks.
ASKS = (
    r"\?$|\b(?:please|pls|kindly|can you|could you|would you|will you|i need|we need|i expect"
    r"|we expect"
    r"|you to|would like|let me know|before i|so (?:that )?(?:i|we)|until (?:i|we)|if (?:i|we)"
    r"|is to be|are to be|must|failing|when (?:i|we)|once (?:i|we)|where (?:i|we)|what (?:i|we)"
    r"|which (?:i|we)|that (?:i|we))\b"
    r"|\b(?:bitte|bitten|können sie|könnten sie|brauche|brauchen|benötige|benötigen|erwarte"
    r"|erwarten|damit (?:ich|wir)|bevor (?:ich|wir)|wenn (?:ich|wir)|dass (?:ich|wir)"
    r"|ob (?:ich|wir)|von mir aus)\b"
    r"|\b(?:merci de|veuillez|pouvez|pourriez|peux-tu|j'ai besoin|il (?:me|nous) faut|afin que"
    r"|pour que)\b"
    r"|\b(?:por favor|necesito|necesitamos|ruego|puede|pueden|podéis|podría|para que)\b"
    r"|\b(?:per favore|potete|può|ho bisogno|chiedo|affinché)\b"
)
