// The search: `duizhaoSearch.connect(root)` gives the index of the newest build, `index.search(text)` its places.
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const FORMAT = 1;
  const FILES = 80; // that are kept in memory

  async function opened(root) {
    const [folder] = await search.load.current(root);
    const files = search.load.files(root, folder, FILES);
    const [manifest] = await files.file("manifest");
    if (manifest.format !== FORMAT) throw search.load.fault("gone", "manifest");
    const read = search.digits.reader(manifest.stops);
    const documents = read.sums(manifest.documents);
    const packs = search.packs.packs(manifest, files, read, documents);
    const finder = search.find.finder(search.lists.lists(manifest, files, read), packs, documents);
    const build = { manifest, packs, documents, facets: search.hits.attributes(files, read, documents) };
    return index(build, files, finder);
  }

  function index(build, files, finder) {
    const { manifest } = build;
    let simpler = null;

    /** Traditional characters stand nowhere in the index: a query in them is read as a simplified one. */
    async function learn() {
      simpler = simpler || files.file("simplified").then(([traditional, plain]) => search.normalise.learn(traditional, plain));
      await simpler;
    }

    async function exact(query) {
      return query.terms.length === 0 ? { positions: new Int32Array(0), lengths: new Int32Array(0) } : finder.all(query.terms, query.excluded);
    }

    /** The places of a query; with `brief`, of a very short one only some of them, but their true number. */
    async function find(text, brief) {
      let query = search.query.parse(text);
      let places = (brief && (await finder.glance(query))) || (await exact(query));
      let near = null;
      if (places.positions.length === 0 && query.terms.length > 0) {
        await learn();
        query = search.query.parse(text);
        places = await exact(query);
      }
      if (places.positions.length === 0 && query.terms.length > 0) {
        near = await search.near.near(query.terms, finder);
        if (near) places = near.places;
      }
      const hits = search.hits.hits(build, places, null);
      const total = places.total === undefined ? hits.length : places.total;
      return { query, total: near ? 0 : total, near: near && { how: near.how, words: near.words }, hits };
    }

    /** The catalogue's entries that a query names. */
    async function entries(text) {
      const [rows] = await files.file("names");
      return search.names.entries(rows, search.query.parse(text).terms);
    }

    /** A few places for a glance: of different reports first, then of the catalogue and of the guide. */
    async function chosen(hits, most, shown, beside) {
      const edges = [build.documents[manifest.reports], build.documents[manifest.reports + manifest.entries]].map((edge) => edge || Infinity);
      const area = (position) => (position < edges[0] ? 0 : position < edges[1] ? 1 : 2);
      const picked = [[], [], []];
      const seen = new Map();
      hits.positions.forEach((position, n) => {
        const own = area(position);
        const number = search.lists.upTo(build.documents, position) - 1;
        const times = seen.get(number) || 0;
        const room = own > 0 ? picked[own].length < beside : picked[0].length < shown && (times > 0 || seen.size < most) && times < 2;
        if (!room) return;
        seen.set(number, times + 1);
        picked[own].push(n);
      });
      return (await Promise.all(picked.flat().map((n) => hits.slice(n, n + 1)))).flat();
    }

    return { search: find, entries, chosen, labels: manifest.labels, kinds: manifest.kinds };
  }

  let connected = null;

  /** The index of the site whose root has this address; asked for again after a fault. */
  search.connect = (root) => {
    connected = connected || opened(root);
    connected.catch(() => (connected = null));
    return connected;
  };
})();
