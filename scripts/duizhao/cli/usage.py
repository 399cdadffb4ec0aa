"""click in Chinese: help texts, and sentences for wrong command lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import click

from .place import NAME

HEADINGS = {"Options": "选项", "Commands": "命令", "Arguments": "参数", "Positional arguments": "参数"}
# Got unexpected extra arguments (a b)
EXTRA = re.compile(r"\((?P<words>.*)\)\.?$", re.S)


class Formatter(click.HelpFormatter):
    """Help with Chinese headings."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{HEADINGS.get(heading, heading)}：\n")


class Context(click.Context):
    """A context whose help is Chinese."""

    formatter_class = Formatter


class Command(click.Command):
    """A command whose help is Chinese."""

    context_class = Context


class Group(click.Group):
    """The program: its commands in the order of their definition."""

    context_class = Context
    command_class = Command

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None:
            raise click.BadParameter(f"没有 {args[0]} 这个命令，有：{'、'.join(self.commands)}", ctx)
        return super().resolve_command(ctx, args)


def choose_port(context: click.Context, parameter: click.Parameter, value: str) -> int:
    """A number from 1 to 65535."""
    if not (value.isascii() and value.isdecimal() and 1 <= int(value) <= 65535):
        raise click.BadParameter(f"端口不能是 {value}，应为 1 到 65535 之间的数", context, parameter)
    return int(value)


Decorated = Callable[..., Any]


def chinese_help(function: Decorated) -> Decorated:
    """Add `--help` with a Chinese text."""
    return click.help_option("--help", "-h", help="显示这段说明。")(function)


def sentence(error: click.UsageError) -> str:
    """What is wrong with a command line and where to read how it is right."""
    hint = error.ctx.command_path if error.ctx else NAME
    return f"{_wrong(error)}。用法见：{hint} --help"


def _wrong(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            return f"没有 {error.option_name} 这个选项"
        case click.MissingParameter():
            return f"缺少 {error.param.make_metavar(error.ctx) if error.param and error.ctx else '参数'}"
        case click.BadParameter():
            return error.message
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 后面缺少内容或多了内容"
    found = EXTRA.search(error.message)
    return f"多出的参数：{found['words']}" if found else "写法不对"
