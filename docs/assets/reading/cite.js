// A click on a sentence of a report puts its anchor into the address bar and offers the sentence, its citation, its link.
(function () {
  "use strict";
  const { make, copy, button, taken, text } = window.duizhaoReading;
  if (!text) return;
  const SENTENCE = /^n\d+$/; // n12
  const GAP = 4; // pixels between a sentence and its menu
  const label = make("span", {});
  let menu = null;
  let cited = null;
  let opener = null;

  const find = (number) => document.getElementById(`n${number}`);
  const number = () => Number(cited.id.slice(1));
  const address = () => `${location.href.replace(/[?#].*$/, "")}#${cited.id}`;

  /** The day on which the site was made, as the style sheet has it for paper: "生成日期 2025年3月1日". */
  function built() {
    const words = getComputedStyle(document.documentElement).getPropertyValue("--dz-built").replace(/"/g, "").trim();
    return words ? `，知识库${words}` : "";
  }

  function citation() {
    const words = (name) => document.querySelector(`.dz-cite-${name}`).textContent;
    return `《${words("title")}》，编号 ${words("id")}，第 ${number()} 句${built()}。`;
  }

  function build() {
    const found = make("div", { class: "dz-menu", role: "toolbar", hidden: "" });
    found.append(
      button("‹", () => step(-1), { "aria-label": "上一句", title: "上一句" }), label,
      button("›", () => step(1), { "aria-label": "下一句", title: "下一句" }),
      button("复制原句", () => copy(cited.textContent.trim(), "原句")),
      button("复制引文", () => copy(citation(), "引文")),
      button("复制链接", () => copy(address(), "链接")),
      button("×", close, { "aria-label": "关闭", title: "关闭" }),
    );
    document.body.append(found);
    return found;
  }

  function place() {
    const rects = cited.getClientRects();
    const last = rects[rects.length - 1];
    if (!last) return;
    const left = Math.min(cited.getBoundingClientRect().left, document.documentElement.clientWidth - menu.offsetWidth - 8);
    menu.style.left = `${Math.max(8, left)}px`;
    menu.style.top = `${last.bottom + window.scrollY + GAP}px`;
  }

  function cite(sentence) {
    if (cited) cited.classList.remove("dz-cited");
    cited = sentence;
    cited.classList.add("dz-cited");
    history.replaceState(null, "", `#${sentence.id}`);
    menu = menu || build();
    label.textContent = `第 ${number()} 句`;
    menu.setAttribute("aria-label", `第 ${number()} 句`);
    menu.hidden = false;
    place();
  }

  function step(by) {
    let next = number() + by;
    while (find(next) && find(next).getClientRects().length === 0) next += by;
    if (!find(next)) return;
    cite(find(next));
    cited.scrollIntoView({ block: "nearest" });
    menu.scrollIntoView({ block: "nearest" });
  }

  function close() {
    if (menu) menu.hidden = true;
    if (cited) cited.classList.remove("dz-cited");
    if (opener) opener.focus({ preventScroll: true });
    opener = null;
  }

  /** The sentence that a reader without a mouse means: the one of the address, else the first of the issue in focus. */
  function meant() {
    const target = document.getElementById(location.hash.slice(1));
    const own = target && (SENTENCE.test(target.id) ? target : target.querySelector(".dz-text span[id]"));
    const focused = document.activeElement.closest(".dz-issue, .dz-cause, .dz-measure, .dz-statement");
    return (focused && focused.querySelector("span[id]")) || own || document.querySelector(".dz-text span[id]");
  }

  document.addEventListener("click", (event) => {
    if (menu && menu.contains(event.target)) return;
    const sentence = event.target.closest(".dz-text span[id]");
    const selecting = String(window.getSelection()).length > 0;
    opener = null;
    if (sentence && SENTENCE.test(sentence.id) && !selecting) cite(sentence);
    else close();
  });

  document.addEventListener("keydown", (event) => {
    if (taken(event)) return;
    if (event.key === "Escape" && menu && !menu.hidden) {
      event.preventDefault(); // the card stays for the next Escape
      close();
    } else if (event.key === "c" && !(menu && menu.contains(event.target))) {
      const sentence = meant();
      opener = document.activeElement;
      if (sentence) cite(sentence);
      if (sentence) menu.querySelector("button:nth-of-type(3)").focus();
    }
  });

  window.addEventListener("resize", () => menu && !menu.hidden && place());
})();
