// Where nothing matches exactly: the parts of the query in one document, or else the places where most of them are close.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const MOST = 100; // places
  const LONGEST = 40; // characters of a query that is taken apart

  /** The longest pieces of a term that occur, from left to right; at least two characters each. */
  async function pieces(codes, finder) {
    const found = [];
    for (let from = 0; from + 1 < codes.length; ) {
      let best = null;
      for (let to = from + 2; to <= codes.length; to++) {
        const part = codes.slice(from, to);
        if (part.includes(0)) break;
        const places = await finder.piece(part);
        if (places.positions.length === 0) break;
        best = { words: search.query.words(part), places, to };
      }
      if (best) found.push(best);
      from = best ? best.to : from + 1;
    }
    return found;
  }

  function closest(parts, span) {
    const rows = parts.flatMap(({ places }, part) => Array.from(places.positions, (at, n) => [at, part, places.lengths[n]]));
    rows.sort((one, other) => one[0] - other[0]);
    const windows = [];
    for (let from = 0, to = 0; from < rows.length; from++) {
      while (to < rows.length && rows[to][0] - rows[from][0] <= span) to++;
      const inside = new Set(rows.slice(from, Math.min(to, from + 50)).map((row) => row[1]));
      windows.push([from, [...inside].reduce((sum, part) => sum + parts[part].words.length, 0)]);
    }
    const best = windows.sort((one, other) => other[1] - one[1] || one[0] - other[0]).slice(0, MOST);
    return {
      positions: Int32Array.from(best, ([from]) => rows[from][0]),
      lengths: Int32Array.from(best, ([from]) => rows[from][2]),
    };
  }

  /** What comes near to the terms: how, the words, and the places; null where nothing does. */
  async function near(terms, finder) {
    const codes = terms.flatMap(({ pieces: own }) => own.map((piece) => piece.slice(0, LONGEST)));
    const parts = (await Promise.all(codes.map((piece) => pieces(piece, finder)))).flat();
    if (parts.length === 0) return null;
    const words = parts.map((part) => part.words);
    const own = parts.map((part) => finder.documentsOf(part.places));
    const shared = [...own[0]].filter((number) => own.every((set) => set.has(number)));
    if (shared.length > 0) {
      const wanted = new Set(shared);
      const found = parts.map((part) => finder.within(part.places, (number) => wanted.has(number)));
      return { how: "parts", words, places: search.find.merged(found) };
    }
    const length = codes.reduce((sum, piece) => sum + piece.length, 0);
    return { how: "window", words, places: closest(parts, 2 * length + 20) };
  }

  search.near = { near };
})();
