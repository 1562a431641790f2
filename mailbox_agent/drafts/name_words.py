"""Words that stand beside a name in a header, or in place of one. Data only, lower case.

For `wording.py`: a degree is left out of a salutation, and nobody greets a department by name.
"""

# Behind a comma they are no given name: "Hans Müller, MBA".
DEGREES = frozenset(
    """
    acca acma aia ba bba bc bcom beng bs bsc ca cbe ceng cfa cfe cfp cia cisa cism cissp cma cmgr
    cpa csm cspo dba dbe dds dipl dipl-betrw dipl-inf dipl-ing dipl-kffr dipl-kfm dipl-oec dipl-phys
    dipl-volksw dipl-wirt-ing do dphil dpt dr dr-ing drs dvm edd emba eng esq facs fca fcca frcp
    frcs hon ing ingr ir jd kbe llb llm ma mag mba mbe mcom md meng mgr mpa mph mphil ms msc obe pe
    peng pfa phd phr pmp prince2 prof psyd qc rn sphr
    """.split()
)
# Those that are also names ("Jack Ma", "Md Rahman", "Do"): degrees only behind a comma.
ALSO_NAMES = frozenset("ba bc ca dba do hon ing ir ma md mag ms bs pe prof dr drs eng".split())
GENERATIONS = frozenset("jr sr ii iii iv".split())
# Between two people. "y" and "e" join the two halves of one family name.
ANDS = frozenset("& + and und et en og och oraz és și sowie".split())
# They begin a family name of several words: "van der Berg, Jan".
PARTICLES = frozenset(
    """
    abu af al ap aus'm bar ben bin d' da dal dalla das de degli dei del della den der di do dos du
    el ibn l' la las le les lo los mac mc o saint san santa st te ten ter the tho thoe van vande
    vanden vander vom von zu zum zur
    """.split()
)
# A mailbox, a department, a machine or a company speaks.
NOT_PEOPLE = frozenset(
    """
    abteilung account accounting accounts achats admin administracion administración administratie
    administration administrator ag alert alerts app assistance atención ausgang backoffice
    benachrichtigung bestellung bestellungen billing boekhouding booking bookings bot buchhaltung bv
    callcenter care center central centre centro client clientes clienti clients co comercial
    commercial compras compta comptabilité contabilidad contabilidade contabilità contact contacto
    contatto corp corporation crew customer customers daemon delivery departamento departement
    department dept desk dienst direktion disposition donotreply einkauf empfang engineering equipe
    equipo escalation escalations eskalation ev facturación facturation facturen factuur faktura
    fakturering finance finances financial finanzen firma foundation gbr geschäftsstelle gmbh group
    gruppe help helpdesk hotline hr inbox inc info information informatique inkoop innendienst
    invoice invoices invoicing isd it kassa kg klantenservice kontakt kontor kundenbetreuung
    kundendienst kundenservice kundeservice kundtjänst lager legal leitstelle leitung limited list
    listserv llc llp logistica logistics logistik logistique ltd ltda mail mailbox mailer mailing
    management manager marketing messaging monitoring newsletter no-reply noreply notification
    notifications office online operations order orders oy payable payables payroll personal
    personalabteilung planning plc portal postfach postmaster poststelle procurement purchase
    purchasing quality receivable receivables recepción reception rechnung rechnungen recruiting
    redaktion rekrutierung reply resources rezeption rh robot sa sales sarl sas scanner schalter
    secretaria secretariat secretary secrétariat security sekretariat server service servicedesk
    services shipping shop sistemas soporte spa sprl srl stab staff studio suport suporte support
    system systems team tech technical technik ticket tickets treasury vendas ventas verkauf verkoop
    versand vertrieb verwaltung webmaster webshop zentrale équipe üzlet
    """.split()
)
# The same where words are not set apart.
NOT_PEOPLE_ANYWHERE = ("株式会社", "有限会社", "サポート", "担当", "経理", "総務", "営業部", "窓口")
