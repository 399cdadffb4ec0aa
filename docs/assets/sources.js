// The table of all source files, sorted by a click on a column's head and narrowed down by words.
(function () {
  "use strict";
  const SHOWN = 200;
  const place = document.getElementById("dz-sources");
  if (!place) return;
  const { make, offer } = window.duizhaoFilter;

  const number = (cell) => (typeof cell === "number" ? { class: "dz-number" } : {});

  function line([path, address, ...cells]) {
    return make("tr", {}, make("td", {}, make("a", { href: address }, path)),
      ...cells.map((cell) => make("td", number(cell), String(cell))));
  }

  function start({ head, rows }) {
    const words = make("input", { type: "search", placeholder: "文件名、格式、编码中的字词", "aria-label": "筛选文件" });
    const status = make("p", { role: "status" });
    const body = make("tbody", {});
    // A row is [path, address, cells…]: the first column is the path, every other stands one place further on
    const value = (row, n) => (n === 0 ? row[0] : row[n + 1]);
    const heads = head.map((name, n) => make("th", { scope: "col", ...number(rows[0] && value(rows[0], n)) }, make("button", { type: "button", "data-column": n }, name)));
    let column = -1;
    let down = true;

    function compare(a, b) {
      const [x, y] = [value(a, column), value(b, column)];
      const order = typeof x === "number" ? x - y : String(x).localeCompare(String(y), "zh");
      return down ? -order : order;
    }

    function show() {
      const wanted = words.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      let hits = rows.filter((row) => wanted.every((word) => row.join(" ").toLowerCase().includes(word)));
      if (column >= 0) hits = hits.sort(compare);
      const more = hits.length > SHOWN ? `，此处列出前 ${SHOWN} 个` : "";
      status.textContent = `${hits.length} 个文件${more}。点按列名可排序。`;
      body.replaceChildren(...hits.slice(0, SHOWN).map(line));
      heads.forEach((cell, n) => cell.setAttribute("aria-sort", n !== column ? "none" : down ? "descending" : "ascending"));
    }

    function sort(event) {
      const button = event.target.closest("button[data-column]");
      if (!button) return;
      const asked = Number(button.dataset.column);
      down = asked === column ? !down : asked > 2; // numbers: the largest first; words: from the start
      column = asked;
      show();
    }

    const top = make("tr", {}, ...heads);
    top.addEventListener("click", sort);
    words.addEventListener("input", show);
    const table = make("table", {}, make("thead", {}, top), body);
    place.replaceChildren(words, status, make("div", { class: "md-typeset__scrollwrap" }, make("div", { class: "md-typeset__table" }, table)));
    show();
  }

  place.replaceChildren();
  offer(place, "排序和筛选", () => start(window.duizhaoSources));
})();
