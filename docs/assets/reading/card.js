// A card beside a point: its causes and the measures that answer it (or the issues of these), read from the page itself.
(function () {
  "use strict";
  const { make, button, taken, text } = window.duizhaoReading;
  if (!text) return;
  const POINT = ".dz-step, .dz-issue, .dz-cause, .dz-measure";
  const KINDS = { "dz-issue": "问题", "dz-cause": "原因", "dz-measure": "措施", "dz-step": "措施" };
  const LONGEST = 150; // characters of another point
  const OPEN = 180; // milliseconds until the card of a point under the mouse opens
  const SHUT = 280;
  const EDGE = 12; // pixels around the card
  const wide = window.matchMedia("(min-width: 75em)");
  const card = make("section", { class: "dz-card", id: "dz-card", tabindex: "-1", hidden: "" });
  let shown = null;
  let pinned = false;
  let opener = null;
  let returning = false; // the focus goes back to where it was, which opens nothing
  let timer = 0;

  const links = (point) => [...point.querySelectorAll(":scope > .dz-kinds > .dz-ties > a")];
  const other = (link) => document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const kind = (point) => KINDS[Object.keys(KINDS).find((name) => point.classList.contains(name))];

  function words(point) {
    const found = [...point.querySelectorAll(":scope > p")].map((line) => line.textContent.trim()).join(" ");
    return found.length > LONGEST ? `${found.slice(0, LONGEST)}…` : found;
  }

  function owner(element) {
    for (let at = element.closest(POINT); at; at = at.parentElement.closest(POINT)) if (links(at).length > 0) return at;
    return null;
  }

  function line(link) {
    const target = other(link);
    const promises = [...target.querySelectorAll(":scope > .dz-kinds > .dz-promise")].map((one) => one.textContent);
    const steps = target.querySelectorAll(":scope > .dz-step").length;
    const facts = [steps > 0 && `下分 ${steps} 条`, link.title, ...promises].filter(Boolean).map((fact) => make("small", {}, fact));
    return make("li", {}, make("b", {}, kind(target)), make("a", { href: link.hash }, words(target)), ...facts);
  }

  function head(point) {
    const own = point.querySelector(":scope > .dz-kinds > .dz-kind");
    const name = `${kind(point)}：${(point.querySelector(".c") || point.querySelector("p")).textContent.trim()}`;
    const parts = [make("p", { class: "dz-of" }, name)];
    if (own) parts.push(make("p", {}, make("a", { href: own.getAttribute("href") }, own.textContent), make("small", {}, own.title)));
    return parts;
  }

  function fill(point) {
    const none = point.querySelector(":scope > .dz-kinds summary").textContent.includes("尚无") ? [make("li", {}, "本报告中没有找到回应它的措施。")] : [];
    const lines = links(point).filter(other).map(line);
    card.setAttribute("aria-label", `${kind(point)}的相连内容`);
    card.replaceChildren(...head(point), make("ul", {}, ...lines, ...none), button("关闭", close, { class: "dz-close" }));
  }

  function place(point) {
    const notes = point.querySelector(":scope > .dz-kinds").getBoundingClientRect();
    const room = document.documentElement;
    const width = Math.max(notes.width, 320);
    const left = Math.min(notes.left, room.clientWidth - width - EDGE);
    card.style.setProperty("--dz-left", `${left}px`);
    card.style.setProperty("--dz-width", `${width}px`);
    card.style.setProperty("--dz-top", "0px"); // to measure the whole height
    const lowest = Math.max(80, room.clientHeight - card.offsetHeight - EDGE);
    card.style.setProperty("--dz-top", `${Math.min(Math.max(notes.top - 8, 80), lowest)}px`);
  }

  function light(on) {
    if (!shown) return;
    shown.classList.toggle("dz-lit", on);
    const own = shown.querySelector(":scope > .dz-kinds summary");
    own.setAttribute("aria-expanded", String(on));
    for (const link of links(shown)) if (other(link)) other(link).classList.toggle("dz-linked", on);
  }

  function show(point) {
    clearTimeout(timer);
    if (point === shown) return;
    light(false);
    shown = point;
    fill(point);
    card.hidden = false;
    place(point);
    light(true);
  }

  function pin(on) {
    pinned = on;
    card.classList.toggle("dz-pinned", on);
  }

  function close() {
    clearTimeout(timer);
    const inside = card.contains(document.activeElement);
    light(false);
    pin(false);
    shown = null;
    card.hidden = true;
    returning = true;
    if (inside && opener) opener.focus({ preventScroll: true });
    returning = false;
    opener = null;
  }

  function hold(point) {
    show(point);
    pin(true);
  }

  const soon = (action, wait) => {
    clearTimeout(timer);
    timer = setTimeout(action, wait);
  };

  document.addEventListener("pointerover", (event) => {
    if (pinned || event.pointerType !== "mouse" || !wide.matches || event.buttons > 0) return;
    const point = owner(event.target);
    if (point) soon(() => show(point), point === shown ? 0 : OPEN);
    else if (card.contains(event.target)) clearTimeout(timer);
    else if (shown) soon(close, SHUT);
    else clearTimeout(timer);
  });

  document.addEventListener("click", (event) => {
    const summary = event.target.closest(".dz-ties > summary");
    const point = owner(event.target);
    if (summary) {
      event.preventDefault(); // the card instead of the folded list
      opener = summary;
      if (pinned && point === shown) close();
      else hold(point);
      if (shown && event.detail === 0) card.focus(); // by the keyboard
    } else if (card.contains(event.target)) {
      if (shown) pin(true);
    } else if (point && point === shown) pin(true);
    else if (shown && !event.target.closest(".dz-menu, .dz-said")) close();
  });

  document.addEventListener("focusin", (event) => {
    const point = event.target.closest(".dz-text") && owner(event.target);
    const seen = event.target.matches(":focus-visible");
    const notes = event.target.closest(".dz-kinds"); // the card would cover what has the focus; Enter opens it
    if (!pinned && !returning && point && seen && !notes && wide.matches) show(point);
    else if (!pinned && shown && !card.contains(event.target) && seen) close();
  });

  document.addEventListener("keydown", (event) => {
    if (taken(event)) return;
    if (event.key === "Escape" && shown) close();
    else if (event.key === "Enter" && event.target.matches(POINT) && owner(event.target)) {
      opener = event.target;
      hold(owner(event.target));
      card.focus();
    }
  });

  window.addEventListener("resize", () => shown && place(shown));
  for (const summary of document.querySelectorAll(".dz-text .dz-ties > summary")) {
    summary.setAttribute("aria-controls", card.id);
    summary.setAttribute("aria-expanded", "false");
  }
  document.body.append(card);
})();
