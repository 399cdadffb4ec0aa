// What two sides look like beside each other: numbers, patterns, rows of dimensions or years, commitments.
(function () {
  "use strict";
  const { make } = window.duizhaoFilter;
  const SIDES = ["甲", "乙"];
  const FIGURES = [["收录报告"], ["问题"], ["举了例的问题", 1], ["有措施回应的问题", 1], ["整改措施"], ["有承诺的措施", 4]];
  const COMMITTED = "数量、频次、时限、责任人至少有一样，算有承诺。";

  const link = (href, ...words) => make("a", { href }, ...words);
  const share = (part, whole) => (whole > 0 ? `${Math.round((100 * part) / whole)}%` : "—");

  function table(head, rows) {
    const cells = (tag, row) => row.map((cell, n) => make(n === 0 ? "th" : tag, n === 0 ? { scope: "row" } : {}, cell));
    const top = make("tr", {}, ...head.map((cell) => make("th", { scope: "col" }, cell)));
    const body = rows.map((row) => make("tr", {}, ...cells("td", row)));
    return make("table", {}, make("thead", {}, top), make("tbody", {}, ...body));
  }

  function figure(side, n, whole) {
    const [count, of] = [side.figures[n], side.figures[whole]];
    return whole === undefined ? String(count) : `${count}（${share(count, of)}）`;
  }

  /** The table of both sides' numbers; measures belong to reports, not to one dimension of them. */
  function numbers(kind, sides) {
    const facts = kind === "report" ? ["年度", "级别", "框架"] : kind === "framework" ? ["会议"] : [];
    const shown = FIGURES.map(([name, whole], n) => [name, n, whole]).slice(kind === "report" ? 1 : 0, kind === "dimension" ? 4 : 6);
    const rows = [
      ...facts.map((name, n) => [name, ...sides.map((side) => side.facts[n])]),
      ...shown.map(([name, n, whole]) => [name, ...sides.map((side) => figure(side, n, whole))]),
    ];
    const head = ["", ...sides.map((side, n) => make("span", {}, `${SIDES[n]}　`, link(side.href, side.name)))];
    return make("div", { class: "dz-numbers" }, table(head, rows));
  }

  /** Where the issues of a pattern on one side are: the first one in a report, else the narrowed list. */
  function places(side, id, row) {
    const lines = Object.entries(side.rows).filter(([key]) => row === undefined || key === row).flatMap(([, found]) => found.lines || []);
    const first = lines.find((line) => line[2] === id);
    if (first) return `${side.href}#${first[0]}`;
    const axis = side.narrow.startsWith("dimension-") ? "year" : "dimension";
    return `../patterns/${id}-all-1.html#${side.narrow}${row === undefined ? "" : `.${axis}-${row}`}`;
  }

  function totals(side) {
    const found = new Map();
    for (const row of Object.values(side.rows)) for (const [id, n] of row.patterns) found.set(id, (found.get(id) || 0) + n);
    return found;
  }

  function bar(side, id, count, most) {
    const found = link(places(side, id), `${count} 处`);
    const drawn = make("i", { "aria-hidden": "true" });
    drawn.style.width = `${Math.max(3, Math.round((100 * count) / side.figures[1] / most))}%`;
    return make("span", { class: "dz-bar" }, drawn, found);
  }

  /** The patterns of both with bars, which are shares of each side's issues; then those of one side only. */
  function patterns(names, sides) {
    const counts = sides.map(totals);
    const ids = [...new Set(counts.flatMap((found) => [...found.keys()]))];
    const of = (id) => counts.map((found, n) => (found.get(id) || 0) / Math.max(1, sides[n].figures[1]));
    const rank = (x, y) => of(y)[0] + of(y)[1] - of(x)[0] - of(x)[1];
    const both = ids.filter((id) => counts.every((found) => found.has(id))).sort(rank);
    const most = Math.max(...both.flatMap(of), 0.0001);
    const named = (id) => link(`../patterns/${id}.html`, names.patterns[id] || id);
    const row = (id) => [named(id), ...counts.map((found, n) => bar(sides[n], id, found.get(id), most))];
    const bars = both.length > 0 ? [make("div", { class: "dz-bars" }, table(["模式", ...SIDES], both.map(row)))] : [];
    const only = sides.map((side, n) => {
      const own = ids.filter((id) => !counts[1 - n].has(id)).sort(rank);
      const chips = own.flatMap((id) => [chip(side, names, new Set(), undefined, [id, counts[n].get(id)]), " "]);
      return make("div", { "data-side": "ab"[n] }, make("p", { class: "dz-side-name" }, `只有${SIDES[n]}有：${own.length} 个`), make("p", { class: "dz-chips" }, ...chips));
    });
    return [make("p", { class: "dz-side-name" }, `两边都有：${both.length} 个`), make("p", { class: "dz-small" }, "横条的长短是占本边问题数的比例。"), ...bars, make("div", { class: "dz-side dz-only" }, ...only)];
  }

  const about = (row) => (row.issues > 0 ? `${row.issues} 个问题，${row.examples} 个有例` : "没有这一方面的问题");

  function line(side, names, shared, [anchor, claim, id, examples]) {
    const claimed = make("a", { href: `${side.href}#${anchor}`, class: "dz-claim" }, claim);
    const more = examples > 0 ? [" ", make("em", { class: "dz-count" }, `${examples} 例`)] : [];
    const kind = id ? [" ", make("a", { href: `../patterns/${id}.html`, class: shared.has(id) ? "dz-p2" : "dz-p0" }, names.patterns[id] || id)] : [];
    return make("li", {}, claimed, ...more, ...kind);
  }

  function chip(side, names, shared, key, [id, count]) {
    return make("a", { href: places(side, id, key), class: shared.has(id) ? "dz-p2" : "dz-p0" }, `${names.patterns[id] || id} `, make("em", {}, String(count)));
  }

  function half(side, n, key, names, shared) {
    const row = side.rows[key] || { issues: 0, patterns: [] };
    const count = row.href ? link(row.href, about(row)) : row.issues > 0 ? about(row) : make("span", { class: "dz-none" }, about(row));
    const called = row.names && row.names.length > 0 ? [make("p", {}, `称为：${row.names.join("、")}`)] : [];
    const found = row.lines
      ? make("ul", {}, ...row.lines.map((one) => line(side, names, shared, one)))
      : make("p", { class: "dz-chips" }, ...row.patterns.flatMap((one) => [chip(side, names, shared, key, one), " "]));
    return make("div", { "data-side": "ab"[n] }, make("p", { class: "dz-side-name" }, `${SIDES[n]}　`, count), ...called, found);
  }

  /** A row for each dimension, or for each year of two dimensions; what both have in it is dark. */
  function rows(kind, names, sides) {
    const axis = kind === "dimension" ? names.year : names.dimension;
    return axis.filter(([key]) => sides.some((side) => side.rows[key])).flatMap(([key, name, href]) => {
      const ids = sides.map((side) => new Set((side.rows[key] || { patterns: [] }).patterns.map(([id]) => id)));
      const shared = new Set([...ids[0]].filter((id) => ids[1].has(id)));
      const title = make("h3", { "data-row": key }, href ? link(href, name) : name);
      return [title, make("div", { class: "dz-side" }, ...sides.map((side, n) => half(side, n, key, names, shared)))];
    });
  }

  function measures(sides) {
    const entry = (side) => ([anchor, claim, words]) =>
      make("li", {}, make("a", { href: `${side.href}#${anchor}`, class: "dz-claim" }, claim), make("span", { class: words ? "dz-remark" : "dz-remark dz-none" }, words || "没有承诺"));
    const column = (side, n) =>
      make("div", { "data-side": "ab"[n] }, make("p", { class: "dz-side-name" }, `${SIDES[n]}　${side.measures.length} 条措施，${side.figures[5]} 条有承诺`), make("ul", {}, ...side.measures.map(entry(side))));
    return make("div", { class: "dz-side" }, ...sides.map(column));
  }

  /** Everything that is shown of two sides. */
  function drawn(kind, names, sides) {
    const title = (words) => make("h2", {}, words);
    return [
      title("概况"), numbers(kind, sides), ...(kind === "dimension" ? [] : [make("p", { class: "dz-small" }, COMMITTED)]),
      title("问题模式"), ...patterns(names, sides),
      title(kind === "dimension" ? "逐年对照" : "逐维度对照"), make("p", { class: "dz-small" }, "底色较深的模式，两边在同一行都有。"), ...rows(kind, names, sides),
      ...(kind === "report" ? [title("整改承诺"), measures(sides)] : []),
    ];
  }

  window.duizhaoComparison.drawn = drawn;
})();
