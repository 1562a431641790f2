"""What mail servers report about the mail of a domain: DMARC, TLS-RPT, feedback loops.

RFC 7489 section 7.2.1.1 and RFC 8460 section 5.3 prescribe subject and file name, RFC 5965 the
report type. Such mail has an attachment, seldom a text, and is nobody's complaint.
"""

import re

from mailbox_agent.message.machine_marks import Marks

_DOMAIN = r"[\w.-]+\.[\w-]{2,}"
_SUBJECT = re.compile(
    rf"(?:\[[^\]]{{1,20}}\] ?)?report[- ]domain ?: ?{_DOMAIN} +submitter ?: ?\S+"
    rf"|(?:\[[^\]]{{1,20}}\] ?)?(?:dmarc|tls(?:-rpt)?) (?:aggregate |forensic |failure )?reports? "
    rf"(?:for|from|domain)\b"
)
_FILE = re.compile(
    rf"{_DOMAIN}!{_DOMAIN}!\d{{9,11}}!\d{{9,11}}(?:![\w.-]+)?\.(?:xml|json)(?:\.gz|\.zip)?"
    rf"|{_DOMAIN}!{_DOMAIN}!\d{{9,11}}!\d{{9,11}}(?:![\w.-]+)?\.(?:zip|gz)",
    re.IGNORECASE,
)
_TYPES = ("tlsrpt", "feedback-report")
_HEADERS = ("tls-report-domain", "tls-report-submitter")


def reports_on_mail(marks: Marks) -> str:
    """The reason, or "". Who forwards such a report, answers it or asks about it is a person."""
    if marks.is_reply or marks.is_forward or marks.message.in_reply_to:
        return ""
    kind = marks.message.report_type
    if kind in _TYPES:
        return f"multipart/report of {kind}"
    header = next((name for name in _HEADERS if name in marks.headers), "")
    if header:
        return f"header {header}"
    if marks.asks() or marks.speaks_as_person():
        return ""
    named = next((a.filename for a in marks.message.attachments if _FILE.fullmatch(a.filename)), "")
    if named:
        return f"the file of a report about a domain's mail: {named[:80]}"
    said = _SUBJECT.match(marks.subject)
    return f"the subject of a report about a domain's mail: {said[0][:80]!r}" if said else ""
