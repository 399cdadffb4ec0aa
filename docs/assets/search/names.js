// Entries of the catalogue that a query names: by their name or by one of their cues.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const MOST = 5;

  function fit(words, name, cues) {
    const cue = cues.find((one) => one === words);
    if (cue) return [100, cue];
    if (name.includes(words)) return [90 - (name.length - words.length) / 10, ""];
    const begun = words.length > 1 && cues.find((one) => one.includes(words));
    if (begun) return [60 - (begun.length - words.length) / 10, begun];
    const inside = cues.filter((one) => one.length > 2 && words.includes(one)).sort((a, b) => b.length - a.length)[0];
    return inside ? [40 + inside.length, inside] : [0, ""];
  }

  /** The entries that fit the terms best: id, name, url, and the cue that made them fit. */
  function entries(rows, terms) {
    const asked = terms.flatMap((term) => term.pieces.map(search.query.words)).filter((words) => words.length > 1);
    const found = [];
    for (const [id, name, url, plain, cues] of rows) {
      const own = cues.split(" ");
      const fits = asked.map((words) => fit(words, plain, own));
      const score = fits.reduce((sum, [value]) => sum + value, 0);
      if (score > 0 && fits.every(([value]) => value > 0)) found.push({ id, name, url, why: fits.map(([, cue]) => cue).filter(Boolean).join("、"), score });
    }
    return found.sort((one, other) => other.score - one.score).slice(0, MOST);
  }

  search.names = { entries };
})();
