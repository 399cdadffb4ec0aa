// What a query names: an entry, a dimension, a criterion or a framework, by its id, its name or one of its cues.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const MOST = 5;
  const ID = /^[a-z]\d+$/; // p012, and p01 while it is being typed

  function fit(words, id, name, cues) {
    if (words === id) return [200, ""];
    if (ID.test(words) && id.startsWith(words)) return [150 - id.length, ""];
    if (words === name) return [120, ""];
    const cue = cues.find((one) => one === words);
    if (cue) return [100, cue];
    if (name.includes(words)) return [90 - (name.length - words.length) / 10, ""];
    const begun = words.length > 1 && cues.find((one) => one.includes(words));
    if (begun) return [60 - (begun.length - words.length) / 10, begun];
    const inside = cues.filter((one) => one.length > 2 && words.includes(one)).sort((a, b) => b.length - a.length)[0];
    return inside ? [40 + inside.length, inside] : [0, ""];
  }

  /** What fits the terms best: id, name, url, kind, the cue that made it fit, and whether it was asked for by its id. */
  function entries(rows, terms) {
    const asked = terms.flatMap((term) => term.pieces.map(search.query.words)).filter((words) => words.length > 1);
    const found = [];
    for (const [id, name, url, plain, cues, kind] of rows) {
      const own = cues.split(" ").filter(Boolean);
      const fits = asked.map((words) => fit(words, id.toLowerCase(), plain, own));
      const score = fits.reduce((sum, [value]) => sum + value, 0);
      if (score === 0 || fits.some(([value]) => value === 0)) continue;
      const why = fits.map(([, cue]) => cue).filter(Boolean).join("、");
      found.push({ id, name, url, kind, why, score, byId: ID.test(asked[0]) });
    }
    return found.sort((one, other) => other.score - one.score).slice(0, MOST);
  }

  search.names = { entries };
})();
