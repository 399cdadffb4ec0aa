// What somebody typed, as terms: 学用 脱节 "知行合一" -形式主义 要求…多
(function () {
  "use strict";
  const search = window.duizhaoSearch;
  const TOKEN = /([-－]?)(?:["“”＂]([^"“”＂]*)["“”＂]?|([^\s"“”＂]+))/g;
  const SLOT = /…+|\.{3,}|[*＊]+/;
  const LONGEST = 400; // characters that are looked at

  // Spellings that web copies use so that a filter lets them pass, and what they stand for
  const SPELLINGS = [
    ["民主生活会", "mzshh"], ["组织生活会", "zzshh"], ["党史", "dangshi"], ["党性", "dangxing"], ["党内", "dangnei"],
    ["政治", "zhengzhi"], ["政治", "zz"], ["党中央", "x中央"], ["党史", "x史"], ["党性", "x性"], ["党风", "x风"],
    ["党建", "x建"], ["党章", "x章"], ["党员", "x员"], ["党支部", "x支部"], ["党组织", "x组织"], ["治党", "治x"],
  ];

  const words = (codes) => String.fromCodePoint(...codes);

  function pieces(text) {
    return text.split(SLOT).map(search.normalise.stream).filter((stream) => stream.length > 0);
  }

  /** The terms of a query: each has pieces (more than one where a slot stands between them) and its words. */
  function parse(text) {
    const terms = [];
    const excluded = [];
    for (const [, minus, quoted, plain] of text.slice(0, LONGEST).matchAll(TOKEN)) {
      const found = quoted === undefined ? pieces(plain) : [search.normalise.stream(quoted)].filter((one) => one.length > 0);
      if (found.length === 0) continue;
      (minus ? excluded : terms).push({ pieces: found, words: found.map(words).join("…").replace(/\0/g, "，") });
    }
    return { text, terms, excluded };
  }

  /** The same piece in its other spellings, itself first. */
  function variants(piece) {
    const plain = words(piece);
    const found = new Set([plain]);
    for (const [meant, spelled] of SPELLINGS) {
      if (plain.includes(meant)) found.add(plain.split(meant).join(spelled));
      if (plain !== spelled && plain.includes(spelled)) found.add(plain.split(spelled).join(meant));
      if (plain === spelled && spelled.length > 1) found.add(meant);
    }
    return Array.from(found, (one) => Array.from(one, (char) => char.codePointAt(0)));
  }

  search.query = { parse, variants, words };
})();
