// The scripts of the comparison: each is loaded once, and only those of what was chosen.
(function () {
  "use strict";
  const comparison = (window.duizhaoComparison = {});
  const delivered = new Map();

  window.duizhaoCompare = (name, value) => delivered.set(name, value);

  /** A function that gives the value of a script by its name. */
  function loader(root, version) {
    const asked = new Map();

    function fetched(name) {
      return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const done = () => (delivered.has(name) ? resolve(delivered.get(name)) : reject(new Error(name)));
        script.src = `${root}compare/${name}.js?${version}`;
        script.charset = "utf-8";
        script.addEventListener("load", done);
        script.addEventListener("error", done);
        document.head.append(script);
      });
    }

    return (name) => {
      if (!asked.has(name)) asked.set(name, fetched(name));
      return asked.get(name);
    };
  }

  const own = (object, key) => (Object.prototype.hasOwnProperty.call(object, key) ? object[key] : null);

  /** The last of some sorted names that is not after an id: where the id would stand. */
  function pack(firsts, id) {
    let [low, high] = [0, firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= id) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** One side by its kind and id; null where there is none. */
  async function side(load, names, kind, id) {
    if (kind !== "report") return own(await load(kind), id);
    const number = pack(names.packs, id);
    return number < 0 ? null : own(await load(`pack-${number}`), id);
  }

  comparison.load = { loader, side };
})();
