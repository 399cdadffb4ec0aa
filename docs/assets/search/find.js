// From terms to places: alternatives of spelling, slots inside a clause, documents that have all terms and none of others.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const WIDEST = 60; // characters that a slot may stand for
  const TOGETHER = 200; // texts that are compared at the same time

  /** Places: positions in their order, and how long each is. */
  function places(positions, length) {
    return { positions, lengths: typeof length === "number" ? new Int32Array(positions.length).fill(length) : length };
  }

  function merged(parts) {
    if (parts.length === 1) return parts[0];
    const rows = parts.flatMap(({ positions, lengths }) => Array.from(positions, (position, n) => [position, lengths[n]]));
    rows.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
    const kept = rows.filter((row, n) => n === 0 || row[0] !== rows[n - 1][0]);
    return { positions: Int32Array.from(kept, (row) => row[0]), lengths: Int32Array.from(kept, (row) => row[1]) };
  }

  function picked({ positions, lengths }, fits) {
    const kept = [];
    for (let n = 0; n < positions.length; n++) if (fits(n)) kept.push(n);
    return { positions: Int32Array.from(kept, (n) => positions[n]), lengths: Int32Array.from(kept, (n) => lengths[n]) };
  }

  /** What finds the terms of a query in one build. */
  function finder(lists, packs, documents) {
    async function checked(candidates, fits) {
      const kept = [];
      for (let from = 0; from < candidates.length; from += TOGETHER) {
        const some = Array.from(candidates.slice(from, from + TOGETHER));
        const answers = await Promise.all(some.map(fits));
        kept.push(...answers);
      }
      return kept;
    }

    async function piece(codes) {
      const found = await lists.phrase(codes);
      if (found.exact || found.positions.length === 0) return places(found.positions, codes.length);
      const fits = await checked(found.positions, async (position) => {
        const unit = await packs.unitAt(position);
        return codes.every((code, n) => unit.stream[position - unit.start + n] === code);
      });
      return places(found.positions.filter((_, n) => fits[n]), codes.length);
    }

    async function spelled(codes) {
      return merged(await Promise.all(search.query.variants(codes).map(piece)));
    }

    /** The places of one thing that are followed by another in the same clause, up to the end of that. */
    async function followed(ones, others) {
      const next = (end) => search.lists.upTo(others.positions, end - 1);
      const ends = ones.positions.map((position, n) => position + ones.lengths[n]);
      const near = picked(ones, (n) => {
        const found = next(ends[n]);
        return found < others.positions.length && others.positions[found] - ends[n] <= WIDEST;
      });
      const spans = await checked(near.positions.map((_, n) => n), async (n) => {
        const end = near.positions[n] + near.lengths[n];
        const found = next(end);
        const unit = await packs.unitAt(near.positions[n]);
        const clear = !unit.stream.slice(end - unit.start, others.positions[found] - unit.start).includes(0);
        const inside = others.positions[found] < unit.start + unit.stream.length;
        return clear && inside ? others.positions[found] + others.lengths[found] - near.positions[n] : 0;
      });
      const kept = picked({ positions: near.positions, lengths: Int32Array.from(spans) }, (n) => spans[n] > 0);
      return kept;
    }

    async function term({ pieces }) {
      const parts = await Promise.all(pieces.map(spelled));
      let found = parts[parts.length - 1];
      for (let n = parts.length - 2; n >= 0; n--) found = await followed(parts[n], found);
      return found;
    }

    const documentsOf = ({ positions }) => {
      const found = new Set();
      let number = 0;
      for (const position of positions) {
        while (number + 1 < documents.length && documents[number + 1] <= position) number++;
        found.add(number);
      }
      return found;
    };

    function within({ positions, lengths }, wanted) {
      let number = 0;
      return picked({ positions, lengths }, (n) => {
        while (number + 1 < documents.length && documents[number + 1] <= positions[n]) number++;
        return wanted(number);
      });
    }

    /** The places of all terms in the documents that have every one of them, and none of those excluded. */
    async function all(terms, excluded) {
      const found = await Promise.all(terms.map(term));
      const without = await Promise.all(excluded.map(term));
      const own = found.map(documentsOf);
      const not = without.map(documentsOf);
      const wanted = (number) => own.every((set) => set.has(number)) && !not.some((set) => set.has(number));
      return found.length === 1 && not.length === 0 ? found[0] : merged(found.map((one) => within(one, wanted)));
    }

    /** Some places of a query of one or two characters, and their number; null for any other query. */
    async function glance({ terms, excluded }) {
      const codes = terms.length === 1 && excluded.length === 0 && terms[0].pieces.length === 1 ? terms[0].pieces[0] : [];
      if (codes.length === 0 || codes.length > 2 || codes.includes(0) || search.query.variants(codes).length > 1) return null;
      const found = await lists.glance(codes);
      return { ...places(found.positions, codes.length), total: found.total };
    }

    return { all, piece, within, documentsOf, glance };
  }

  search.find = { finder, merged };
})();
