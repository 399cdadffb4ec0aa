// From issue to issue with the keyboard, and the list of all keys.
(function () {
  "use strict";
  const { make, say, button, taken, text } = window.duizhaoReading;
  if (!text) return;
  const EDGE = 130; // pixels below which an issue is taken to be still ahead
  const KEYS = [
    ["n 或 j", "下一个问题"], ["p 或 k", "上一个问题"], ["Enter", "固定当前问题的原因和措施"], ["c", "复制一句、引文或链接"],
    ["Esc", "关闭打开的卡片或菜单"], ["/ 或 Ctrl+K", "全文检索"], ["?", "这张表"],
  ];
  const STEPS = { n: 1, j: 1, p: -1, k: -1 };
  let help = null;

  function go(by) {
    const issues = [...document.querySelectorAll(".dz-issue")].filter((issue) => issue.getClientRects().length > 0);
    const at = issues.indexOf(document.activeElement.closest(".dz-issue"));
    const top = (issue) => issue.getBoundingClientRect().top;
    const ahead = by > 0 ? issues.find((issue) => top(issue) > EDGE) : issues.filter((issue) => top(issue) < EDGE - 10).pop();
    const next = at >= 0 ? issues[at + by] : ahead;
    if (!next) return say(by > 0 ? "后面没有问题了" : "前面没有问题了");
    for (const issue of issues) issue.removeAttribute("aria-current");
    next.setAttribute("aria-current", "true");
    next.tabIndex = -1;
    next.scrollIntoView({ block: "start", behavior: "instant" });
    next.focus({ preventScroll: true });
    history.replaceState(null, "", `#${next.id}`);
    return say(`第 ${issues.indexOf(next) + 1} 个问题，共 ${issues.length} 个`);
  }

  function build() {
    const rows = KEYS.flatMap(([keys, does]) => [make("dt", {}, make("kbd", {}, keys)), make("dd", {}, does)]);
    const box = make("dialog", { class: "dz-help", "aria-labelledby": "dz-help-name" },
      make("h2", { id: "dz-help-name" }, "键盘操作"), make("dl", {}, ...rows), window.duizhaoKeys.choice(), button("关闭", () => box.close()));
    box.addEventListener("click", (event) => event.target === box && box.close());
    document.body.append(box);
    return box;
  }

  function open() {
    help = help || build();
    help.showModal();
  }

  document.addEventListener("keydown", (event) => {
    if (taken(event)) return;
    if (STEPS[event.key]) go(STEPS[event.key]);
    else if (event.key === "?") {
      event.preventDefault();
      open();
    }
  });

  text.append(button("键盘操作", open, { class: "dz-keys", "aria-haspopup": "dialog", title: "按 ? 键" }));
})();
