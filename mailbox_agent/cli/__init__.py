"""The commands. Each parses its arguments and calls one function; nothing is decided here.

Errors are one line on standard error: exit 1; wrong use: exit 2. No traceback reaches a user.
A command's module, and what it needs, is imported when it is asked for, so that `--help` is quick.
"""

import os
import sys
from importlib import import_module

import click

from mailbox_agent import __version__
from mailbox_agent.cli.commands import COMMANDS
from mailbox_agent.errors import MailboxAgentError, place_of


class Commands(click.Group):
    """Lists commands in the order of a working day, not of the alphabet; imports them late."""

    def list_commands(self, _: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, _: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name][0].split(":")
        found = getattr(import_module(f"mailbox_agent.cli.{module}"), function)
        assert isinstance(found, click.Command)
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Names the command that may have been meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1, 0.6)
            meant = f" Did you mean {near[0]}?" if near else ""
            raise click.UsageError(f"{error.message}{meant}", ctx) from error

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, said[1]) for name, said in COMMANDS.items()])


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--workspace", type=click.Path(), help="Folder with mailbox_agent.toml.")
@click.option("--as-of", metavar="TIME", help="Work as if it were this time (demo, tests).")
@click.version_option(__version__, prog_name="mailbox-agent")
@click.pass_context
def cli(ctx: click.Context, workspace: str | None, as_of: str | None) -> None:
    """Watches a shared escalations mailbox: cases, drafts for approval, Word documents."""
    from pathlib import Path

    from mailbox_agent.cli.workbench import Place, as_moment

    ctx.obj = Place(Path(workspace) if workspace is not None else None, as_moment(as_of))


def main() -> None:
    """The console script."""
    os.umask(0o077)  # what we write is for its owner only
    try:
        sys.exit(cli(standalone_mode=False, prog_name="mailbox-agent") or 0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _say("stopped; whatever was begun is finished by the next pass")
        sys.exit(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except MailboxAgentError as error:
        _say(str(error))
        sys.exit(1)
    except OSError as error:
        _say(f"{error.filename or ''}: {error.strerror or error}".lstrip(": "))
        sys.exit(1)
    except Exception as error:  # a mistake of ours: say where, spare the user the traceback
        if os.environ.get("MAILBOX_AGENT_TRACEBACK"):
            raise
        _say(_mistake(error))
        sys.exit(1)


def _mistake(error: Exception) -> str:
    return (
        f"a mistake in mailbox-agent itself ({type(error).__name__} in {place_of(error)});"
        " nothing is lost. Run again with MAILBOX_AGENT_TRACEBACK=1 to see it whole, and please"
        " report it"
    )


def _say(text: str) -> None:
    from mailbox_agent.cli.tables import tell

    tell(text)
