// The search dialog: results as one types, in groups, with the keyboard alone if need be.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const { make } = search.show;
  const WAIT = 90; // milliseconds of rest before a search
  const DOCUMENTS = 8; // whose texts are read
  const SHOWN = 12; // places in reports
  const BESIDE = 3; // places in the catalogue and in the guide, each
  const GROUPS = ["issue", "cause", "measure", "text", "entry", "guide"];
  const HINT = "直接输入词句，即输即查。空格隔开表示都要有，引号内须连续，词前加减号表示排除，“…”代表中间任意文字；输入编号（如 P012）直达条目。";
  let parts = null;
  let root = "";
  let turn = 0;
  let options = [];
  let active = -1;

  function build() {
    const input = make("input", {
      type: "search", role: "combobox", "aria-expanded": "false", "aria-controls": "dz-search-list", "aria-autocomplete": "list",
      "aria-label": "检索词句", autocomplete: "off", autocapitalize: "off", spellcheck: "false", placeholder: "检索全文：词、句、模式名称",
    });
    const status = make("p", { role: "status", class: "dz-search-status" });
    const list = make("div", { id: "dz-search-list", role: "listbox", "aria-label": "检索结果" });
    const more = make("a", { class: "dz-search-more", hidden: "" });
    const close = make("button", { type: "button", class: "dz-search-close", "aria-label": "关闭检索" }, "关闭");
    const box = make("dialog", { class: "dz-search-dialog", "aria-label": "全文检索" },
      make("div", { class: "dz-search-top" }, input, close), status, list, more, window.duizhaoKeys.choice());
    document.body.append(box);
    close.addEventListener("click", () => box.close());
    box.addEventListener("click", (event) => event.target === box && box.close());
    input.addEventListener("input", (event) => !event.isComposing && later());
    input.addEventListener("compositionend", () => later());
    input.addEventListener("keydown", steer);
    return { box, input, status, list, more };
  }

  let timer = 0;

  function later() {
    clearTimeout(timer);
    turn += 1;
    timer = setTimeout(() => run(parts.input.value, turn), WAIT);
  }

  function steer(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length > 0) {
      event.preventDefault();
      choose((active + step + options.length) % options.length);
    } else if (event.key === "Escape") {
      event.preventDefault(); // it would only empty the box
      parts.box.close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      const target = options[active] || (options.length > 0 && options[0]);
      if (target) target.click();
      else if (!parts.more.hidden) parts.more.click();
    }
  }

  function choose(number) {
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = number;
    options[active].setAttribute("aria-selected", "true");
    parts.input.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }

  function option(href, ...children) {
    const found = make("a", { href, role: "option", "aria-selected": "false", id: `dz-option-${options.length}`, tabindex: "-1" }, ...children);
    found.addEventListener("click", () => parts.box.close());
    options.push(found);
    return found;
  }

  function group(name, rows) {
    return make("div", { role: "group", "aria-label": name }, make("p", { class: "dz-search-group" }, name), ...rows);
  }

  function clear(words) {
    options = [];
    active = -1;
    parts.list.replaceChildren();
    parts.more.hidden = true;
    parts.input.removeAttribute("aria-activedescendant");
    parts.input.setAttribute("aria-expanded", "false");
    parts.status.textContent = words;
  }

  function row(hit) {
    const facts = [hit.year ? `${hit.year}年` : "", hit.title].filter(Boolean).join(" · ");
    return option(search.show.address(root, hit), make("span", { class: "dz-search-words" }, ...search.show.excerpt(hit, 24)),
      make("small", {}, facts));
  }

  function entry(found) {
    const why = found.why ? `，判定词语：${found.why}` : "";
    return option(root + found.url, make("span", { class: "dz-search-words" }, `${found.id} ${found.name}`), make("small", {}, found.kind + why));
  }

  async function run(text, own) {
    if (!text.trim()) return clear(HINT);
    try {
      const index = await search.connect(root);
      const [result, entries] = await Promise.all([index.search(text, true), index.entries(text)]);
      const named = entries.some((found) => found.byId);
      if (named && result.near) Object.assign(result, { near: null, hits: { length: 0 } }); // R01 is not nearly 2001
      const hits = result.hits.length > 0 ? await index.chosen(result.hits, DOCUMENTS, SHOWN, BESIDE) : [];
      if (own === turn) draw(text, index, result, entries, hits);
    } catch (error) {
      if (own !== turn) return;
      clear("");
      parts.list.replaceChildren(search.show.trouble(error));
    }
  }

  function draw(text, index, result, entries, hits) {
    clear("");
    const kinds = index.labels.kind;
    const groups = entries.length > 0 ? [group("相关条目", entries.map(entry))] : [];
    for (const kind of GROUPS) {
      const own = hits.filter((hit) => hit.kind === kind);
      if (own.length > 0) groups.push(group(kinds[index.kinds.indexOf(kind)], own.map(row)));
    }
    parts.list.replaceChildren(...groups);
    parts.input.setAttribute("aria-expanded", String(options.length > 0));
    const found = result.total > 0 ? `共 ${result.total} 处` : entries.length > 0 ? "" : "没有找到";
    parts.status.textContent = result.near ? search.show.near(result.near) : result.query.terms.length > 0 ? found : HINT;
    parts.more.hidden = result.hits.length === 0;
    parts.more.textContent = result.near ? "在检索页查看相近结果" : `在检索页查看全部 ${result.total} 处`;
    parts.more.href = `${root}search/index.html#q=${search.show.encoded(text.trim())}`;
  }

  /** Show the dialog, with what was typed already; the focus goes back to where it was when it closes. */
  function open(address, typed) {
    root = address;
    parts = parts && document.body.contains(parts.box) ? parts : build();
    if (!parts.box.open) parts.box.showModal();
    if (options[active]) options[active].setAttribute("aria-selected", "false");
    active = -1;
    parts.input.focus();
    parts.input.select();
    if (typed) {
      parts.input.value = typed;
      later();
    } else if (!parts.input.value) clear(HINT);
    search.connect(root).catch(() => {});
  }

  search.dialog = { open };
})();
