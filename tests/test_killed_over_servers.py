"""Killed at every named step, killed at random and cut off at random, on a real IMAP server and a
real SMTP server (trials.py): no mail lost, none sent twice, no draft doubled, all doubt told."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from dying_agents import Agents, dying_agents
from imap_servers import Dovecot, dovecot
from smtp_servers import PostOffice, smtp_server
from toxic import toxic_proxy
from trials import ROBIN, cut_at_random, killed_at_random, trial

from mailbox_agent.cases.tokens import own_message_id
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.review.decisions import approve, edit, reject

# After these the SMTP server may have the mail or not, and nobody can tell: a person is asked.
IN_DOUBT = {"hand-over noted": 0, "mail handed over": 1}
STEPS = (
    "pass begun",
    "mailbox escalations",
    "raw mail stored",
    "mail parsed",
    "mail read",
    "mail recorded",
    "draft claimed",
    "draft taken from the folder",
    "hand-over noted",
    "mail handed over",
    "mail noted as sent",
    "draft recorded",
    "draft written",
    "draft laid",
    "draft noted",
    "copy begun",
    "copy laid",
    "copy noted",
    "pass ended",
)


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture(scope="module")
def agents(server: Dovecot) -> Iterator[Agents]:
    with dying_agents() as running:
        yield running


@pytest.fixture(scope="module")
def office() -> Iterator[PostOffice]:
    with smtp_server() as running:
        yield running


def test_the_named_steps_cover_the_whole_pass(
    agents: Agents, server: Dovecot, office: PostOffice, tmp_path: Path
) -> None:
    with trial(agents, tmp_path / "whole", server.port, office) as one:
        assert tuple(dict.fromkeys(one.run().steps)) == STEPS
        one.recover()
        assert one.account().sent == 1


@pytest.mark.parametrize("step", STEPS)
def test_killed_at_a_step_the_next_passes_complete(
    agents: Agents, server: Dovecot, office: PostOffice, tmp_path: Path, step: str
) -> None:
    with trial(agents, tmp_path / step.replace(" ", "-"), server.port, office) as one:
        ended = one.run(kill_at=step)
        assert ended.killed and ended.steps[-1] == step
        one.recover()
        tally = one.account()
    assert tally.unsure == (step in IN_DOUBT)
    assert tally.sent == IN_DOUBT.get(step, 1)


@pytest.mark.parametrize("sends", [True, False], ids=["approved", "rejected"])
def test_what_was_laid_as_we_died_leaves_the_folder_once_it_is_decided_on(
    agents: Agents, server: Dovecot, office: PostOffice, tmp_path: Path, sends: bool
) -> None:
    with trial(agents, tmp_path / f"decided-{sends}", server.port, office) as one:
        one.run(kill_at="draft laid")
        with one.desk.store(one.now) as store:
            newest = list_drafts(store)[-1]
            if sends:
                approve(store, newest, ROBIN, one.now)
            else:
                reject(store, newest, ROBIN, "not needed", one.now)
        one.recover()
        assert one.account().sent == 1 + sends
        assert not [m for m in one.client.mails("Drafts") if m["Message-ID"] == newest.message_id]


def test_what_was_laid_as_we_died_and_edited_since_lies_there_once(
    agents: Agents, server: Dovecot, office: PostOffice, tmp_path: Path
) -> None:
    with trial(agents, tmp_path / "edited", server.port, office) as one:
        one.run(kill_at="draft laid")
        with one.desk.store(one.now) as store:
            old = list_drafts(store)[-1]
            case, body = load_case(store, old.case_id), old.body.replace("Dear", "Good morning")
            edit(
                store, old, ROBIN, one.now, subject=old.subject, body=body, findings=(),
                content_hash=content_hash(old.sender, old.to, old.cc, old.subject, body),
                message_id=own_message_id(
                    case.number, old.id, 2, domain="vendor.example", secret=store.instance[1]
                ),
            )  # fmt: skip
        one.recover()
        assert one.account().sent == 1
        there = [m for m in one.client.mails("Drafts") if m["To"] == old.to[0]]
        assert len(there) == 1
        assert there[0]["Message-ID"] != old.message_id


@pytest.mark.parametrize("seed", range(2))  # `make soak` has hundreds
def test_killed_at_random_while_people_work(
    agents: Agents, server: Dovecot, office: PostOffice, tmp_path: Path, seed: int
) -> None:
    with trial(agents, tmp_path / f"kills-{seed}", server.port, office) as one:
        killed_at_random(one, random.Random(seed), 5)
        one.recover()
        assert one.account().killed > 0


@pytest.mark.parametrize("seed", range(3))
def test_cut_off_at_random_bytes_while_people_work(
    agents: Agents, server: Dovecot, office: PostOffice, tmp_path: Path, seed: int
) -> None:
    with (
        toxic_proxy(server.port) as imap,
        toxic_proxy(office.port) as smtp,
        trial(
            agents,
            tmp_path / f"cuts-{seed}",
            server.port,
            office,
            imap=imap.port,
            smtp=smtp.port,
            seconds=2.0,
        ) as one,
    ):
        cut_at_random(one, random.Random(seed), 4, imap, smtp)
        one.recover()
        assert one.account().cut > 0
