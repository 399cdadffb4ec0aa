// The layers of a report's text stay as they were chosen while one reads on, until the tab is closed.
(function () {
  "use strict";
  const { text: bar, button } = window.duizhaoReading;
  if (!bar) return;
  const KEY = "duizhao.layers.off";
  const boxes = [...bar.querySelectorAll("input")];
  const all = button("全部显示", () => set([]), { class: "dz-all" });

  function kept() {
    try {
      return (sessionStorage.getItem(KEY) || "").split(" ");
    } catch (refused) {
      return [];
    }
  }

  function keep() {
    const off = boxes.filter((box) => !box.checked).map((box) => box.id);
    all.hidden = off.length === 0;
    try {
      sessionStorage.setItem(KEY, off.join(" "));
    } catch (refused) {
      // A browser may refuse to keep anything; the choice then holds for this page only
    }
  }

  function set(off) {
    for (const box of boxes) box.checked = !off.includes(box.id);
    keep();
  }

  // A link into a layer that is switched off shows everything again
  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.closest(".dz-text") && target.getClientRects().length === 0) {
      set([]);
      target.scrollIntoView();
    }
  }

  bar.append(all);
  bar.addEventListener("change", keep);
  window.addEventListener("hashchange", reveal);
  set(kept());
  reveal();
})();
