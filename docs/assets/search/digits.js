// Numbers as the index writes them: signs that continue a number, then one that ends it.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const VALUES = new Uint8Array(128);
  let count = 0;
  for (let code = 0x20; code < 0x7f; code++) {
    if (code !== 0x22 && code !== 0x5c) VALUES[code] = count++;
  }

  /** A reader of numbers with so many ending signs. */
  function reader(stops) {
    const carries = count - stops;

    /** All numbers of a text. */
    function numbers(text) {
      const found = [];
      let held = 0;
      for (let at = 0; at < text.length; at++) {
        const value = VALUES[text.charCodeAt(at)];
        if (value >= stops) held = held * carries + value - stops;
        else {
          found.push(held * stops + value);
          held = 0;
        }
      }
      return found;
    }

    /** The positions of a chunk: the first number is a position, each further one the distance less one. */
    function positions(text, from, to, size) {
      const found = new Int32Array(size);
      let held = 0;
      let last = -1;
      let n = 0;
      for (let at = from; at < to; at++) {
        const value = VALUES[text.charCodeAt(at)];
        if (value >= stops) held = held * carries + value - stops;
        else {
          last += held * stops + value + 1;
          found[n++] = last;
          held = 0;
        }
      }
      return found;
    }

    /** The sums of the numbers of a text, each with all before it. */
    function sums(text) {
      let sum = 0;
      return Int32Array.from(numbers(text), (number) => (sum += number));
    }

    return { numbers, positions, sums };
  }

  search.digits = { reader };
})();
