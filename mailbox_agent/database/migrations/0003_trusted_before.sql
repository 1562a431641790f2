-- Whether mail of a domain was authenticated before.
CREATE INDEX messages_sender_domain
ON messages (substr(sender_email, instr(sender_email, '@') + 1), trust, mailbox_id);
