"""What the pages call a report, a framework, a dimension, and where their pages are."""

from __future__ import annotations

from ..model import Framework, FrameworkDimension, Frameworks, Report
from .markup.blocks import remark
from .markup.escape import SPACE, md
from .words import level_name, year_name

UNASSIGNED = "unassigned"


def report_name(report: Report) -> str:
    """The report's title, or a description where it has none: （无题名）2023年 县长 对照检查材料."""
    if report.title and report.title.strip():
        return report.title
    who = report.posts[0] if report.posts else level_name(report.level)
    return f"（无题名）{year_name(report.year)} {who} 对照检查材料"


def plain_name(report: Report) -> str:
    """The report's name on one line, for scripts."""
    return SPACE.sub(" ", report_name(report)).strip()


def report_path(report: Report) -> str:
    """The report's page, relative to docs/."""
    return f"reports/{report.id}.md"


def framework_path(framework: Framework) -> str:
    """The framework's page, relative to docs/."""
    return f"frameworks/{framework.id}.md"


def framework_name(frameworks: Frameworks, id: str | None) -> str:
    """A framework's name, its id where it is not in the catalogue, 框架未定 where there is none."""
    found = frameworks.framework(id)
    return found.name if found else id or "框架未定"


def framework_year(framework: Framework) -> str:
    """The year of a framework; 通用 where reports of several years use it."""
    return "通用" if framework.generic else str(framework.year)


def full_name(found: FrameworkDimension) -> str:
    """What a framework calls a dimension, with its other forms behind it; ready for Markdown."""
    return md(found.name) + remark(md(f"又作：{'、'.join(found.aliases)}" if found.aliases else ""))


def dimension_name(frameworks: Frameworks, key: str | None) -> str:
    """A canonical dimension's name, 未归入维度 where there is none."""
    found = frameworks.dimension(key)
    return found.name if found else key or "未归入规范维度"


def dimension_slug(key: str | None) -> str:
    """A canonical dimension as part of a page's name."""
    return key or UNASSIGNED


def dimension_path(key: str | None) -> str:
    """A canonical dimension's page, relative to docs/."""
    return f"dimensions/{dimension_slug(key)}.md"
