// The list of all places: only the rows in sight are made, whatever their number.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const { make } = search.show;
  const MARGIN = 10; // rows above and below the sight
  const TALLEST = 8000000; // pixels that a browser can scroll through for certain

  /** A list with rows of equal height; `draw(hit)` makes a row, `height()` tells how high they are. */
  function rows(box, draw, height) {
    const space = make("div", { class: "dz-kwic-space" });
    const pane = make("div", { class: "dz-kwic-pane", role: "list" });
    space.append(pane);
    box.replaceChildren(space);
    let hits = null;
    let turn = 0;

    const count = () => Math.max(1, Math.ceil(box.clientHeight / height()));
    const whole = () => Math.min(TALLEST, hits.length * height());

    function first() {
      const reach = whole() - box.clientHeight;
      const share = reach > 0 ? box.scrollTop / reach : 0;
      return hits.length * height() <= TALLEST ? Math.floor(box.scrollTop / height()) : Math.round(share * (hits.length - count()));
    }

    async function paint() {
      if (!hits) return;
      const own = ++turn;
      const from = Math.max(0, Math.min(first(), hits.length - 1) - MARGIN);
      const found = await hits.slice(from, from + count() + 2 * MARGIN);
      if (own !== turn) return;
      const top = hits.length * height() <= TALLEST ? from * height() : Math.max(0, box.scrollTop - (first() - from) * height());
      pane.style.transform = `translateY(${top}px)`;
      const held = document.activeElement.closest("[aria-posinset]"); // may be thrown away while it has the focus
      pane.replaceChildren(...found.map((hit, n) => {
        const place = { role: "listitem", "aria-posinset": String(from + n + 1), "aria-setsize": String(hits.length) };
        return make("div", place, draw(hit));
      }));
      const again = held && pane.querySelector(`[aria-posinset="${held.getAttribute("aria-posinset")}"] a`);
      if (again) again.focus({ preventScroll: true });
    }

    let asked = 0;
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(() => paint().catch((error) => box.replaceChildren(search.show.trouble(error))));
    };
    box.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", () => hits && show(hits));

    /** Show these hits from the first one on. */
    function show(found) {
      hits = found;
      space.style.height = `${whole()}px`;
      return paint();
    }

    return { show, top: () => (box.scrollTop = 0) };
  }

  search.rows = { rows };
})();
