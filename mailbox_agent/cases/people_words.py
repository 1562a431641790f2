"""Tables for `people.py` and `roles.py`: job titles, role addresses, what ends a name. Data only.

Words are folded (lower case, without accents), as `matter.fold` gives them.
"""

_MANAGEMENT = """
ceo cfo coo cto cio ciso cpo cmo cro chro chief vp svp evp president vice-president director
directrice directeur director directora diretor diretora direttore direttrice direktor direktorin
directeur dyrektor dyrektorka head leiter leiterin leitung bereichsleiter bereichsleiterin
abteilungsleiter abteilungsleiterin geschaftsfuhrer geschaftsfuhrerin vorstand vorstandsmitglied
prokurist prokuristin gerente jefe jefa presidente presidenta consejero responsabile amministratore
responsable gerant gerante president-directeur hoofd bestuurder kierownik kierowniczka prezes
owner founder chairman chairwoman superintendent treasurer
部長 取締役 社長 本部長 課長 代表 執行役員 室長
"""
MANAGEMENT_TITLES = frozenset(_MANAGEMENT.split())

_TECHNICAL = """
engineer engineering developer administrator admin sysadmin architect integration integrations
devops sre dba technician technical programmer analyst it-admin entwickler entwicklerin
administratorin systemadministrator ingenieur ingenieurin techniker technikerin architekt
integrationsleiter informaticien developpeur developpeuse ingenieure administrateur architecte
technicien ingeniero ingeniera desarrollador desarrolladora administrador arquitecto tecnico tecnica
engenheiro engenheira desenvolvedor programador ingegnere sviluppatore sviluppatrice
sistemista tecnico ontwikkelaar beheerder systeembeheerder applicatiebeheerder programista inzynier
administrator-it informatyk projektant support
エンジニア 技術 開発 システム担当 情報システム
"""
TECHNICAL_TITLES = frozenset(_TECHNICAL.split())

_ROLE_ADDRESSES = """
escalations escalation support help helpdesk servicedesk info contact office mail team sales
hello hi service services noreply no-reply donotreply do-not-reply postmaster mailer-daemon
alerts monitoring notifications notification newsletter billing invoices accounts admin abuse
webmaster security success customersuccess all staff everyone list eskalation eskalationen kontakt
"""
ROLE_ADDRESSES = frozenset(_ROLE_ADDRESSES.split())

# Behind a comma these belong to the name or are no given name: "Aagaard, Jr.", "Acme, Inc."
_NOT_GIVEN_NAMES = """
jr sr ii iii iv phd md mba msc esq cpa pe inc ltd llc gmbh ag kg sa srl bv nv plc co corp team
support sales bsc ba meng beng llm llb pmp cfa dphil emba ret
manager managing coordinator supervisor consultant officer secretary assistant representative
specialist partner procurement purchasing finance accounting marketing operations logistics legal
quality office department it hr qa
assistenz assistentin referent referentin sachbearbeiter sachbearbeiterin einkauf vertrieb verkauf
buchhaltung disposition geschaftsleitung geschaftsfuhrung teamleiter teamleiterin teamleitung
projektleiter projektleiterin projektleitung abteilung disponent disponentin koordinator
koordinatorin kauffrau kaufmann
chef cheffe charge chargee achats comptabilite assistante comptable acheteur acheteuse adjoint
adjointe coordinateur coordinatrice secretaire
compras contabilidad ventas encargado encargada coordinador coordinadora asistente
acquisti contabilita amministrazione responsabile coordinatore
inkoop verkoop boekhouding medewerker coordinatie
kierownictwo specjalista specjalistka ksiegowosc zakupy
"""
NOT_GIVEN_NAMES = frozenset(_NOT_GIVEN_NAMES.split())

# In front of a given name: "Böhm, Dr. Katrin". Alone behind a comma they are no name.
ACADEMIC_TITLES = frozenset("dr prof professor dipl ing dipl-ing mag drs ir doc".split())
