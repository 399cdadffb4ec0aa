// All places of a query as a table for Excel and WPS: UTF-8 with a byte-order mark, nothing that becomes a formula.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const TOGETHER = 400;
  const HEAD = ["序号", "左文", "命中", "右文", "类别", "规范维度", "归入的条目", "年度", "级别", "框架", "题名", "地址"];
  const FORMULA = /^[=+\-@＝＋－＠\t\r]/;

  function cell(value) {
    const text = String(value === null || value === undefined ? "" : value);
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /** The rows of all hits as one file; `tell` hears how far it is. */
  async function sheet(hits, labels, kinds, root, tell) {
    const label = (facet, value) => (value && labels[facet] && labels[facet][value]) || value || "";
    const lines = [HEAD.join(",")];
    for (let from = 0; from < hits.length; from += TOGETHER) {
      for (const hit of await hits.slice(from, from + TOGETHER)) {
        const facts = [label("dimension", hit.dimension), hit.patterns.join(" "), hit.year || "", label("level", hit.level), label("framework", hit.framework)];
        const kind = labels.kind[kinds.indexOf(hit.kind)];
        lines.push([lines.length, hit.left, hit.match, hit.right, kind, ...facts, hit.title, root + hit.url].map(cell).join(","));
      }
      tell(lines.length - 1, hits.length);
    }
    return new Blob(["\ufeff", lines.join("\r\n"), "\r\n"], { type: "text/csv;charset=utf-8" });
  }

  /** Offer a file for saving. */
  function save(blob, name) {
    const link = search.show.make("a", { href: URL.createObjectURL(blob), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  search.sheet = { sheet, save };
})();
