// On arrival from the search: the phrase is marked where it stands, also across tags, and one can go from one to the next.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const { make } = search.show;
  const MOST = 500; // marks on a page
  const APART = "P,LI,TD,TH,H1,H2,H3,H4,DIV,DT,DD,BLOCKQUOTE"; // a phrase does not run from one of these into another

  function* runs(article) {
    const own = (node) => (node.parentElement.closest(".dz-kinds") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, own); // without the notes beside the text
    let held = [];
    let block = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement.closest(APART);
      if (around !== block && held.length > 0) {
        yield held;
        held = [];
      }
      block = around;
      held.push(node);
    }
    if (held.length > 0) yield held;
  }

  /** The stretches of some text nodes in a row that read as the phrase: [first node, offset, last node, offset]. */
  function matches(nodes, phrase) {
    const stream = [];
    const from = [];
    for (const node of nodes) {
      let offset = 0;
      for (const char of node.data) {
        for (const code of search.normalise.stream(`a${char}a`).slice(1, -1)) {
          if (code === 0 && stream[stream.length - 1] === 0) continue;
          stream.push(code);
          from.push([node, offset, offset + char.length]);
        }
        offset += char.length;
      }
    }
    const found = [];
    for (let at = 0; at + phrase.length <= stream.length; at++) {
      if (phrase.every((code, n) => stream[at + n] === code)) {
        found.push([from[at], from[at + phrase.length - 1]]);
        at += phrase.length - 1;
      }
    }
    return found;
  }

  function mark([[first, start], [last, , end]], nodes) {
    const inside = nodes.slice(nodes.indexOf(first), nodes.indexOf(last) + 1);
    return inside.map((node) => {
      const range = document.createRange();
      range.setStart(node, node === first ? start : 0);
      range.setEnd(node, node === last ? end : node.data.length);
      const element = make("mark", { class: "dz-found-here" });
      range.surroundContents(element);
      return element;
    });
  }

  function bar(words, marks, clear) {
    let now = -1;
    const status = make("span", { role: "status" });
    const go = (step) => {
      now = (now + step + marks.length) % marks.length;
      marks.forEach((group, n) => group.forEach((one) => one.classList.toggle("dz-now", n === now)));
      marks[now][0].scrollIntoView({ block: "center" });
      status.textContent = `“${words}” 第 ${now + 1} 处，共 ${marks.length} 处`;
    };
    const button = (name, action) => {
      const found = make("button", { type: "button" }, name);
      found.addEventListener("click", action);
      return found;
    };
    const box = make("div", { class: "dz-arrival", role: "region", "aria-label": "检索标记" }, status,
      button("上一处", () => go(-1)), button("下一处", () => go(1)), button("清除", () => {
        clear();
        box.remove();
      }));
    document.body.append(box);
    return (n) => {
      now = n - 1;
      go(1);
    };
  }

  function unmark(marks) {
    for (const element of marks.flat()) {
      const parent = element.parentNode;
      element.replaceWith(...element.childNodes);
      parent.normalize();
    }
  }

  /** Mark what the address asks for, and go to the mark nearest to its anchor. */
  function start() {
    const words = new URLSearchParams(location.search).get("h") || "";
    const phrase = search.normalise.stream(words);
    const article = document.querySelector("article") || document.body;
    if (phrase.length === 0 || document.querySelector(".dz-arrival")) return;
    const marks = [];
    for (const nodes of runs(article)) {
      const found = marks.length < MOST ? matches([...nodes], phrase) : [];
      const own = found.reverse().map((one) => mark(one, nodes)); // from the end, so that the offsets before it stay
      marks.push(...own.reverse());
    }
    if (marks.length === 0) return;
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const first = target ? marks.findIndex(([one]) => target.contains(one) || target.compareDocumentPosition(one) & 4) : 0;
    bar(words.length > 20 ? `${words.slice(0, 20)}…` : words, marks, () => unmark(marks))(Math.max(0, first));
  }

  search.arrival = { mark: start };
})();
