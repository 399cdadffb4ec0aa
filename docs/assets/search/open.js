// The way to the search on every page: a button in the header, the keys / and Ctrl+K; the search itself is loaded on use.
(function () {
  "use strict";
  const own = document.currentScript;
  const root = new URL("..", own.src).href;
  const KEY = "按 / 键或 Ctrl+K";
  let loading = null;

  function part(tag, attributes) {
    return new Promise((resolve, reject) => {
      const element = Object.assign(document.createElement(tag), attributes);
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(new Error(tag)));
      document.head.prepend(element); // before the styles of the whole site, as on the page 检索
    });
  }

  function load() {
    const styles = `${root}bundle/search.css`;
    const there = [...document.styleSheets].some((sheet) => sheet.href === styles);
    loading = loading || Promise.all([
      part("script", { src: `${root}bundle/search.js`, charset: "utf-8" }),
      there || part("link", { rel: "stylesheet", href: styles }),
    ]).then(() => window.duizhaoSearch);
    return loading;
  }

  /** Open the dialog with some words; what is typed while it is being loaded is not lost. */
  function open(words = "") {
    let typed = words;
    const keep = (event) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      typed += event.key;
    };
    document.addEventListener("keydown", keep);
    const done = () => document.removeEventListener("keydown", keep);
    return load().then((search) => {
      done();
      search.dialog.open(root, typed);
    }, done);
  }

  function button() {
    const found = document.createElement("button");
    found.type = "button";
    found.className = "dz-search-button";
    found.setAttribute("aria-haspopup", "dialog");
    found.title = `全文检索（${KEY}）`;
    found.textContent = "检索";
    found.addEventListener("click", () => open());
    return found;
  }

  /** The box of the first page: a link without scripts, with them a field whose words open the dialog. */
  function ask() {
    const box = document.querySelector("#dz-ask > a");
    if (!box) return;
    const form = document.createElement("form");
    form.setAttribute("role", "search");
    const input = document.createElement("input");
    Object.assign(input, { type: "search", placeholder: box.textContent, autocomplete: "off", spellcheck: false });
    input.setAttribute("aria-label", "检索全文");
    const submit = document.createElement("button");
    submit.textContent = "检索";
    form.append(input, submit);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      open(input.value.trim());
    });
    box.replaceWith(form);
  }

  function place() {
    if (document.querySelector(".dz-search-button")) return;
    const header = document.querySelector(".md-header__inner");
    if (header) header.append(button());
    else {
      const alone = button();
      alone.classList.add("dz-alone");
      document.body.append(alone);
    }
  }

  function writes(element) {
    if (element && element.closest("dialog:not([open])")) return false; // it keeps the focus for a moment after it closed
    return element && (/^(input|textarea|select)$/i.test(element.tagName) || element.isContentEditable);
  }

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229 || event.altKey) return;
    const chord = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === "k";
    const slash = event.key === "/" && window.duizhaoKeys.act(event) && !event.ctrlKey && !event.metaKey && !writes(event.target);
    if (chord || slash) {
      event.preventDefault();
      open();
    }
  });

  function arrive() {
    place();
    ask();
    const page = document.getElementById("dz-search");
    if (page) load().then((search) => search.page.start(root, page));
    if (new URLSearchParams(location.search).has("h")) load().then((search) => search.arrival.mark());
  }

  arrive();
  // A theme that exchanges pages without loading them tells so here
  if (window.document$ && window.document$.subscribe) window.document$.subscribe(arrive);
})();
