// The normalised stream of a text, character for character as the builder of the index makes it.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const BREAK = 0;
  const DROPPED = new Set("\"'`´“”‘’＂＇「」『』〝〞｢｣《》〈〉*＊");
  const LINE_ENDS = new Set("\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029");
  const FORMAT = /\p{Cf}/u;
  const SPACE = /[\s\x1c-\x1f\x85]/u;
  const KEPT = /[\p{L}\p{N}\p{M}]/u;
  const forms = new Map();
  let simpler = new Map();

  function form(char) {
    if (DROPPED.has(char) || FORMAT.test(char)) return [];
    if (LINE_ENDS.has(char)) return [BREAK];
    if (SPACE.test(char)) return [];
    return Array.from(char.normalize("NFKC").toLowerCase(), (one) =>
      KEPT.test(one) ? (simpler.get(one) || one).codePointAt(0) : BREAK);
  }

  function formOf(char) {
    let found = forms.get(char);
    if (!found) forms.set(char, (found = form(char)));
    return found;
  }

  /** The stream as code points (0 for a break), and for each of them the place of its character in the text. */
  function mapped(text) {
    const stream = [];
    const places = [];
    let place = 0;
    for (const char of text) {
      for (const code of formOf(char)) {
        if (code !== BREAK || (stream.length > 0 && stream[stream.length - 1] !== BREAK)) {
          stream.push(code);
          places.push(place);
        }
      }
      place += 1;
    }
    if (stream[stream.length - 1] === BREAK) {
      stream.pop();
      places.pop();
    }
    return { stream, places };
  }

  /** Take traditional characters for their simplified forms from now on. */
  function learn(traditional, plain) {
    const to = Array.from(plain);
    simpler = new Map(Array.from(traditional, (char, n) => [char, to[n]]));
    forms.clear();
  }

  search.normalise = { mapped, learn, stream: (text) => mapped(text).stream };
})();
