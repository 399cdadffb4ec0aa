// The matrix of patterns on the first page, narrowed down by year and level; loads its numbers as a script.
(function () {
  "use strict";
  const place = document.getElementById("dz-lattice");
  if (!place) return;
  const { make, load } = window.duizhaoFilter;

  function select([name, label, values]) {
    const options = values.map(([value, words]) => make("option", { value }, words));
    const box = make("select", { "data-facet": name }, make("option", { value: "" }, "全部"), ...options);
    return make("label", {}, make("span", {}, label), box);
  }

  function start({ facets, shades, rows }) {
    const form = make("form", { "aria-label": "收窄矩阵" }, ...facets.map(select));
    const status = make("p", { role: "status" });
    const boxes = [...form.querySelectorAll("select")];
    const chips = rows.map(([address]) => document.querySelector(`.dz-chips a[href="${address}"]`));

    function show() {
      const wanted = boxes.map((box) => box.value);
      const fits = (cell) => wanted.every((value, n) => !value || value === cell[n]);
      const counts = rows.map(([, , cells]) => cells.filter(fits).reduce((sum, cell) => sum + cell[2], 0));
      const most = Math.max(1, ...counts);
      const asked = boxes.filter((box) => box.value).map((box) => `${box.dataset.facet}-${box.value}`);
      rows.forEach(([own, every], n) => {
        if (!chips[n]) return;
        const narrowed = asked.length > 0 && counts[n] > 0;
        chips[n].querySelector("em").textContent = counts[n];
        chips[n].className = `dz-p${Math.ceil((counts[n] * shades) / most)}`;
        chips[n].setAttribute("href", narrowed ? `${every}#${asked.join(".")}` : own);
      });
      const total = counts.reduce((sum, count) => sum + count, 0);
      status.textContent = asked.length > 0 ? `所选范围内归入模式的问题有 ${total} 个，点按模式可看其中的各处。` : "";
    }

    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    place.replaceChildren(form, status);
    show();
  }

  load(place, () => start(window.duizhaoMatrix));
})();
