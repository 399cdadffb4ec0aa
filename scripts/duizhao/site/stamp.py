"""The date on which a site was made, for its printed pages and for citations: one line in the style sheet.

It is added to the finished site and not to docs/, so that a new day by itself is no reason to make the site again.
"""

from __future__ import annotations

import os
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

SHEET = "bundle/site.css"
BEIJING = timezone(timedelta(hours=8))


def stamp(site: Path) -> None:
    """Write the date into a site that was just made."""
    with (site / SHEET).open("a", encoding="utf-8") as sheet:
        sheet.write(f'\n:root {{\n  --dz-built: "生成日期 {_words(built())}";\n}}\n')


def built() -> date:
    """Today in Beijing, wherever the site is made; or the day of SOURCE_DATE_EPOCH, for builds of the same bytes."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = int(epoch) if epoch.isdecimal() else time.time()
    return datetime.fromtimestamp(moment, BEIJING).date()


def _words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
