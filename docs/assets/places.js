// The filter over the places of a pattern, cause or remedy; a link such as #level-individual.year-2023 asks for some.
(function () {
  "use strict";
  const place = document.querySelector(".dz-sift");
  if (!place) return;
  const { make, load, offer } = window.duizhaoFilter;

  function select(rows, [name, label, values]) {
    const number = (value) => rows.filter((row) => row[4][name].includes(value)).length;
    const options = Object.entries(values).map(([value, words]) =>
      make("option", { value }, `${words}（${number(value)}）`));
    if (name === "year") options.reverse();
    const box = make("select", { "data-facet": name }, make("option", { value: "" }, "全部"), ...options);
    return make("label", {}, make("span", {}, label), box);
  }

  function line(facets, row) {
    const words = facets.map(([name, , values]) => row[4][name].map((value) => values[value] || value).join("、"));
    const facts = [...words, `《${row[2]}》`].filter(Boolean).join(" · ");
    const link = make("a", { href: row[1], class: "dz-place" }, row[0]);
    return make("li", {}, link, make("small", {}, row[3]), make("small", {}, facts));
  }

  function start({ facets, rows }) {
    const status = make("p", { role: "status" });
    const found = make("ol", { class: "dz-found" });
    const form = make("form", { "aria-label": "筛选各处" }, ...facets.map((facet) => select(rows, facet)));
    const boxes = [...form.querySelectorAll("select")];
    const lists = [];
    for (let next = place.nextElementSibling; next; next = next.nextElementSibling) lists.push(next);

    function show() {
      const set = boxes.filter((box) => box.value);
      const hits = set.length > 0 ? rows.filter((row) => set.every((box) => row[4][box.dataset.facet].includes(box.value))) : [];
      status.textContent = set.length > 0 ? `找到 ${hits.length} 处。` : "";
      found.replaceChildren(...hits.map((row) => line(facets, row)));
      for (const list of lists) list.hidden = set.length > 0;
    }

    function ask() {
      const asked = location.hash.slice(1).split(".").map((word) => /^([a-z]+)-(.+)$/.exec(word)); // level-individual
      for (const box of boxes) {
        const found = asked.find((words) => words && words[1] === box.dataset.facet);
        if (found && [...box.options].some((option) => option.value === found[2])) box.value = found[2];
      }
      show();
    }

    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    window.addEventListener("hashchange", ask);
    place.append(form, status, found);
    ask();
  }

  const ready = () => start(window.duizhaoPlaces);
  const asks = () => /^#(?:strength|year|level|framework|dimension|field|post)-/.test(location.hash);
  place.querySelector(".dz-noscript").remove();
  if (asks()) load(place, ready);
  else {
    offer(place, "按年度、级别、框架、维度、领域、身份筛选", ready);
    window.addEventListener("hashchange", () => {
      const button = place.querySelector(".dz-offer");
      if (button && asks()) button.click();
    });
  }
})();
