"""The same mail on an IMAP server, and the service that waits at it; needs Dovecot.

python tests/bench/over_imap.py PORT     fetches an inbox with IMAPClient alone, 50 mails at a time

figures_of    catch-up over IMAP, and bare fetching of the same mails
waiting_of    `mailbox-agent run`: from delivery to draft, memory, what an idle poll asks for
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from imapclient import IMAPClient
from measuring import Stopwatch, in_own_process
from workspace_settings import make_workspace

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # the servers of the tests

from imap_servers import PASSWORD, USER, Dovecot, dovecot
from toxic import toxic_proxy

__all__ = ["dovecot", "figures_of", "waiting_of", "why_not"]
CHUNK = 50  # mails, as we do
PATIENCE = 120.0  # seconds until something has to have happened
SERVER = """
[mailbox.imap]
host = "127.0.0.1"
port = {port}
user = "{user}"
security = "none"

[mailbox.sign_in]
password_env = "IMAP_PASSWORD"

[service]
poll_seconds = 1
log = "json"
"""
COMPLAINT = """\
From: Ann Lee <ann@customer{number}.example>
To: escalations@vendor.example
Subject: Export failing at customer {number}
Date: {date}
Message-ID: <{number}@customer{number}.example>

Hello,

the nightly export has been failing since Thursday and costs us money.

Please send us a plan by Friday.

Ann Lee
"""


def why_not() -> str:
    """Why nothing can be measured here; empty if it can."""
    place = f"{os.environ.get('PATH', '')}:/usr/sbin"
    there = shutil.which("dovecot", path=place)
    return "" if there else "Dovecot is not installed (apt-get install dovecot-imapd)"


def figures_of(root: Path, server: Dovecot, maildir: Path) -> dict[str, Any]:
    """Both over the mails of `maildir`, once the server has looked through them for itself."""
    _fill(server, maildir)
    with _client(server.port) as client:
        client.select_folder("INBOX", readonly=True)
        uids = client.search()
        client.fetch(uids, ["RFC822.SIZE", "INTERNALDATE"])
    os.environ["IMAP_PASSWORD"] = PASSWORD
    bare = in_own_process("over_imap.py", server.port)
    _workspace(root, server.port, USER)
    return {"bare": bare, **in_own_process("ingest.py", root, "ingest")}


def bare(port: int) -> dict[str, Any]:
    """Wall and CPU seconds, mails and bytes of fetching the inbox."""
    watch, size = Stopwatch(), 0
    with _client(port) as client:
        client.select_folder("INBOX", readonly=True)
        uids = client.search()
        for at in range(0, len(uids), CHUNK):
            answer = client.fetch(uids[at : at + CHUNK], ["BODY.PEEK[]"])
            size += sum(len(one[b"BODY[]"]) for one in answer.values())
    return {"mails": len(uids), "bytes": size, **watch.read()}


def waiting_of(root: Path, server: Dovecot, rounds: int) -> dict[str, Any]:
    """A service at an empty mailbox; `rounds` mails come after a first one, then idle polls."""
    user = "waiting@vendor.example"
    with toxic_proxy(server.port) as between, _client(server.port, user) as client:
        _workspace(root, between.port, user)
        os.environ["IMAP_PASSWORD"] = PASSWORD
        with (root / "log").open("w") as log:
            command = [sys.executable, "-m", "mailbox_agent", "--workspace", str(root), "run"]
            process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            _wait_for_passes(root, 3)
            fresh = _rss_mib(process.pid)
            seconds = [_until_draft(client, number) for number in range(rounds + 1)]
            _wait_for_passes(root, 3)
            between.said.clear()
            _wait_for_passes(root, max(rounds, 2))
            asked = between.commands()
            return {
                "first_s": round(seconds[0], 2),
                "median_s": round(statistics.median(seconds[1:]), 2),
                "rss_mib": fresh,
                "rss_after_mail_mib": _rss_mib(process.pid),
                "connections": between.connections,
                "polls": sum(one == "IDLE" for one in asked),
                "asked": dict(Counter(" ".join(one.split()[:2]) for one in asked)),
            }
        finally:
            process.terminate()
            process.wait()


def _fill(server: Dovecot, maildir: Path) -> None:
    place = server.maildir()
    for part in ("cur", "new", "tmp"):
        (place / part).mkdir(parents=True)
    for file in (maildir / "new").iterdir():
        shutil.copy2(file, place / "new")
    if os.geteuid() == 0:
        owner = server.root.stat()
        for one in (server.root / "mail").rglob("*"):
            os.chown(one, owner.st_uid, owner.st_gid)


def _workspace(root: Path, port: int, user: str) -> None:
    make_workspace(root, 1)
    file = root / "mailbox_agent.toml"
    text = file.read_text("utf-8").replace('path = "mail"', 'kind = "imap"')
    table = SERVER.format(port=port, user=user)
    file.write_text(text.replace("\n[[team.person]]", table + "\n[[team.person]]", 1), "utf-8")


def _client(port: int, user: str = USER) -> IMAPClient:
    client = IMAPClient("127.0.0.1", port, ssl=False)
    client.login(user, PASSWORD)
    return client


def _until_draft(client: IMAPClient, number: int) -> float:
    """Seconds from the delivery of a complaint to its draft in Drafts."""
    there = int(client.folder_status("Drafts", ["MESSAGES"])[b"MESSAGES"])
    date = datetime.now(UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    client.append("INBOX", COMPLAINT.format(number=number, date=date).encode())
    watch = Stopwatch()
    _wait(lambda: client.folder_status("Drafts", ["MESSAGES"])[b"MESSAGES"] > there)
    return watch.read()["wall"]


def _wait_for_passes(root: Path, more: int) -> None:
    ended = (root / "log").read_text().count("pass ended")
    _wait(lambda: (root / "log").read_text().count("pass ended") >= ended + more)


def _wait(happens: Callable[[], bool]) -> None:
    until = time.monotonic() + PATIENCE
    while not happens():
        if time.monotonic() > until:
            raise TimeoutError("the service does not do what is measured")
        time.sleep(0.01)


def _rss_mib(pid: int) -> float | None:
    status = Path(f"/proc/{pid}/status")
    for line in status.read_text().splitlines() if status.exists() else ():
        if line.startswith("VmRSS"):
            return round(int(line.split()[1]) / 1024, 1)
    return None


def main() -> None:
    parser = argparse.ArgumentParser(description="Fetches an inbox with IMAPClient alone.")
    parser.add_argument("port", type=int)
    print(json.dumps(bare(parser.parse_args().port)))


if __name__ == "__main__":
    main()
