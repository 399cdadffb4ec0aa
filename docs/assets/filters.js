// What the filters share: making elements, and loading their rows as a script, which also works from a folder.
window.duizhaoFilter = (function () {
  "use strict";

  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...children);
    return element;
  }

  function load(place, ready) {
    const script = make("script", { src: place.dataset.source, charset: "utf-8" });
    script.addEventListener("load", ready);
    script.addEventListener("error", () => {
      place.append(make("p", { role: "status" }, "筛选所需的文件没有载入，网站可能刚刚更新，请刷新本页。"));
    });
    document.head.append(script);
  }

  // The rows may be many: they are loaded once somebody wants to filter, not with the page
  function offer(place, words, ready) {
    const button = make("button", { type: "button", class: "dz-offer" }, words);
    button.addEventListener("click", () => {
      button.disabled = true;
      load(place, () => {
        button.remove();
        ready();
        const first = place.querySelector("select, input");
        if (first) first.focus();
      });
    });
    place.append(button);
  }

  return { make, load, offer };
})();
