"""A workspace full of generated mail: python tests/bench/workspace_settings.py ROOT N [--seed S]"""

import argparse
from pathlib import Path

from generate import END, SEED, distribution, write_maildir
from people import MAILBOX, OWN_DOMAIN, STAFF_NAMED, STAFF_ROLES, staff

HEAD = f"""\
[company]
name = "Vendor"
domains = ["{OWN_DOMAIN}"]
zone = "Europe/Copenhagen"

[[mailbox]]
name = "escalations"
address = "{MAILBOX}"
display_name = "Vendor Escalations"
path = "mail"
trusted_servers = ["mx1.vendor.example"]
accepts_only_authenticated = true
"""
PERSON = """
[[team.person]]
name = "{name}"
addresses = ["{email}"]
role = "{role}"
title = "{title}"
approves = {approves}
"""


def settings_text(seed: int) -> str:
    """mailbox_agent.toml, with the staff that the generated mails come from."""
    people = [staff(seed, number) for number in range(STAFF_NAMED)]
    text, names = HEAD, set()
    managers = []
    for number, who in enumerate(people):
        role = STAFF_ROLES[number % len(STAFF_ROLES)]
        name = who.name if who.name not in names else f"{who.name} {number}"
        names.add(name)
        managers += [name] if role == "escalation_manager" else []
        approves = "true" if role == "escalation_manager" else "false"
        text += PERSON.format(
            name=name, email=who.email, role=role, title=who.title, approves=approves
        )
    return text + "".join(f'\n[[team.rule]]\nmanager = "{name}"\n' for name in managers[:1])


def make_workspace(root: Path, count: int, seed: int = SEED) -> str:
    """A fresh workspace in `root` with `count` mails; returns the distribution of their sizes.

    Its store is there, with all its tables: they are made once, by a library that brings numpy
    along where that is installed (16 MiB). That is no part of any pass.
    """
    from mailbox_agent.database.store import Store
    from mailbox_agent.workspace import init_workspace, prepare_store

    init_workspace(root)
    (root / "mailbox_agent.toml").write_text(settings_text(seed), encoding="utf-8")
    prepare_store(root / "store")
    Store(root / "store", now=END).close()
    return distribution(write_maildir(root / "mail", count, seed))


def main() -> None:
    parser = argparse.ArgumentParser(description="Makes a workspace with generated mails.")
    parser.add_argument("root", type=Path)
    parser.add_argument("count", type=int, metavar="N")
    parser.add_argument("--seed", type=int, default=SEED)
    chosen = parser.parse_args()
    print(make_workspace(chosen.root, chosen.count, chosen.seed))


if __name__ == "__main__":
    main()
