// What the scripts of a report's page share: elements, messages, copying, and whether somebody is typing.
window.duizhaoReading = (function () {
  "use strict";
  const { make } = window.duizhaoFilter;
  const HOLD = 2500; // milliseconds that a message stays
  let said = null;
  let timer = 0;

  /** A message that is shown for a moment and read out. */
  function say(words) {
    if (!said) {
      said = make("div", { class: "dz-said", role: "status", "aria-live": "polite" });
      document.body.append(said);
    }
    clearTimeout(timer);
    said.textContent = "";
    setTimeout(() => { said.textContent = words; });
    timer = setTimeout(() => { said.textContent = ""; }, HOLD);
  }

  // Where there is no clipboard: on plain http, and in some browsers for a file
  function copyBySelection(text) {
    const box = make("textarea", { class: "dz-copied", readonly: "", "aria-hidden": "true" });
    const focused = document.activeElement;
    box.style.cssText = "position:fixed;top:0;opacity:0";
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    if (focused && focused.focus) focused.focus({ preventScroll: true });
    return done;
  }

  /** Put a text on the clipboard and say so. */
  function copy(text, name) {
    const tell = (done) => say(done ? `已复制${name}` : "未能复制，请选中文字后手动复制");
    const plain = () => tell(copyBySelection(text));
    if (!navigator.clipboard || !window.isSecureContext) return Promise.resolve(plain());
    return navigator.clipboard.writeText(text).then(() => tell(true), plain);
  }

  /** A button with its action. */
  function button(words, action, attributes = {}) {
    const found = make("button", { type: "button", ...attributes }, words);
    found.addEventListener("click", action);
    return found;
  }

  /** Whether a key press belongs to a field, to a dialog or to the browser, or is switched off. */
  function taken(event) {
    const at = event.target;
    const writing = /^(input|textarea|select)$/i.test(at.tagName) && !/^(checkbox|radio|button)$/.test(at.type);
    const modifier = event.ctrlKey || event.metaKey || event.altKey;
    return event.defaultPrevented || event.isComposing || modifier || writing || at.isContentEditable
      || !window.duizhaoKeys.act(event) || document.querySelector("dialog[open]") !== null;
  }

  return { make, say, copy, button, taken, text: document.querySelector(".dz-layers") };
})();
