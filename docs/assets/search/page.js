// The page 检索: keyword in context, with facets, orders, a lasting address and a table of all places.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const { make } = search.show;
  const FACETS = [["kind", "类别"], ["dimension", "规范维度"], ["pattern", "归入的条目"], ["year", "年度"], ["level", "级别"], ["framework", "框架"]];
  const ORDERS = [["place", "原文次序"], ["left", "左文"], ["right", "右文"], ["report", "题名"], ["year", "年度"]];
  const FEW = 8; // values of a facet that are shown at once
  const WAIT = 200;
  const NARROW = "(max-width: 44.9em)";

  /** What the address says: the words, the values of the facets, the order. */
  function asked() {
    const found = new URLSearchParams(location.hash.length > 1 ? location.hash.slice(1) : location.search);
    const facets = Object.fromEntries(FACETS.map(([name]) => [name, (found.get(name) || "").split(",").filter(Boolean)]));
    return { words: found.get("q") || "", facets, order: found.get("sort") || "place" };
  }

  function told({ words, facets, order }) {
    const found = new URLSearchParams();
    if (words) found.set("q", words);
    for (const [name] of FACETS) if (facets[name].length > 0) found.set(name, facets[name].join(","));
    if (order !== "place") found.set("sort", order);
    return `#${found}`;
  }

  function start(root, place) {
    if (place.dataset.started) return;
    place.dataset.started = "yes";
    const input = make("input", { type: "search", "aria-label": "检索词句", autocomplete: "off", spellcheck: "false", placeholder: "词、句；空格表示都要有" });
    const order = make("select", { "aria-label": "排序" }, ...ORDERS.map(([value, name]) => make("option", { value }, name)));
    const csv = make("button", { type: "button" }, "下载全部为表格");
    const status = make("p", { role: "status", class: "dz-search-status" });
    const beside = make("div", { class: "dz-search-facets", role: "group", "aria-label": "筛选" });
    const entries = make("p", { class: "dz-search-entries" });
    const box = make("div", { class: "dz-kwic", tabindex: "0", role: "region", "aria-label": "检索结果" });
    const form = make("form", { role: "search", class: "dz-search-form" }, input, make("label", {}, "排序", order), csv);
    const narrow = window.matchMedia(NARROW);
    const fold = make("details", { class: "dz-search-fold" }, make("summary", {}, "筛选"), beside);
    fold.open = !narrow.matches;
    const body = make("div", { class: "dz-search-body", hidden: "" }, fold, box); // nothing is there before a search
    place.replaceChildren(form, status, entries, body);
    const keys = document.getElementById("dz-keys");
    if (keys) keys.replaceChildren(window.duizhaoKeys.choice());
    const list = search.rows.rows(box, row, () => (narrow.matches ? 104 : 40));
    let state = asked();
    let shown = null;
    let turn = 0;
    let index = null;

    function row(hit) {
      const kind = index.labels.kind[index.kinds.indexOf(hit.kind)];
      const facts = [kind, hit.year ? `${hit.year}年` : "", hit.title].filter(Boolean).join(" · ");
      return make("a", { class: "dz-kwic-row", href: search.show.address(root, hit), title: facts },
        make("span", { class: "dz-kwic-left" }, make("bdi", {}, narrow.matches ? Array.from(hit.left).slice(-16).join("") : hit.left)), make("mark", {}, hit.match),
        make("span", { class: "dz-kwic-right" }, hit.right), make("small", {}, facts));
    }

    function check(name, { value, label, count }) {
      const box = make("input", { type: "checkbox", value, "data-facet": name });
      box.checked = state.facets[name].includes(value);
      return make("label", {}, box, ` ${label} `, make("em", {}, String(count)));
    }

    function facet([name, label], values) {
      const labels = values.map((value) => check(name, value));
      const rest = labels.slice(FEW);
      const fold = rest.length > 0 ? [make("details", {}, make("summary", {}, `其余 ${rest.length} 项`), ...rest)] : [];
      return make("fieldset", {}, make("legend", {}, label), ...labels.slice(0, FEW), ...fold);
    }

    /** The values of a facet are counted under the choices made in the others, so that several can be ticked. */
    async function counts(hits, own) {
      const drawn = await Promise.all(FACETS.map(async (each) => {
        const others = { ...state.facets, [each[0]]: [] };
        const counted = await (await hits.narrow(others)).facets();
        return counted[each[0]].length > 0 ? facet(each, counted[each[0]]) : "";
      }));
      const opened = [...beside.querySelectorAll("details")].map((one) => one.open && one.closest("fieldset").firstChild.textContent);
      if (own !== turn) return;
      const held = document.activeElement; // a box that was ticked just now keeps the focus
      beside.replaceChildren(...drawn.filter(Boolean));
      for (const fold of beside.querySelectorAll("details")) fold.open = opened.includes(fold.closest("fieldset").firstChild.textContent);
      const again = [...beside.querySelectorAll("input")].find((one) => one.value === held.value && one.dataset.facet === held.dataset.facet);
      if (again) again.focus();
    }

    async function run() {
      const own = ++turn;
      input.value = input === document.activeElement ? input.value : state.words;
      order.value = state.order;
      status.textContent = state.words ? "正在检索……" : "请输入要检索的词句。";
      if (!state.words.trim()) return empty();
      body.hidden = false;
      try {
        index = await search.connect(root);
        const result = await index.search(state.words);
        const found = await result.hits.narrow(state.facets);
        const tell = (done, all) => own === turn && (status.textContent = `正在排序：${done} / ${all}`);
        const sorted = await found.sorted(state.order, tell);
        if (own !== turn) return;
        shown = sorted;
        list.top();
        await list.show(sorted);
        say(result, sorted);
        draw(await index.entries(state.words));
        await counts(result.hits, own);
      } catch (error) {
        if (own === turn) status.replaceChildren(search.show.trouble(error));
      }
    }

    function empty() {
      shown = null;
      body.hidden = true;
      box.firstChild.style.height = "0";
      box.querySelector(".dz-kwic-pane").replaceChildren();
      beside.replaceChildren();
      entries.replaceChildren();
    }

    function say(result, sorted) {
      const whole = result.near ? result.hits.length : result.total;
      const part = sorted.length === whole ? `共 ${whole} 处` : `共 ${whole} 处，筛选后 ${sorted.length} 处`;
      status.textContent = result.near ? `${search.show.near(result.near)}${part}。` : whole > 0 ? `${part}。` : "没有找到。";
      csv.disabled = sorted.length === 0;
    }

    function draw(found) {
      const links = found.map((entry) => make("a", { href: root + entry.url }, `${entry.id} ${entry.name}`));
      entries.replaceChildren(...(links.length > 0 ? ["相关条目：", ...links] : []));
    }

    function change(next, replace) {
      state = { ...state, ...next };
      history[replace ? "replaceState" : "pushState"](null, "", told(state));
      run();
    }

    let timer = 0;
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => change({ words: input.value }, true), WAIT);
    };
    input.addEventListener("input", (event) => !event.isComposing && typed());
    input.addEventListener("compositionend", typed);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      change({ words: input.value });
    });
    order.addEventListener("change", () => change({ order: order.value }));
    beside.addEventListener("change", ({ target }) => {
      const name = target.dataset.facet;
      const kept = state.facets[name].filter((value) => value !== target.value);
      change({ facets: { ...state.facets, [name]: target.checked ? [...kept, target.value] : kept } });
    });
    csv.addEventListener("click", async () => {
      if (!shown) return;
      csv.disabled = true;
      const tell = (done, all) => (status.textContent = `正在准备表格：${done} / ${all}`);
      const blob = await search.sheet.sheet(shown, index.labels, index.kinds, root, tell);
      search.sheet.save(blob, `检索-${state.words.replace(/[\\/:*?"<>|\s]+/g, "_").slice(0, 40)}.csv`);
      csv.disabled = false;
      status.textContent = `表格已备好，共 ${shown.length} 处。`;
    });
    const again = () => {
      if (told(asked()) === told(state)) return;
      state = asked();
      input.value = state.words;
      run();
    };
    window.addEventListener("hashchange", again);
    window.addEventListener("popstate", again);
    input.value = state.words;
    run();
  }

  search.page = { start };
})();
