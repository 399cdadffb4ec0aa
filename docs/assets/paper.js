// The title of the page, for the head of every sheet of paper: style sheets cannot read it by themselves.
(function () {
  "use strict";
  const heading = document.querySelector("article h1");
  if (!heading) return;
  const title = heading.textContent.replace(/\s+/g, " ").trim().replace(/["\\]/g, "\\$&");
  document.documentElement.style.setProperty("--dz-running", `"${title}"`);
})();
