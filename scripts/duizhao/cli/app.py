"""The commands and their options; what each does stands in the module of its name."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import click

from .commands import bench, build, check, export, mask, package, serve, show, suggest
from .place import NAME
from .tell import Stop
from .usage import Group, chinese_help, choose_port

EPILOG: Final = "退出码：0 全部完成；1 完成，但有文件没有收入；2 没有完成；130 中断。"
FOLDER: Final = click.Path(path_type=Path)
FILE: Final = click.Path(path_type=Path, dir_okay=False)
Decorated = Callable[..., Any]


def folders(function: Decorated) -> Decorated:
    """Add `--sources DIR`, any number of times."""
    words = "来源文件夹，可以写多次；不写时用项目里的 sources。"
    return click.option("--sources", metavar="文件夹", type=FOLDER, multiple=True, help=words)(function)


def program(name: str) -> Callable[[Decorated], click.Command]:
    """Make a function a command, with the first paragraph of its help as its line in the list."""

    def decorate(function: Decorated) -> click.Command:
        metavar = {"options_metavar": "[选项]", "add_help_option": False}
        return app.command(name, **metavar)(chinese_help(function))

    return decorate


@click.group(
    cls=Group,
    invoke_without_command=True,
    add_help_option=False,
    options_metavar="[选项]",
    subcommand_metavar="命令 …",
    epilog=EPILOG,
)
@chinese_help
@click.pass_context
def app(context: click.Context) -> None:
    """对照检查材料知识库：把 sources 里的材料做成可以查阅的网站。"""
    if context.invoked_subcommand is None:
        click.echo(context.get_help(), err=True)
        context.exit(2)


@program("build")
@folders
@click.option("--site", metavar="文件夹", type=FOLDER, help="网站放在哪里；不写时为项目里的 site。")
@click.option("--strict-privacy", is_flag=True, help="文中还有没有屏蔽的姓名、号码等时，不生成网站。")
def _build(sources: tuple[Path, ...], site: Path | None, strict_privacy: bool) -> int:
    """识读全部材料，生成网站。"""
    return build.build(sources, site, strict_privacy)


@program("serve")
@folders
@click.option("--port", metavar="端口", default="8000", callback=choose_port, help="本机端口；不写时为 8000。")
def _serve(sources: tuple[Path, ...], port: int) -> int:
    """在本机预览网站；材料、目录或指南一改，页面随之更新。"""
    return serve.serve(sources, port)


@program("show")
@click.argument("files", metavar="文件…", type=click.Path(), nargs=-1, required=True)
@click.option("--json", "as_json", is_flag=True, help="输出 JSON，供程序使用。")
def _show(files: tuple[str, ...], as_json: bool) -> int:
    """显示程序从材料中识读出的结构。"""
    return show.show(files, as_json)


@program("check")
@folders
@click.option("--strict", is_flag=True, help="有警告时退出码也为 1。")
def _check(sources: tuple[Path, ...], strict: bool) -> int:
    """列出全部识读提示，不写任何文件。"""
    return check.check(sources, strict)


@program("mask")
@folders
@click.option("--list", "as_list", is_flag=True, help="逐条列出，带原文，供负责人核对，不要外传。")
def _mask(sources: tuple[Path, ...], as_list: bool) -> int:
    """按 mask.yml 屏蔽了什么，还有什么没有屏蔽；不写任何文件。"""
    return mask.mask(sources, as_list)


@program("export")
@folders
@click.option(
    "--to", metavar="文件夹", type=FOLDER, default="duizhao-export", help="放在哪里；不写时为 duizhao-export。"
)
def _export(sources: tuple[Path, ...], to: Path) -> int:
    """导出 JSON、SQLite 和 CSV 表格。"""
    return export.export(sources, to)


@program("package")
@folders
@click.option(
    "--to", metavar="文件", type=FILE, default="duizhao-site.zip", help="压缩包放在哪里；不写时为 duizhao-site.zip。"
)
def _package(sources: tuple[Path, ...], to: Path) -> int:
    """生成网站并打成一个压缩包，附校验值、清单和网页服务器的配置。"""
    return package.package(sources, to)


@program("suggest")
@folders
def _suggest(sources: tuple[Path, ...]) -> int:
    """从未能归类的要点中提出新的模式和线索，供编辑目录时参考。"""
    return suggest.suggestions(sources)


@app.command(
    "bench",
    options_metavar="",
    add_help_option=False,
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.argument("arguments", metavar="[参数…]", nargs=-1, type=click.UNPROCESSED)
def _bench(arguments: tuple[str, ...]) -> int:
    """测量速度、内存、页面大小和识读的准确程度（benchmarks/run.py）。"""
    return bench.bench(arguments)


@app.command("test", options_metavar="", add_help_option=False, context_settings={"ignore_unknown_options": True})
@click.argument("arguments", metavar="[pytest 的参数…]", nargs=-1, type=click.UNPROCESSED)
def _test(arguments: tuple[str, ...]) -> int:
    """运行项目自己的检查和测试。"""
    raise Stop(f"检查和测试由启动脚本运行：{NAME} {' '.join(('test', *arguments))}（当前解释器：{sys.executable}）")
