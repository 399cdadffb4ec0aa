// A page whose report stands at another address: on to the same sentence there.
(function () {
  "use strict";
  const there = document.querySelector("a.dz-moved");
  if (there) location.replace(new URL(there.getAttribute("href"), location.href).href + location.hash);
})();
