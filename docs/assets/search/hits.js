// All places that a query found: counted by facets, narrowed, put in order, shown piece by piece.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const FACETS = ["kind", "dimension", "pattern", "year", "level", "framework"];
  const WIDTH = 40; // characters on each side of a match
  const SORTED = 16; // characters of a context that decide its place
  const TOGETHER = 400; // texts that are read at the same time
  const COLLATOR = new Intl.Collator("zh-Hans-CN");
  const ORDERS = {
    left: (row) => Array.from(row.left).reverse().join("").slice(0, SORTED),
    right: (row) => row.right.slice(0, SORTED),
    report: (row) => row.title,
  };

  /** What the places of one build are counted by: its tables are read when they are first needed. */
  function attributes(files, read, documents) {
    let loading = null;

    async function load() {
      const [[kinds, distances, ofUnits], [facts, ofDocuments], [names]] =
        await Promise.all(["units", "documents", "names"].map(files.file));
      return {
        starts: read.sums(distances), kinds, ofUnits: read.numbers(ofUnits),
        facts, ofDocuments: read.numbers(ofDocuments), names: new Map(names.map(([id, name]) => [id, `${id} ${name}`])),
      };
    }

    /** The values of every facet at a position: lists, because an issue can show two patterns. */
    async function at() {
      const tables = await (loading = loading || load());
      return (position) => {
        const unit = search.lists.upTo(tables.starts, position) - 1;
        const [kind, dimension, entries] = tables.kinds[tables.ofUnits[unit]];
        const [year, level, framework] = tables.facts[tables.ofDocuments[search.lists.upTo(documents, position) - 1]];
        const one = (value) => (value ? [String(value)] : []);
        return {
          kind: [String(kind)], dimension: one(dimension), pattern: entries ? entries.split(",") : [],
          year: one(year), level: one(level), framework: one(framework),
        };
      };
    }

    async function names() {
      return (await (loading = loading || load())).names;
    }

    return { at, names };
  }

  function hits(build, places, order) {
    const { manifest, packs, facets } = build;
    const length = places.positions.length;
    const place = (n) => (order ? order[n] : n);

    async function hit(n) {
      const at = place(n);
      const found = await packs.excerpt(places.positions[at], places.lengths[at], WIDTH);
      const { own, kind, dimension, entries } = found.unit;
      return {
        left: found.left, match: found.match, right: found.right, url: found.path, title: own.title,
        report: own.path, year: own.year || null, level: own.level || null, framework: own.framework || null,
        kind: manifest.kinds[kind], dimension: dimension || null, patterns: entries ? entries.split(",") : [],
      };
    }

    function slice(from, to) {
      const wanted = [];
      for (let n = from; n < Math.min(to, length); n++) wanted.push(hit(n));
      return Promise.all(wanted);
    }

    /** How many places have each value of each facet, most first. */
    async function counted() {
      const values = await facets.at();
      const names = await facets.names();
      const counts = Object.fromEntries(FACETS.map((name) => [name, new Map()]));
      for (const position of places.positions) {
        for (const [name, found] of Object.entries(values(position))) {
          for (const value of found) counts[name].set(value, (counts[name].get(value) || 0) + 1);
        }
      }
      const label = (name, value) => (name === "pattern" ? names.get(value) : (manifest.labels[name] || {})[value]) || value;
      return Object.fromEntries(FACETS.map((name) => [name, [...counts[name]]
        .map(([value, count]) => ({ value, label: label(name, value), count }))
        .sort((one, other) => other.count - one.count || COLLATOR.compare(one.label, other.label))]));
    }

    /** The places that have one of the wanted values of every facet that is named. */
    async function narrow(wanted) {
      const asked = Object.entries(wanted).filter(([, values]) => values.length > 0);
      if (asked.length === 0) return hits(build, places, null);
      const values = await facets.at();
      const kept = [];
      for (let n = 0; n < length; n++) {
        const own = values(places.positions[n]);
        if (asked.every(([name, some]) => own[name].some((value) => some.includes(value)))) kept.push(n);
      }
      const pick = (array) => Int32Array.from(kept, (n) => array[n]);
      return hits(build, { positions: pick(places.positions), lengths: pick(places.lengths) }, null);
    }

    /** The same places in another order: place, left, right, report or year; `tell` hears how far it is. */
    async function sorted(by, tell) {
      if (by === "year") {
        const values = await facets.at();
        const years = Array.from(places.positions, (position) => Number(values(position).year[0] || 0));
        return hits(build, places, Array.from(years.keys()).sort((a, b) => years[b] - years[a] || a - b));
      }
      if (!ORDERS[by]) return hits(build, places, null);
      const plain = hits(build, places, null);
      const keys = [];
      for (let from = 0; from < length; from += TOGETHER) {
        keys.push(...(await plain.slice(from, from + TOGETHER)).map(ORDERS[by]));
        if (tell) tell(keys.length, length);
      }
      const turned = Array.from(keys.keys()).sort((a, b) => COLLATOR.compare(keys[a], keys[b]) || a - b);
      return hits(build, places, turned);
    }

    return { length, slice, facets: counted, narrow, sorted, positions: places.positions };
  }

  search.hits = { attributes, hits };
})();
