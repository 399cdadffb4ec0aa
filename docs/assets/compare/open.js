// The page 对比 loads what it needs by itself, so that no other page carries it.
(function () {
  "use strict";
  const root = new URL("..", document.currentScript.src).href;

  function arrive() {
    const place = document.getElementById("dz-compare");
    if (!place || place.dataset.started) return;
    place.dataset.started = "yes";
    const script = document.createElement("script");
    script.src = `${root}bundle/compare.js`;
    script.charset = "utf-8";
    script.addEventListener("load", () => window.duizhaoComparison.start(root, place));
    document.head.append(script);
  }

  arrive();
  // A theme that exchanges pages without loading them tells so here
  if (window.document$ && window.document$.subscribe) window.document$.subscribe(arrive);
})();
