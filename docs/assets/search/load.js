// Loading the files of the index as scripts: works from a folder, below any path, and under a strict policy.
(function () {
  "use strict";
  const search = (window.duizhaoSearch = window.duizhaoSearch || {});
  const delivered = new Map(); // the values of a script, by the address that it was asked from

  window.duizhaoDeliver = (name, ...values) => {
    const script = document.currentScript;
    if (script) delivered.set(script.dataset.key, values);
  };

  function fault(reason, address) {
    return Object.assign(new Error(`${reason}: ${address}`), { reason });
  }

  function script(address) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      const done = () => {
        element.remove();
        const values = delivered.get(address);
        delivered.delete(address);
        if (values) resolve(values);
        else reject(fault("missing", address));
      };
      element.dataset.key = address;
      element.charset = "utf-8";
      element.src = address;
      element.addEventListener("load", done);
      element.addEventListener("error", done);
      document.head.append(element);
    });
  }

  // A new address every time, so that no cache answers with the folder of an older build
  const current = (root) => script(`${root}search/current.js?${Date.now()}`);

  /** The files of one build; `file(name)` loads each once and forgets the least recently used beyond `most`. */
  function files(root, folder, most) {
    const kept = new Map();

    async function fetched(name) {
      try {
        return await script(`${root}search/${folder}/${name}.js`);
      } catch (error) {
        const [now] = await current(root).catch(() => [folder]);
        throw fault(now === folder ? "missing" : "gone", name);
      }
    }

    function file(name) {
      const found = kept.get(name) || fetched(name);
      kept.delete(name);
      kept.set(name, found);
      found.catch(() => kept.delete(name));
      if (kept.size > most) kept.delete(kept.keys().next().value);
      return found;
    }

    return { file };
  }

  search.load = { current, files, fault };
})();
