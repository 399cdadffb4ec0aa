// The lists of positions: of a pair of characters, of one character, and of a whole phrase.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const WIDTH = 0x110000;
  const PAIRS = 24; // of a phrase that are looked up; a longer one is compared with the text
  const key = (first, second) => first * WIDTH + second;

  function keys(text) {
    const codes = Array.from(text, (char) => (char === " " ? 0 : char.codePointAt(0)));
    return Float64Array.from({ length: codes.length / 2 }, (_, n) => key(codes[2 * n], codes[2 * n + 1]));
  }

  /** How many of the sorted values are not above the limit. */
  function upTo(sorted, limit) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= limit) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The candidates that the list has at this distance from them. */
  function both(candidates, list, offset) {
    const found = new Int32Array(Math.min(candidates.length, list.length));
    let size = 0;
    for (let i = 0, j = 0; i < candidates.length && j < list.length; ) {
      const wanted = candidates[i] + offset;
      if (wanted === list[j]) {
        found[size++] = candidates[i++];
        j++;
      } else if (wanted < list[j]) i++;
      else j++;
    }
    return found.slice(0, size);
  }

  function joined(arrays) {
    const whole = new Int32Array(arrays.reduce((sum, one) => sum + one.length, 0));
    let at = 0;
    for (const one of arrays) {
      whole.set(one, at);
      at += one.length;
    }
    return whole;
  }

  /** The lists of one build. */
  function lists(manifest, files, read) {
    const firsts = keys(manifest.shards);
    const long = new Map(manifest.long.map(([pair, count, counts, starts], number) =>
      [keys(pair)[0], { number, count, counts: read.numbers(counts), starts: read.numbers(starts) }]));
    const shards = new Map();

    async function shard(number) {
      const [pairs, counts, sizes, digits] = await files.file(`s${number}`);
      if (!shards.has(number)) {
        if (shards.size > 16) shards.clear();
        shards.set(number, { keys: keys(pairs), counts: read.numbers(counts), ends: read.sums(sizes), digits });
      }
      return shards.get(number);
    }

    function at(found, n) {
      const from = n > 0 ? found.ends[n - 1] : 0;
      return { count: found.counts[n], positions: () => read.positions(found.digits, from, found.ends[n], found.counts[n]) };
    }

    async function chunk(entry, part) {
      const [digits] = await files.file(`l${entry.number}-${part}`);
      return read.positions(digits, 0, digits.length, entry.counts[part]);
    }

    /** The chunks of a long list that may hold one of the candidates, all of them where there are no candidates. */
    async function chunks(entry, candidates, offset) {
      const wanted = entry.starts.map((start, part) => part).filter((part) => {
        if (!candidates) return true;
        const end = part + 1 < entry.starts.length ? entry.starts[part + 1] : Infinity;
        return upTo(candidates, end - offset - 1) > upTo(candidates, entry.starts[part] - offset - 1);
      });
      return joined(await Promise.all(wanted.map((part) => chunk(entry, part))));
    }

    /** The list of a pair: its count, and its positions, those that matter for the candidates at least. */
    async function pair(first, second) {
      const wanted = key(first, second);
      const entry = long.get(wanted);
      if (entry) return { count: entry.count, entry, positions: (candidates, offset) => chunks(entry, candidates, offset) };
      const number = upTo(firsts, wanted) - 1;
      if (number < 0) return { count: 0, positions: () => new Int32Array(0) };
      const found = await shard(number);
      const n = upTo(found.keys, wanted) - 1;
      return n >= 0 && found.keys[n] === wanted ? at(found, n) : { count: 0, positions: () => new Int32Array(0) };
    }

    /** Every position of a character: the lists of all pairs that begin with it. */
    async function single(code) {
      const [low, high] = [key(code, 0), key(code + 1, 0) - 1];
      const numbers = [];
      for (let n = Math.max(0, upTo(firsts, low) - 1); n < firsts.length && firsts[n] <= high; n++) numbers.push(n);
      const parts = await Promise.all(numbers.map(async (number) => {
        const found = await shard(number);
        const range = [];
        for (let n = upTo(found.keys, low - 1); n < found.keys.length && found.keys[n] <= high; n++) range.push(at(found, n).positions());
        return range;
      }));
      const longs = [...long].filter(([own]) => own >= low && own <= high).map(([, entry]) => chunks(entry));
      return joined([...parts.flat(), ...(await Promise.all(longs))]).sort();
    }

    /** The pairs that together hold every character and every break of a phrase, each with its place in it. */
    function cover(codes) {
      const found = [];
      for (let n = 0; n < codes.length; ) {
        if (codes[n] === 0) n += 1;
        else if (n + 1 < codes.length) {
          found.push(n);
          n += codes[n + 1] === 0 || n + 2 >= codes.length || codes[n + 2] !== 0 ? 2 : 1; // a break needs its pair
        } else {
          if (n > 0 && codes[n - 1] !== 0) found.push(n - 1);
          n += 1;
        }
      }
      return found;
    }

    /** The positions of a phrase of code points; `exact` is false where its end must still be compared with the text. */
    async function phrase(codes) {
      if (codes.length === 1) return { positions: await single(codes[0]), exact: true };
      const all = cover(codes);
      const used = all.slice(0, PAIRS);
      const found = await Promise.all(used.map(async (n) => ({ n, ...(await pair(codes[n], codes[n + 1])) })));
      found.sort((one, other) => one.count - other.count);
      if (found.length === 0 || found[0].count === 0) return { positions: new Int32Array(0), exact: true };
      let candidates = null;
      for (const { n, positions } of found) {
        if (candidates && candidates.length === 0) break;
        if (candidates) candidates = both(candidates, await positions(candidates, n), n);
        else candidates = (await positions()).map((position) => position - n);
      }
      const last = codes.length - 1;
      if (codes[last - 1] === 0 && candidates.length > 0) candidates = both(candidates, await single(codes[last]), last);
      return { positions: candidates, exact: all.length <= PAIRS };
    }

    /** The first positions of one or two characters, and how many there are: enough for a glance, whatever their number. */
    async function glance(codes) {
      if (codes.length === 2) {
        const found = await pair(codes[0], codes[1]);
        const parts = found.entry ? [0, found.entry.starts.length - 1] : null;
        const some = parts ? joined(await Promise.all(parts.map((part) => chunk(found.entry, part)))) : found.positions();
        return { positions: some, total: found.count };
      }
      const [characters, counts] = await files.file("characters");
      const place = Array.from(characters).findIndex((char) => char.codePointAt(0) === codes[0]);
      const total = place < 0 ? 0 : read.numbers(counts)[place];
      const number = Math.max(0, upTo(firsts, key(codes[0], 0)) - 1);
      const own = (code) => Math.floor(code / WIDTH) === codes[0];
      const some = [];
      for (const one of [number, number + 1].filter((n) => n < firsts.length)) {
        const found = await shard(one);
        found.keys.forEach((pairKey, n) => own(pairKey) && some.push(at(found, n)));
      }
      const longs = [...long].filter(([pairKey]) => own(pairKey)).slice(0, 1);
      const begun = await Promise.all(longs.map(([, entry]) => chunk(entry, 0)));
      return { positions: joined([...some.map((one) => one.positions()), ...begun]).sort(), total };
    }

    return { phrase, glance };
  }

  search.lists = { lists, upTo };
})();
