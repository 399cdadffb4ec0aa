// Keys that act alone, such as / for the search: one switch for all of them, kept for the next visit.
window.duizhaoKeys = (function () {
  "use strict";
  const KEY = "duizhao.keys";
  let on = true;

  try {
    on = localStorage.getItem(KEY) !== "off";
  } catch (refused) {
    // A browser may refuse to keep anything; the choice then holds for this page only
  }

  function set(value) {
    on = value;
    for (const box of document.querySelectorAll(".dz-single-keys input")) box.checked = on;
    try {
      localStorage.setItem(KEY, on ? "on" : "off");
    } catch (refused) {
      // As above
    }
  }

  /** Whether a key may act: Escape, Enter and the arrows always, characters while the switch is on. */
  const act = (event) => on || event.key.length > 1;

  /** The switch. */
  function choice() {
    const { make } = window.duizhaoFilter;
    const box = make("input", { type: "checkbox" });
    box.checked = on;
    box.addEventListener("change", () => set(box.checked));
    return make("label", { class: "dz-single-keys" }, box, " 启用单键操作（如按 / 键检索）");
  }

  return { act, choice };
})();
