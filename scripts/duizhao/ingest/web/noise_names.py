"""What designers call the parts of a page that are no part of its article."""

from __future__ import annotations

import re
from typing import Final

from .walk import Holder

PARTS: Final = (
    "nav|navi|navbar|menu|foot|footer|header|topbar|breadcrumbs?|crumbs?|location|position|b?d?share|sharebar|social"
    "|recommend(?:ed|s)?|relat(?:ed|e|ion)|relevant|hot|rank(?:ing)?|side|sidebar|aside|comments?|reply|copyright"
    "|toolbar|tools|login|search|pager|pagination|prev|next|prevnext|ads?|advert|banner|qrcode|qr|profile|reward"
    "|praise|likes?|vip|download|copybtn|tags|keywords|friendlinks?|links|dianzan|fenxiang|xiangguan|tuijian"
)
AROUND: Final = "box|list|bar|wrap(?:per)?|area|con|content|inner|title|info|btn|item|news|articles?|container|links?"
# class="article-share" · id="related_list" · class="bdsharebox", but no class="shared-body content"
NAMED: Final = re.compile(rf"(?:^|[\s_-])(?:{PARTS})(?:{AROUND})?\d*(?:$|[\s_-])")
TAGS: Final = frozenset(("nav", "footer", "aside", "menu", "dialog"))
WHOLE: Final = frozenset(("html", "body", "main", "article"))


def is_noise(holder: Holder) -> bool:
    """True for an element that its tag, class or id tells from the article."""
    return holder.tag in TAGS or (holder.tag not in WHOLE and NAMED.search(holder.names) is not None)
