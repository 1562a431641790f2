"""Words that many matters share, and phrases that tell two matters apart. Data, folded by use.

en, de, fr, es first; others where they were met.
"""

# In most escalations of a software vendor's customers: they hardly tell one matter from another.
_EVERYDAY = """
account answer answers business called ceo contract customer customers data director email error
errors failed fails file files fix fixed happened information late manager mails meeting message
missing money morning night office phone plan problem problems product project promised reason
reply report reported result run running safe server service services software solution staff
started stopped system systems team teams test tested ticket tickets users version wait waiting
work worked working written wrong board letter list number numbers name names colleague colleagues
company deadline delivered delivery date dates open closed explain explained department
folks guys everybody guten moin gruss hei takk hilsen vennlig hallo letter again update
call notes meeting
antwort angaben auftrag bericht betrieb daten datei ergebnis fehler fehlt firma frage gesprach
grund kollege kollegen kollegin kunde kunden lauf leitung lieferung liste losung meldung mitarbeiter
nachricht nummer person probleme projekt projekte ruckmeldung server sache stand stelle system
systeme termin test tickets vertrag version vorstand warten zahl zahlen zusage
attente client clients contrat date dates delai demande donnees equipe erreur erreurs fichier
fournisseur reponse probleme problemes projet rapport reunion semaine serveur service services
solution systeme travail utilisateurs version
acuerdo cliente clientes contrato correo datos equipo error errores espera fallo fallos fecha
fichero informe llamada mensaje persona personas problema problemas proyecto respuesta reunion
servicio servicios servidor sistema sistemas solucion trabajo usuarios version
"""
EVERYDAY_WORDS = frozenset(_EVERYDAY.split())

# The writer says that this is something else than what was spoken of before.
ANOTHER_MATTER = (
    "separate issue", "separate matter", "separate topic", "separate problem", "separate case",
    "separate subject", "different issue", "different matter", "different topic",
    "different subject", "different problem", "on another note", "on a different note",
    "another topic", "another subject", "another matter", "something else entirely",
    "anderes thema", "anderen thema", "andere sache", "anderer sache", "anderes anliegen",
    "anderes problem", "neues thema", "weiteres thema",
    "autre sujet", "autre probleme", "autre dossier", "otro tema", "otro asunto", "otro problema",
    "altro argomento", "altro problema", "altra questione", "ander onderwerp", "ander probleem",
    "andere kwestie", "outro assunto", "outro problema", "inna sprawa", "innej sprawie",
)  # fmt: skip

# Before a company's name in a subject: it is named for comparison.
COMPARISONS = frozenset("as like than wie als comme como come zoals som jak".split())

# The writer takes up a talk with us: who is on one case only means that case.
TAKES_UP = (
    "as discussed", "as agreed", "as we agreed", "as promised", "further to", "following our",
    "following your", "following up", "follow up on", "our call", "our conversation", "we spoke",
    "your letter", "your mail", "your email", "your message", "your note", "your call",
    "your reply", "your answer", "your question", "your questions", "your proposal", "your offer",
    "my last", "my previous", "my earlier", "my mail", "my email", "thanks for calling",
    "thank you for calling", "you asked", "you wrote", "you said", "you told",
    "wie besprochen", "wie vereinbart", "wie versprochen", "wie zugesagt", "wie angekundigt",
    "unser telefonat", "unserem telefonat", "unser gesprach", "unserem gesprach", "ihre nachricht",
    "ihre mail", "ihrer mail", "ihr schreiben", "ihrem schreiben", "ihr anruf", "ihrem anruf",
    "ihre antwort", "ihre frage", "ihre fragen", "ihren fragen", "ihr angebot", "meine mail",
    "meiner mail", "meine letzte", "meiner letzten", "ihre ruckmeldung", "deine frage",
    "deiner mail", "schon geschrieben", "bereits geschrieben", "deja ecrit", "ya escribi",
    "already wrote", "already written", "wrote to you", "written to you",
    "comme convenu", "comme promis", "comme discute", "suite a notre", "suite a votre",
    "votre courrier", "votre courriel", "votre mail", "votre message", "votre reponse",
    "votre appel", "votre question", "vos questions", "votre proposition", "notre echange",
    "notre appel", "notre entretien", "mon dernier", "mon precedent", "mon mail",
    "como acordamos", "como quedamos", "segun lo acordado", "tal como acordamos", "su correo",
    "su mensaje", "su llamada", "su respuesta", "su carta", "su pregunta", "sus preguntas",
    "su propuesta", "nuestra llamada", "nuestra conversacion", "mi correo", "mi ultimo",
    "come concordato", "come promesso", "come d accordo", "facendo seguito", "la vostra mail",
    "la vostra risposta", "la vostra telefonata", "zoals afgesproken", "zoals beloofd",
    "naar aanleiding van", "ons gesprek", "uw mail", "uw bericht", "uw brief", "conforme combinado",
    "como combinado", "a vossa resposta", "zgodnie z ustaleniami", "nasza rozmowa",
)  # fmt: skip
