"""One report as the web holds it: five layouts of pages with all that stands around a text there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Final

MENU: Final = ("首页", "机关党建", "学习园地", "通知公告", "联系我们")
OTHERS: Final = (
    "某局领导班子2022年度民主生活会对照检查材料",
    "党支部书记组织生活会个人对照检查发言提纲",
    "2021年党史学习教育专题民主生活会个人发言材料",
)
LABEL: Final = re.compile(r"[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d[.、]")  # 一、 · （一） · 1.
# The lines of Word's HTML: some 38 letters, never broken inside a number or a Latin word
WORD_LINE: Final = re.compile(r".{30,38}(?![A-Za-z0-9.%])|.{1,60}")
FRAGMENT: Final = 9  # letters of a piece of a line in a reader of documents
PAGE_WIDTH: Final = 60  # of a line in a reader of documents, in halves of a Chinese letter
PAGE_LINES: Final = 24


def _links(names: Sequence[str], form: str = "<li><a href='/a{0}.html'>{1}</a></li>") -> str:
    return "".join(form.format(number, escape(name)) for number, name in enumerate(names, start=1))


def old_table(lines: Sequence[str]) -> bytes:
    """A page of about 2003: tables within tables, <font>, <br>, spaces as indents, in GB 2312."""
    title, *body = map(escape, lines)
    text = "<br>\r\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{line}" for line in body)
    menu = _links(MENU, "<td><a href='{0}.htm'><font color=#003399>{1}</font></a></td>")
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>{title}_某某文秘网</title><script>var jammed = "<td>不是正文</td>";</script></head>
<body bgcolor=#ffffff><center><table width=760><tr>{menu}</tr></table></center>
<table width=760><tr><td width=180 valign=top><b>热门文章</b><br>{_links(OTHERS, "<a href={0}.htm>{1}</a><br>")}</td>
<td><table><tr><td align=center><b><font size=5>{title}</font></b></td></tr>
<tr><td align=center><font size=2>作者：佚名　来源：本站原创　点击数：1382</font></td></tr>
<tr><td><font size=3><br>{text}<br></font></td></tr>
<tr><td>上一篇：<a href=1.htm>{OTHERS[0]}</a><br>下一篇：<a href=2.htm>{OTHERS[1]}</a></td></tr></table></td></tr></table>
<hr><center><font size=2>Copyright &copy; 2003 某某文秘网 版权所有</font></center></body></html>"""
    return page.encode("gb18030")


def article_of_an_account(lines: Sequence[str]) -> bytes:
    """A saved article of a public account: hidden until its script runs, sections within sections."""
    title, *body = map(escape, lines)
    text = "".join(
        f'<section style="margin:8px"><p style="text-indent:2em"><span style="font-size:16px">{line[:20]}</span>'
        f"<span>{line[20:]}</span></p></section>\n"
        for line in body
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="{title}"><style>.rich_media_title{{font-size:22px}}</style></head>
<body id="activity-detail"><div id="js_article" class="rich_media"><div class="rich_media_inner">
<h1 class="rich_media_title" id="activity-name">
  {title}
</h1><div id="meta_content" class="rich_media_meta_list"><span>某某党建</span> <em id="publish_time">2024-01-18</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">{text}<p><br></p></div>
<div class="rich_media_tool"><div class="like-area">阅读 <span>1.2万</span> 赞 在看</div></div>
<div class="profile_container">微信扫一扫 关注该公众号</div></div></div>
<script>window.title = "不是正文，也不应出现在材料里，因为这是脚本中的一段很长很长的文字。";</script></body></html>""".encode()


def office_site(lines: Sequence[str]) -> bytes:
    """A page of an office's site: breadcrumbs, size of type, share bar, neighbours, related articles, foot."""
    title, *body = map(escape, lines)
    text = "\n".join(f"<p style='text-indent: 2em;'>&emsp;&emsp;{line}</p>" for line in body)
    return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="UTF-8"><title>{title} - 某县人民政府</title></head><body class="page-detail">
<header class="header"><div class="logo">某县人民政府</div><ul class="nav">{_links(MENU)}</ul></header>
<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/dj">机关党建</a> &gt; 正文</div>
<div class="main"><div class="article"><h1>{title}</h1>
<div class="article-info">发布时间：2024-01-18 09:30　来源：县直机关工委　浏览量：1024　字体：【大 中 小】</div>
<div class="TRS_Editor">{text}
<p style="display:none">隐藏的跟踪文字，读者看不到，不能算作材料的正文内容</p></div>
<div class="bdsharebuttonbox">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div class="prevnext"><p>上一篇：<a href="1.html">{OTHERS[0]}</a></p><p>下一篇：<a href="2.html">{OTHERS[1]}</a></p></div></div>
<div class="sidebar"><h3>相关文章</h3><ul>{_links(OTHERS)}</ul></div></div>
<div class="footer"><p>主办单位：某县人民政府办公室　承办单位：某县大数据中心，网站标识码1234567890，地址：某县某路一号</p></div>
</body></html>""".encode()


def document_reader(lines: Sequence[str]) -> bytes:
    """A reader of documents: every piece of every printed line placed by itself, page numbers, other documents."""
    printed = [row for line in _indented(lines) for row in _printed(line)]
    pages = [printed[at : at + PAGE_LINES] for at in range(0, len(printed), PAGE_LINES)]
    text = "".join(_reader_page(page, number, len(pages)) for number, page in enumerate(pages, start=1))
    title = escape(lines[0])
    excerpts = "".join(f"<li><h4>{name}</h4><div>{name}，共6页，会员免费下载</div></li>" for name in OTHERS)
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title} - 某度文库</title></head><body>
<div class="top-bar"><a href="/">某度文库</a><a href="/vip">开通会员</a></div>
<div class="doc-header"><h3 class="doc-title">{title}</h3><span>浏览量 2356</span> <span>上传于2024-01-18</span></div>
<div id="reader-container">{text}</div>
<div class="download-bar"><button>下载文档</button> 正文复制</div>
<div class="recommend-list"><h3>相关文档推荐</h3><ul>{excerpts}</ul></div></body></html>""".encode()


def saved_by_word(lines: Sequence[str]) -> bytes:
    """What Word saves as a web page: its own tags and comments, numbers of lists in spans, lines broken at a width."""
    paragraphs = "\n\n".join(_word_paragraph(line) for line in lines)
    page = f"""<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=gb2312">
<title>{escape(lines[0])}</title>
<!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>某人</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {{margin:0cm;}} --></style>
</head>

<body lang=ZH-CN style='tab-interval:21.0pt'>

<div class=WordSection1 style='layout-grid:15.6pt'>

{paragraphs}

<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>

</div>

</body>

</html>"""
    return page.encode("gb18030")


LAYOUTS: Final[Mapping[str, Callable[[Sequence[str]], bytes]]] = {
    "old-table": old_table,
    "account": article_of_an_account,
    "office": office_site,
    "reader": document_reader,
    "word": saved_by_word,
}


def as_one_file(page: bytes) -> bytes:
    """A page as browsers save it in a single file, as a mail."""
    from base64 import encodebytes

    head = (
        "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?a?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary"\r\n\r\n'
        "------MultipartBoundary\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Location: https://example.org/a.html\r\n\r\n"
    )
    return head.encode() + encodebytes(page) + b"\r\n------MultipartBoundary--\r\n"


def _printed(line: str) -> list[str]:
    """The lines of a page that a paragraph takes; letters and digits are half as wide as Chinese ones."""
    rows, room = [""], PAGE_WIDTH
    for char in line:
        width = 1 if char.isascii() else 2
        if width > room:
            rows, room = [*rows, ""], PAGE_WIDTH
        rows[-1] += char
        room -= width
    return rows


def _indented(lines: Sequence[str]) -> list[str]:
    return [lines[0], *(f"　　{line}" for line in lines[1:])]


def _reader_page(lines: Sequence[str], number: int, pages: int) -> str:
    pieces = (
        f'<p class="reader-word-layer" style="position:absolute; top:{40 + 24 * row}px; left:{60 + 14 * at}px">'
        f"{escape(line[at : at + FRAGMENT])}</p>"
        for row, line in enumerate([*lines, f"第 {number} 页 共 {pages} 页"])
        for at in range(0, len(line), FRAGMENT)
    )
    return f'<div class="reader-page" id="page-{number}">{"".join(pieces)}</div>'


def _word_paragraph(line: str) -> str:
    found = LABEL.match(line)
    text = line[found.end() :] if found else line
    broken = "\n".join(map(escape, WORD_LINE.findall(text)))
    label = ""
    if found:
        blanks = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;&nbsp; </span>"
        span = f"<span lang=EN-US><span style='mso-list:Ignore'>{found[0]}{blanks}</span></span>"
        label = f"<![if !supportLists]>{span}<![endif]>"
    style = "text-indent:24.0pt;mso-list:l0 level1 lfo1"
    text = f"<span\nstyle='font-family:宋体'>{broken}<o:p></o:p></span>"
    return f"<p class=MsoNormal style='{style}'>{label}{text}</p>"
