// What the theme leaves to the mouse, or leaves without a name: the menu of narrow windows, its folds, wide tables.
(function () {
  "use strict";
  const WIDE = ".md-typeset__scrollwrap, .dz-chart";
  const ROW = "td:is(.dz-fix, .dz-row, .dz-key)";
  const HINT = "可左右滚动";
  const words = (element) => (element ? element.textContent.trim().replace(/\s+/g, " ") : "");

  /** A label that a key presses as well; what it opens gets the focus, what it closes gives it back. */
  function pressable(label, box, { name, inside, opener }) {
    const tell = () => label.setAttribute("aria-expanded", String(box.checked));
    const press = () => {
      box.click();
      const aim = box.checked ? inside() : opener;
      if (aim) aim.focus();
    };
    label.setAttribute("role", "button");
    label.setAttribute("tabindex", "0");
    if (name) label.setAttribute("aria-label", name);
    if (label === opener) {
      tell();
      box.addEventListener("change", tell);
    }
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation(); // the theme would press it once more
      press();
    });
  }

  function first(part) {
    const places = [...part.querySelectorAll("a[href], [role='button']")];
    return places.find((place) => place.checkVisibility({ visibilityProperty: true }));
  }

  function menu() {
    const box = document.getElementById("__drawer");
    const side = document.querySelector(".md-sidebar--primary");
    const opener = document.querySelector('.md-header [for="__drawer"]');
    if (!box || !side || !opener) return;
    pressable(opener, box, { name: "菜单", opener, inside: () => first(side) });
    for (const fold of side.querySelectorAll("input.md-nav__toggle")) folds(fold);
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !box.checked) return;
      box.click();
      opener.focus();
    });
  }

  function folds(box) {
    const held = box.parentElement.querySelector(":scope > nav");
    const opener = box.parentElement.querySelector(":scope > label, :scope > div > label");
    const back = held && held.querySelector(":scope > label");
    if (!held || !opener || !back) return;
    const name = words(back);
    held.removeAttribute("aria-expanded"); // not for a landmark
    held.removeAttribute("aria-labelledby"); // of a label that may be empty
    held.setAttribute("aria-label", name);
    pressable(opener, box, { name: `展开：${name}`, opener, inside: () => back });
    pressable(back, box, { name: `返回：${name}`, opener, inside: () => back });
  }

  /** Markdown knows no captions and no heads of rows: the heading above captions a table, the first cell names its row. */
  function tables() {
    let above = "";
    let number = 0;
    for (const part of document.querySelectorAll("article :is(h1, h2, h3, figcaption, table)")) {
      if (part.tagName !== "TABLE") [above, number] = [words(part), 0];
      else if (above && !part.caption) {
        number += 1;
        const caption = part.createCaption();
        caption.className = "dz-caption";
        caption.textContent = number > 1 ? `${above}（${number}）` : above;
      }
    }
    for (const cell of document.querySelectorAll(ROW)) cell.setAttribute("role", "rowheader");
  }

  /** A part that scrolls sideways can be reached with the keyboard, and only while it does. */
  function sideways() {
    const look = (part) => {
      const wide = part.scrollWidth > part.clientWidth + 1;
      for (const [key, value] of Object.entries({ tabindex: "0", role: "group", "aria-label": HINT })) {
        if (wide) part.setAttribute(key, value);
        else part.removeAttribute(key);
      }
    };
    const watch = new ResizeObserver((seen) => seen.forEach(({ target }) => look(target)));
    for (const part of document.querySelectorAll(WIDE)) watch.observe(part);
  }

  /** The tab of the part of the site that a page is in, also where the menu does not list the page itself. */
  function tab() {
    if (document.querySelector(".md-tabs__item--active")) return;
    const crumb = document.querySelector(".dz-crumbs a + a");
    const found = crumb && [...document.querySelectorAll(".md-tabs__link")].find((link) => link.href === crumb.href);
    if (found) found.parentElement.classList.add("md-tabs__item--active");
  }

  // The theme takes the keys p and n for the page before and after, which nobody expects
  for (const link of document.querySelectorAll('link[rel="prev"], link[rel="next"]')) link.remove();
  menu();
  tab();
  tables();
  if (document.readyState === "complete") sideways();
  else window.addEventListener("load", sideways);
})();
