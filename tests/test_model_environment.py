"""Who is asked, and as whom, say the settings alone: whatever else the environment holds for the
library that asks stays out of it."""

import socket
from pathlib import Path

from mails import mail
from model_passes import with_model
from model_server import MODEL, ModelServer, model_server, said
from warm import run

KEY = "k3y-of-the-settings"
OUR_HEADERS = {
    "host", "authorization", "accept", "accept-encoding", "user-agent", "content-type",
    "content-length", "x-stainless-retry-count",
}  # fmt: skip
SECRET = "The nightly export fails at Nordhavn."


def strange_environment(elsewhere: str) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "MAILBOX_AGENT_MODEL_API_KEY": KEY,
        "OPENAI_API_KEY": "sk-of-the-environment",
        "OPENAI_ADMIN_KEY": "sk-admin-of-the-environment",
        "OPENAI_ORG_ID": "org-of-the-environment",
        "OPENAI_PROJECT_ID": "project-of-the-environment",
        "OPENAI_BASE_URL": f"{elsewhere}/v1",
        "OPENAI_CUSTOM_HEADERS": "X-More: of the environment\nAuthorization: Bearer other\n"
        "Host: other.example\nUser-Agent: other",
        "OPENAI_LOG": "debug",
        **dict.fromkeys(("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"), elsewhere),
    }


def test_nothing_of_the_environment_reaches_the_server_or_leads_elsewhere(tmp_path: Path) -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as nobody,
        model_server(said(), key=KEY) as server,
    ):
        elsewhere = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(mail(f"Hello,\n\n{SECRET}\n\nMette\n"))
        done = run(
            "-m", "mailbox_agent", "--workspace", desk.root, "once", "--from", "2026-05-01",
            env=strange_environment(elsewhere),
        )  # fmt: skip
        nobody.setblocking(False)
        try:
            nobody.accept()
        except BlockingIOError:
            pass
        else:
            raise AssertionError("somebody else was asked")
    assert done.returncode == 0, done.stderr
    assert len(server.asked) == 2
    for one in server.asked:
        assert set(one.headers) == OUR_HEADERS
        assert one.headers["authorization"] == f"Bearer {KEY}"
        assert one.headers["host"] == f"127.0.0.1:{server.port}"
        assert "environment" not in str(one.headers) and "other" not in str(one.headers)
    assert SECRET not in done.stdout + done.stderr


def test_a_key_that_only_the_library_would_find_is_not_used(tmp_path: Path) -> None:
    def a_pass(server: ModelServer) -> None:
        desk = with_model(tmp_path, server.base_url, f'model = "{MODEL}"')
        desk.deliver(mail())
        environ = {"PATH": "/usr/bin:/bin", "OPENAI_API_KEY": "sk-of-the-environment"}
        run(
            "-m",
            "mailbox_agent",
            "--workspace",
            desk.root,
            "once",
            "--from",
            "2026-05-01",
            env=environ,
            check=True,
        )

    with model_server(said()) as server:
        a_pass(server)
    assert server.asked and {one.headers["authorization"] for one in server.asked} == {
        "Bearer none"
    }
