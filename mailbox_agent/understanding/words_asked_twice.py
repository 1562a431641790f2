"""Words of asking for a thing and of handing it over: whoever needs the export is to be sent it.
Folded (`folding.fold`)."""

HANDED_OVER = frozenset(
    """
    need needs needed needing send sends sent sending give gives given get gets receive received
    provide provides provided providing deliver delivered delivery want wanted expect expected wait
    waits waiting await awaiting share shared hand forward forwarded supply supplied ask asks asked
    asking request requested repeat repeated again remind reminder still urgently urgent once
    finally really asap soon back us see said told mentioned written above latest same promised

    schicken schickt schicke senden sendet sende gesendet brauchen brauche benotigen benotige
    bekommen erhalten liefern geben geliefert bitten bitte erbitten warten warte nochmals nochmal
    erneut gesagt erwahnt endlich dringend unbedingt weiterhin immer zukommen lassen ubermitteln
    zusenden zu

    envoyer envoyez envoie besoin recevoir attendre attendons attends livrer donner donnez fournir
    fournissez rappel dit faut demande demandons urgent urgence transmettre

    enviar envien envie enviad enviadnos enviarnos necesitamos necesito recibir esperar esperamos
    entregar mandar mandad facilitar otra vez repito urgente pedimos

    inviare inviate mandate serve servono attendiamo ricevere sturen stuur nodig ontvangen
    wachten nogmaals dringend enviar precisamos preciso receber aguardamos
    """.split()
)
