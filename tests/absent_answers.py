"""Answers that say nothing but "I am away", and people who write about their absence.

A table for `test_absent_answers.py`: situation, From, Subject, text. All are answers without a
header of a machine. People and companies are invented.
"""

from typing import NamedTuple


class Answer(NamedTuple):
    situation: str
    sender: str
    subject: str
    text: str


AWAY = [
    Answer("en leave", "Ann Poe <ann.poe@c.example>", "Re: Export broken", "I'm on leave until 20 May with no access to mail. In urgent cases please contact Bo Lund, bo@c.example."),
    Answer("en office", "Ann Poe <ann.poe@c.example>", "Re: Export broken", "Hello,\n\nI am out of the office until Monday 25 May and will not be reading my e-mail. For anything urgent, Bo Lund (bo.lund@c.example, +45 12 34 56 78) is covering for me.\n\nKind regards\nAnn Poe\nHead of Logistics"),
    Answer("en back", "Tom Oak <tom@c.example>", "RE: Your ticket", "I am travelling this week and will be back on 18 May. I will reply when I return."),
    Answer("en parental", "Una Fox <una@c.example>", "Re: Plan", "I am currently on parental leave and will return on 1 September. My colleague Ed Ash, ed@c.example, can help in the meantime."),
    Answer("es vacaciones", "Eva Gil <eva@c.example>", "Re: Exportación", "Estoy de vacaciones hasta el 20 de mayo y no tendré acceso al correo. Para asuntos urgentes, contacte con Juan Sol, juan@c.example."),
    Answer("es fuera", "Eva Gil <eva@c.example>", "Re: Exportación", "Buenos días:\n\nEstaré fuera de la oficina del 11 al 22 de mayo sin acceso al correo electrónico. En caso de urgencia pueden dirigirse a mi compañero Juan Sol (juan.sol@c.example).\n\nUn saludo,\nEva Gil"),
    Answer("pl urlop", "Ewa Lis <ewa@c.example>", "Odp: Eksport", "Jestem na urlopie do 20 maja i nie mam dostępu do poczty. W pilnych sprawach proszę o kontakt z Janem Kosem, jan@c.example."),
    Answer("pl nieobecny", "Jan Kos <jan@c.example>", "Odp: Eksport", "Dzień dobry,\n\nprzebywam na urlopie wypoczynkowym do 22 maja włącznie. Na wiadomości odpowiem po powrocie. Podczas mojej nieobecności zastępuje mnie Ewa Lis, ewa@c.example.\n\nPozdrawiam\nJan Kos"),
    Answer("cs dovolená", "Jana Malá <jana@c.example>", "Re: Export", "Jsem na dovolené do 20. května a nemám přístup k e-mailu. V naléhavých případech kontaktujte prosím Petra Nováka, petr@c.example."),
    Answer("cs kancelář", "Petr Novák <petr@c.example>", "Odp: Export", "Dobrý den,\n\ndo 22. 5. jsem mimo kancelář bez přístupu k poště. V urgentních záležitostech se prosím obraťte na kolegyni Janu Malou (jana@c.example).\n\nS pozdravem\nPetr Novák"),
    Answer("sv semester", "Nils Ek <nils@c.example>", "SV: Export", "Jag är på semester till och med den 20 maj och läser inte min mejl. Vid brådskande ärenden, kontakta Bo Lund, bo@c.example."),
    Answer("sv ledig", "Nils Ek <nils@c.example>", "SV: Export", "Hej!\n\nJag är ledig och tillbaka den 25 maj. Under tiden har jag ingen tillgång till e-post. Kontakta gärna min kollega Eva Sten, eva@c.example.\n\nVänliga hälsningar\nNils Ek"),
    Answer("nl vakantie", "Jan Vos <jan@c.example>", "Re: Export", "Ik ben met vakantie tot en met 20 mei en heb geen toegang tot mijn mail. Voor dringende zaken kunt u contact opnemen met Piet Bos, piet@c.example."),
    Answer("nl afwezig", "Piet Bos <piet@c.example>", "Antw: Export", "Goedendag,\n\nVan 11 t/m 22 mei ben ik afwezig. Mijn collega Jan Vos (jan@c.example) neemt waar. Na mijn terugkomst reageer ik op uw bericht.\n\nMet vriendelijke groet,\nPiet Bos"),
    Answer("pt férias", "Rui Sá <rui@c.example>", "Re: Exportação", "Estou de férias até 20 de maio, sem acesso ao e-mail. Em caso de urgência, por favor contacte Ana Lima, ana@c.example."),
    Answer("pt ausente", "Ana Lima <ana@c.example>", "RES: Exportação", "Olá,\n\nEstarei ausente do escritório entre 11 e 22 de maio. Responderei quando regressar. Para assuntos urgentes contacte o meu colega Rui Sá (rui@c.example).\n\nCumprimentos,\nAna Lima"),
    Answer("tr izin", "Ali Er <ali@c.example>", "Ynt: Dışa aktarma", "20 Mayıs tarihine kadar izindeyim ve e-postalarıma erişimim yok. Acil durumlarda lütfen Ayşe Kaya ile iletişime geçiniz: ayse@c.example."),
    Answer("tr tatil", "Ayşe Kaya <ayse@c.example>", "Re: Dışa aktarma", "Merhaba,\n\n11-22 Mayıs tarihleri arasında yıllık izinde olacağım. Acil konular için Ali Er'e ulaşabilirsiniz (ali@c.example). Dönüşümde mesajınızı yanıtlayacağım.\n\nSaygılarımla\nAyşe Kaya"),
    Answer("de Urlaub", "Uwe Kern <uwe@c.example>", "AW: Export", "Ich bin bis 20. Mai im Urlaub und habe keinen Zugriff auf meine E-Mails. In dringenden Fällen wenden Sie sich bitte an Eva Klein, eva@c.example."),
    Answer("fr congés", "Luc Fey <luc@c.example>", "RE: Export", "Bonjour,\n\nJe suis en congés jusqu'au 20 mai sans accès à ma messagerie. En cas d'urgence, merci de contacter Anne Roy, anne@c.example.\n\nCordialement,\nLuc Fey"),
    Answer("it ferie", "Ugo Bo <ugo@c.example>", "Re: Export", "Sono in ferie fino al 20 maggio e non ho accesso alla posta. Per urgenze contattare Ida Re, ida@c.example."),
    Answer("da ferie", "Ole Juhl <ole@c.example>", "SV: Export", "Jeg er på ferie til og med den 20. maj uden adgang til mail. Ved hastende henvendelser kontakt venligst Bo Lund, bo@c.example."),
]  # fmt: skip

PEOPLE = [
    Answer("hands over and complains", "Ann Poe <ann.poe@c.example>", "Re: Export broken", "I'm on leave until 20 May, so please deal with Bo Lund, bo@c.example. The export is still failing every night."),
    Answer("asks", "Ann Poe <ann.poe@c.example>", "Re: Export broken", "I am out of the office until Monday. Who covers on your side?"),
    Answer("decides", "Ann Poe <ann.poe@c.example>", "Re: Export broken", "I'm away until Monday. Please proceed with the rollback as we agreed; Bo Lund knows about it."),
    Answer("production down", "Tom Oak <tom@c.example>", "RE: Your ticket", "I'm on leave until 20 May but this cannot wait: our production is down. Contact Bo Lund."),
    Answer("wants a call", "Tom Oak <tom@c.example>", "RE: Your ticket", "I am travelling until Friday with no access to mail. Please call Bo Lund today."),
    Answer("not received", "Una Fox <una@c.example>", "Re: Plan", "I am on leave until 20 May. My deputy Ed Ash has not received your report."),
    Answer("terminates", "Una Fox <una@c.example>", "Re: Plan", "I'm out of the office until 20 May. When I return we will terminate the contract."),
    Answer("by name", "Una Fox <una@c.example>", "Re: Plan", "Hi Marek,\n\nI'm on leave until 20 May, Ed Ash is covering for me."),
    Answer("from tomorrow", "Una Fox <una@c.example>", "Re: Plan", "I'm on leave from tomorrow until 20 May. In urgent cases contact Ed Ash, ed@c.example."),
    Answer("priority", "Una Fox <una@c.example>", "Re: Plan", "I'm on leave until 20 May. Ed Ash owns the P1 and the SEV2 meanwhile."),
    Answer("moves a meeting", "Ann Poe <ann.poe@c.example>", "Re: Review", "I am away until 20 May, so let us move the review to the 22nd."),
    Answer("sends a log", "Ann Poe <ann.poe@c.example>", "Re: Logs", "I'm on holiday until Monday with limited access to email, but here is the trace you wanted."),
    Answer("es exige", "Eva Gil <eva@c.example>", "Re: Exportación", "Estoy de vacaciones hasta el 20 de mayo, pero la exportación sigue fallando y necesitamos una solución. Contacte con Juan Sol."),
    Answer("es plazo", "Eva Gil <eva@c.example>", "Re: Exportación", "Estaré fuera hasta el viernes. Envíen el informe de causas a Juan Sol, juan@c.example."),
    Answer("pl awaria", "Ewa Lis <ewa@c.example>", "Odp: Eksport", "Jestem na urlopie do 20 maja, ale awaria trwa nadal. Proszę o kontakt z Janem Kosem."),
    Answer("pl raport", "Ewa Lis <ewa@c.example>", "Odp: Eksport", "Jestem na urlopie do 20 maja. Raport z analizy przyczyn proszę przesłać do Jana Kosa."),
    Answer("cs výpadek", "Jana Malá <jana@c.example>", "Re: Export", "Jsem na dovolené do 20. května. Výpadek trvá a zákazníci čekají, kontaktujte Petra Nováka."),
    Answer("cs oprava", "Jana Malá <jana@c.example>", "Re: Export", "Do pátku jsem mimo kancelář. Opravu prosím nasaďte až po schválení Petrem Novákem."),
    Answer("sv fel", "Nils Ek <nils@c.example>", "SV: Export", "Jag är på semester till den 20 maj. Felet är fortfarande inte löst, kontakta Bo Lund."),
    Answer("sv godkänner", "Nils Ek <nils@c.example>", "SV: Export", "Jag är ledig till måndag men godkänner planen. Bo Lund följer upp installationen."),
    Answer("nl storing", "Jan Vos <jan@c.example>", "Re: Export", "Ik ben met vakantie tot 20 mei, maar de storing duurt al een week. Neem contact op met Piet Bos."),
    Answer("nl toegang portaal", "Jan Vos <jan@c.example>", "Re: Export", "Ik ben op kantoor en heb geen toegang tot het portaal. Neem contact op met Piet Bos."),
    Answer("nl akkoord", "Jan Vos <jan@c.example>", "Re: Export", "Ik ben afwezig tot maandag. Akkoord met het voorstel, Piet Bos regelt de oplevering."),
    Answer("pt parado", "Rui Sá <rui@c.example>", "Re: Exportação", "Estou de férias até 20 de maio e o sistema continua parado. Contacte Ana Lima com uma solução."),
    Answer("pt relatório", "Rui Sá <rui@c.example>", "Re: Exportação", "Estarei fora até sexta. Mandem o relatório diário para Ana Lima."),
    Answer("tr arıza", "Ali Er <ali@c.example>", "Ynt: Dışa aktarma", "20 Mayıs'a kadar izindeyim ama arıza hâlâ sürüyor. Ayşe Kaya ile iletişime geçin."),
    Answer("tr onay", "Ali Er <ali@c.example>", "Ynt: Dışa aktarma", "Cuma gününe kadar izindeyim. Güncellemeyi Ayşe Kaya onaylamadan yüklemeyin."),
    Answer("de Ausfall", "Uwe Kern <uwe@c.example>", "AW: Export", "Ich bin bis 20. Mai im Urlaub. Der Ausfall muss bis dahin behoben sein, Eva Klein vertritt mich."),
    Answer("de Freigabe", "Uwe Kern <uwe@c.example>", "AW: Export", "Ich bin bis Montag im Urlaub. Die Freigabe erteilt Eva Klein, sobald der Testbericht vorliegt."),
    Answer("fr panne", "Luc Fey <luc@c.example>", "RE: Export", "Je suis en congés jusqu'au 20 mai. La panne bloque toujours nos expéditions, contactez Anne Roy."),
    Answer("our side is closed", "Ann Poe <ann.poe@c.example>", "Re: Export broken", "I am on leave until 20 May. Nobody here can ship anything, we lose two trucks a day."),
    Answer("resolved", "Ann Poe <ann.poe@c.example>", "Re: Export broken", "I'm out of the office until Monday, but yes, the matter is settled for us and you may close it."),
]  # fmt: skip
