// The contents beside a report follow the reader, and list the issues of the part that is being read.
(function () {
  "use strict";
  const { make, text } = window.duizhaoReading;
  const sidebar = document.querySelector(".md-nav--secondary");
  if (!text || !sidebar) return;
  const EDGE = 150; // pixels from the top of the window to the line that is being read
  const LONGEST = 20; // characters of a claim
  const link = (id) => sidebar.querySelector(`.md-nav__link[href="#${id}"]`);
  const stops = []; // every heading and issue in order: the element, its link, the list that is open there

  function entry(issue) {
    const claim = (issue.querySelector(".c") || issue.querySelector("p") || issue).textContent.trim();
    return make("a", { href: `#${issue.id}` }, claim.length > LONGEST ? `${claim.slice(0, LONGEST)}…` : claim);
  }

  function collect() {
    let list = null;
    let under = null;
    for (const element of document.querySelectorAll("article :is(h2[id], h3[id]), article .dz-issue")) {
      const own = element.matches(".dz-issue") ? null : link(element.id);
      if (own) {
        list = null;
        under = own;
        stops.push({ element, link: own, list });
      } else if (under && element.matches(".dz-issue")) {
        if (!list) {
          list = make("ul", { class: "dz-outline", hidden: "" });
          under.after(list);
          stops[stops.length - 1].list = list;
        }
        const found = entry(element);
        list.append(make("li", {}, found));
        stops.push({ element, link: found, list });
      }
    }
  }

  let last = null;

  function follow() {
    const root = document.documentElement;
    const ended = window.scrollY > 0 && window.scrollY + window.innerHeight >= root.scrollHeight - 2;
    const passed = ended ? stops : stops.filter((stop) => stop.element.getBoundingClientRect().top <= EDGE && stop.element.getClientRects().length > 0);
    const now = passed[passed.length - 1] || null;
    if (now === last) return;
    if (last) last.link.removeAttribute("aria-current");
    if (last && last.list) last.list.hidden = true;
    if (now) now.link.setAttribute("aria-current", "location");
    if (now && now.list) now.list.hidden = false;
    last = now;
  }

  let asked = false;

  window.addEventListener("scroll", () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      follow();
    });
  }, { passive: true });

  collect();
  follow();
})();
