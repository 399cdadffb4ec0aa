// What the theme has as inline scripts: where it keeps the visitor's choices, and the colours chosen before.
(function () {
  "use strict";
  const scope = new URL("..", document.currentScript.src);
  const key = (name, place) => `${place.pathname}.${name}`;

  window.__md_scope = scope;
  window.__md_hash = (text) => [...text].reduce((sum, char) => (sum << 5) - sum + char.charCodeAt(0), 0);
  window.__md_get = (name, store = localStorage, place = scope) => JSON.parse(store.getItem(key(name, place)));
  window.__md_set = (name, value, store = localStorage, place = scope) => {
    try {
      store.setItem(key(name, place), JSON.stringify(value));
    } catch (refused) {
      // A browser may refuse to keep anything; the choice then holds for this page only
    }
  };

  function chosen() {
    try {
      return window.__md_get("__palette");
    } catch (refused) {
      return null;
    }
  }

  const palette = chosen();
  if (!palette || !palette.color) return;
  const colors = { ...palette.color };
  if (colors.media === "(prefers-color-scheme)") {
    const light = window.matchMedia("(prefers-color-scheme: light)").matches;
    const input = document.querySelector(`[data-md-color-media='(prefers-color-scheme: ${light ? "light" : "dark"})']`);
    for (const name of ["media", "scheme", "primary", "accent"]) {
      if (input) colors[name] = input.getAttribute(`data-md-color-${name}`);
    }
  }
  for (const [name, value] of Object.entries(colors)) document.body.setAttribute(`data-md-color-${name}`, value);
})();
