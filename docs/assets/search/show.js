// What dialog and page have in common: elements, addresses that mark the place on arrival, and words for faults.
(function () {
  "use strict";
  const search = window.duizhaoSearch;

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  // Half of a pair of surrogates cannot stand in an address
  const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const encoded = (text) => encodeURIComponent(text.replace(HALVES, "\ufffd"));

  /** The address of a place, which also tells the page what to mark. */
  function address(root, hit) {
    const [path, anchor] = hit.url.split("#");
    return `${root}${path}?h=${encoded(hit.match)}#${anchor}`;
  }

  /** The excerpt of a hit with the match marked; never more than text. */
  function excerpt(hit, width) {
    const left = Array.from(hit.left).slice(-width).join("");
    return [left, make("mark", {}, hit.match), Array.from(hit.right).slice(0, width).join("")];
  }

  /** What to say when something could not be loaded, with the button that mends it. */
  function trouble(error) {
    const gone = error.reason === "gone";
    const words = gone ? "网站刚刚更新，本页还是旧的。" : "检索所需的文件没有载入，请检查网络或网站是否完整。";
    const button = make("button", { type: "button" }, gone ? "重新载入本页" : "重试");
    button.addEventListener("click", () => location.reload());
    return make("p", { class: "dz-trouble", role: "alert" }, words, button);
  }

  const NEAR = {
    parts: (words) => `没有完全一致的结果，以下为含有“${words.join("”“")}”的相近结果。`,
    window: (words) => `没有完全一致的结果，以下为“${words.join("”“")}”相距较近的相近结果。`,
  };

  const near = ({ how, words }) => NEAR[how](words);

  search.show = { make, encoded, address, excerpt, trouble, near };
})();
