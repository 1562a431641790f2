"""Words that are put to a company's name to make a domain that looks like the company's own."""

_SERVICE_WORDS = """
access account accounts admin alert alerts auth billing care center centre cloud connect corp desk
exchange finance group help helpdesk hq hr inc info intern internal intra intranet invoice invoices
it login mail mailbox mails message messages my net notice notification notifications now office
online pay payment payments payroll portal reset salary secure security server service services
signin sso staff storage support system systems team update verify web webmail
konto rechnung rechnungen sicherheit anmeldung kundendienst hilfe
compte facture factures securite assistance
cuenta factura facturas seguridad soporte ayuda
"""
SERVICE_WORDS = frozenset(_SERVICE_WORDS.split())
