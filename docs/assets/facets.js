// The filter on the overview of reports: loads the rows as a script, so that it also works from a folder.
(function () {
  "use strict";
  const SHOWN = 100;
  const FACETS = [["年度", 2], ["级别", 3], ["框架", 5]];
  const place = document.getElementById("dz-facets");
  if (!place) return;
  const { make, offer } = window.duizhaoFilter;

  function choices(rows, column) {
    const counts = new Map();
    for (const row of rows) counts.set(row[column], (counts.get(row[column]) || 0) + 1);
    const order = ([a], [b]) => (column === 2 ? b.localeCompare(a, "zh") : a.localeCompare(b, "zh"));
    return [...counts].sort(order);
  }

  function select(rows, [name, column]) {
    const all = make("option", { value: "" }, "全部");
    const options = choices(rows, column).map(([value, n]) => make("option", { value }, `${value}（${n}）`));
    const box = make("select", { "data-column": column }, all, ...options);
    return make("label", {}, make("span", {}, name), box);
  }

  function line(row) {
    const facts = [row[2], row[3], row[4], row[5], `${row[6]} 个问题`].filter(Boolean).join(" · ");
    return make("li", {}, make("a", { href: row[1] }, row[0]), make("small", {}, facts));
  }

  function start(rows) {
    const text = make("input", { type: "search", placeholder: "题名、身份中的字词" });
    const words = make("label", {}, make("span", {}, "字词"), text);
    const status = make("p", { role: "status" });
    const found = make("ol", { class: "dz-found" });
    const form = make("form", { role: "search", "aria-label": "筛选报告" }, ...FACETS.map((f) => select(rows, f)), words);
    const boxes = [...form.querySelectorAll("select")];

    function show() {
      const wanted = text.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      const set = boxes.filter((box) => box.value);
      const fits = (row) =>
        set.every((box) => row[box.dataset.column] === box.value) &&
        wanted.every((word) => row.join(" ").toLowerCase().includes(word));
      const active = set.length > 0 || wanted.length > 0;
      const hits = active ? rows.filter(fits) : [];
      const more = hits.length > SHOWN ? `，此处列出前 ${SHOWN} 份` : "";
      status.textContent = active ? `找到 ${hits.length} 份${more}。` : `共 ${rows.length} 份，请选择条件。`;
      found.replaceChildren(...hits.slice(0, SHOWN).map(line));
    }

    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    place.replaceChildren(form, status, found);
    show();
  }

  place.replaceChildren();
  offer(place, "按年度、级别、框架和字词筛选", () => start(window.duizhaoReports || []));
})();
