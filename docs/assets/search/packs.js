// The texts: what stands around a position, and the address of its sentence.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const SEPARATOR = "\x7f";

  /** The texts of one build. */
  function packs(manifest, files, read, documents) {
    const firsts = read.numbers(manifest.packs);

    function unfolded(row, number) {
      const [path, title, year, level, framework, begins, kinds, ofUnits, counts, places, texts] = row;
      const own = { path, title, year, level, framework, number };
      const starts = read.sums(begins);
      const attributes = read.numbers(ofUnits);
      const many = typeof places === "string" ? read.numbers(counts) : null;
      const lengths = many ? read.numbers(places) : null;
      let sentence = 0;
      const units = texts.split(SEPARATOR).map((text, n) => {
        const [kind, dimension, entries] = kinds[attributes[n]];
        const from = sentence;
        if (many) sentence += many[n];
        const cut = many ? lengths.slice(from, sentence) : null;
        return { start: starts[n], kind, dimension, entries, text, from, cut, anchor: many ? "" : places[n], own };
      });
      return { units, starts };
    }

    const made = new Map(); // unfolded documents by number, of the packs that were used last

    async function documentAt(position) {
      const number = search.lists.upTo(documents, position) - 1;
      if (made.has(number)) return made.get(number);
      const pack = search.lists.upTo(firsts, number) - 1;
      const [rows] = await files.file(`t${pack}`);
      if (made.size > 60) made.clear();
      const found = unfolded(rows[number - firsts[pack]], number);
      made.set(number, found);
      return found;
    }

    /** The unit in which a position lies, with its stream. */
    async function unitAt(position) {
      const { units, starts } = await documentAt(position);
      const unit = units[search.lists.upTo(starts, position) - 1];
      if (!unit.stream) {
        Object.assign(unit, search.normalise.mapped(unit.text));
        unit.chars = Array.from(unit.text);
      }
      return unit;
    }

    function address(unit, place) {
      if (unit.anchor) return `${unit.own.path}#${unit.anchor}`;
      let sentence = unit.from;
      let end = 0;
      for (const length of unit.cut) {
        end += length;
        if (place < end) break;
        sentence += 1;
      }
      return `${unit.own.path}#n${sentence + 1}`;
    }

    /** What stands at a position: the match and so many characters on both sides, in the text as it was written. */
    async function excerpt(position, length, width) {
      const unit = await unitAt(position);
      const from = unit.places[position - unit.start];
      const last = unit.places[Math.min(position - unit.start + length, unit.places.length) - 1];
      const text = (a, b) => unit.chars.slice(Math.max(0, a), b).join("").replace(/\s+/g, " ");
      return {
        left: text(from - width, from),
        match: text(from, last + 1),
        right: text(last + 1, last + 1 + width).trimEnd(),
        path: address(unit, from),
        unit,
      };
    }

    return { unitAt, excerpt };
  }

  search.packs = { packs };
})();
