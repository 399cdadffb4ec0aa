"""The date on which a site was made, for its printed pages: one line in the style sheet.

It is added to the finished site and not to docs/, so that a new day by itself is no reason to make the site again.
"""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path

SHEET = "bundle/site.css"


def stamp(site: Path) -> None:
    """Write the date into a site that was just made."""
    with (site / SHEET).open("a", encoding="utf-8") as sheet:
        sheet.write(f'\n:root {{\n  --dz-built: "生成日期 {_words(built())}";\n}}\n')


def built() -> date:
    """Today, or the day that SOURCE_DATE_EPOCH names for builds that must give the same bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdecimal() else date.today()


def _words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
