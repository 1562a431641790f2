"""What attached files say, as plain text: .docx, .pdf, .txt, .csv, .xlsx, .ics.

Belongs here: which attachments are read (`choosing`), how much of them (`limits`), the process that
reads them (`process`, `worker`), and one module a kind of file. Mails inside mails are part of
body_text (`message.body`); pictures, archives and other programs' files have no text here.

Nothing of this is called unless somebody is to read the text: it costs a process.

    with AttachmentReader() as reader:
        texts = reader.texts_of(raw, message)
"""

from mailbox_agent.attached.limits import Limits
from mailbox_agent.attached.reader import AttachmentReader

__all__ = ["AttachmentReader", "Limits"]
