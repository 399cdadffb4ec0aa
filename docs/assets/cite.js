// A click on a sentence of a report puts its anchor into the address bar, ready to be cited.
(function () {
  "use strict";
  const SENTENCE = /^n\d+$/; // n12
  let cited = null;

  function cite(sentence) {
    if (cited) cited.classList.remove("dz-cited");
    cited = sentence;
    cited.classList.add("dz-cited");
    history.replaceState(null, "", `#${sentence.id}`);
  }

  document.addEventListener("click", (event) => {
    const sentence = event.target.closest(".dz-text span[id]");
    const selecting = String(window.getSelection()).length > 0;
    if (sentence && SENTENCE.test(sentence.id) && !selecting) cite(sentence);
  });
})();
