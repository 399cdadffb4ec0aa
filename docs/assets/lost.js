// The page for addresses that do not exist: its links lead to the site, wherever on its server the site stands.
(function () {
  "use strict";
  const root = new URL("..", document.currentScript.src);
  for (const link of document.querySelectorAll("a[data-page]")) link.href = new URL(link.dataset.page, root).href;
  document.getElementById("more").hidden = false;
})();
