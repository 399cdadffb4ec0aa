// The page 对比: what is compared stands in the address, the boxes choose it, and what was chosen is drawn.
(function () {
  "use strict";
  const comparison = window.duizhaoComparison;
  const { make } = window.duizhaoFilter;
  const KINDS = [["report", "报告", "份"], ["year", "年度", "个"], ["dimension", "维度", "个"], ["framework", "框架", "个"]];
  const LONGEST = 40; // characters of an unknown id that are repeated

  /** What the address says. */
  function asked() {
    const found = new URLSearchParams(location.hash.slice(1));
    const kind = KINDS.some(([key]) => key === found.get("kind")) ? found.get("kind") : "report";
    return { kind, a: found.get("a") || "", b: found.get("b") || "" };
  }

  function tell(state) {
    const found = new URLSearchParams();
    for (const [name, value] of Object.entries(state)) if (value) found.set(name, value);
    location.hash = `#${found}`;
  }

  const options = (rows, first) => [make("option", { value: "" }, first), ...rows.map(([value, name]) => make("option", { value }, name))];

  function labelled(words, box) {
    return make("label", {}, make("span", {}, words), box);
  }

  async function start(root, place) {
    const load = comparison.load.loader(root, place.dataset.version);
    const kind = make("select", { "data-box": "kind" }, ...KINDS.map(([value, name]) => make("option", { value }, name)));
    const sets = ["a", "b"].map((name, n) => make("fieldset", { "data-side": name }, make("legend", {}, "甲乙"[n])));
    const swap = make("button", { type: "button" }, "甲乙互换");
    const form = make("form", { "aria-label": "选择要对比的两边" }, labelled("对比", kind), ...sets, swap);
    const status = make("p", { role: "status" });
    const result = make("div", { class: "dz-compared" });
    let names = null;
    let drawnKind = "";
    let turn = 0;

    /** The boxes of a kind: a report is chosen by its year first, so that no list grows with the number of reports. */
    function boxes(own) {
      const word = KINDS.find(([key]) => key === own)[1];
      sets.forEach((set, n) => {
        const name = "ab"[n];
        const chosen = make("select", { "data-box": name }, ...options(own === "report" ? [] : names[own], "请选择"));
        chosen.addEventListener("change", () => tell({ ...asked(), [name]: chosen.value }));
        const list = make("select", { "data-box": `${name}-list` }, ...names.lists.map(([value, label]) => make("option", { value }, label)));
        list.addEventListener("change", () => fill(n, list.value, "").catch(trouble));
        set.replaceChildren(set.firstChild, ...(own === "report" ? [labelled("年度", list)] : []), labelled(word, chosen));
      });
      drawnKind = own;
    }

    async function fill(n, key, value) {
      const name = "ab"[n];
      const rows = await load(`list-${key}`);
      const [list, chosen] = [`${name}-list`, name].map((box) => sets[n].querySelector(`[data-box="${box}"]`));
      list.value = key;
      chosen.replaceChildren(...options(rows, "请选择"));
      chosen.value = value;
    }

    async function choose(state, sides) {
      if (state.kind !== drawnKind) boxes(state.kind);
      for (const [n, side] of sides.entries()) {
        const [value, box] = [side ? state["ab"[n]] : "", sets[n].querySelector(`[data-box="${"ab"[n]}"]`)];
        if (state.kind !== "report") box.value = value;
        else if (box.value !== value || box.options.length < 2) {
          const kept = sets[n].querySelector("[data-box$=-list]").value;
          await fill(n, side ? side.list : kept || names.lists[0][0], value);
        }
      }
    }

    function say(state, sides) {
      const [, word, unit] = KINDS.find(([key]) => key === state.kind);
      const unknown = ["a", "b"].filter((name, n) => state[name] && !sides[n]).map((name) => state[name].slice(0, LONGEST));
      if (unknown.length > 0) return `没有编号为“${unknown.join("”“")}”的${word}，可能已经改名或删去，请另选。`;
      if (!state.a && !state.b) return `请选择两${unit}${word}。`;
      if (!state.a || !state.b) return `已选一${unit}，请再选一${unit}${word}。`;
      return state.a === state.b ? "两边选的是同一个。" : "";
    }

    /** Comparisons to begin with, for those who come without one. */
    function beginnings() {
      const pairs = ["year", "dimension"].map((own) => [own, names[own].slice(0, 2)]).filter(([, rows]) => rows.length === 2);
      const links = pairs.map(([own, [[a, one], [b, other]]]) => make("a", { href: `#${new URLSearchParams({ kind: own, a, b })}` }, `${one}与${other}`));
      return links.length > 0 ? [make("p", {}, "可以先看：", ...links.flatMap((link, n) => (n > 0 ? ["、", link] : [link])))] : [];
    }

    async function show() {
      const own = (turn += 1);
      const state = asked();
      const sides = await Promise.all(["a", "b"].map((name) => (state[name] ? comparison.load.side(load, names, state.kind, state[name]) : null)));
      if (own !== turn) return;
      kind.value = state.kind;
      await choose(state, sides);
      if (own !== turn) return;
      status.textContent = say(state, sides);
      const drawn = sides[0] && sides[1] ? comparison.drawn(state.kind, names, sides) : [];
      result.replaceChildren(...(state.a || state.b ? drawn : beginnings()));
    }

    function trouble() {
      status.textContent = "对比所需的文件没有载入，网站可能刚刚更新，请刷新本页。";
    }

    kind.addEventListener("change", () => tell({ kind: kind.value, a: "", b: "" }));
    swap.addEventListener("click", () => tell({ ...asked(), a: asked().b, b: asked().a }));
    form.addEventListener("submit", (event) => event.preventDefault());
    place.replaceChildren(form, status, result);
    try {
      names = await load("names");
      if (names.lists.length === 0) {
        form.remove();
        status.textContent = "还没有收录报告，没有可对比的内容。";
        return;
      }
      window.addEventListener("hashchange", () => show().catch(trouble));
      await show();
    } catch (error) {
      trouble();
    }
  }

  comparison.start = start;
})();
