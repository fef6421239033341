(() => {
  // ../web/page/marks.js
  var at = (span) => [span.start ?? 0, span.end ?? 0];
  function facts(a) {
    const voices = speakers(a);
    const quotes = (a.quotes ?? []).map((q, i) => quote(q, i, voices.of[i]));
    const claims2 = (a.claims ?? []).map((c, i) => claim(c, i, quotes));
    const sentences = (a.sentences ?? []).map((s, i) => ({ type: "sentence", i, of: s, places: [[...at(s.span), "sentence"]] }));
    const found = [...quotes, ...claims2].sort((x, y) => x.places[0][0] - y.places[0][0]);
    for (const f of [...found, ...sentences]) Object.assign(f, { nodes: [], rows: [] });
    return { quotes, claims: claims2, sentences, found, voices: voices.all };
  }
  function quote(q, i, voice) {
    const f = { type: "quote", i, of: q, voice, kind: q.kind.slice("QUOTE_KIND_".length).toLowerCase(), places: [] };
    for (const s of q.segments) f.places.push([...at(s), "said"]);
    place(f, q.cue, "cue");
    place(f, q.speaker, "speaker");
    place(f, q.addressee, "addressee");
    return f;
  }
  function claim(c, i, quotes) {
    const f = { type: "claim", i, of: c, quote: quotes[c.quoteIndex], places: [] };
    place(f, c.quantity, "quantity");
    place(f, c.counted, "counted");
    place(f, c.of, "of");
    place(f, c.predicate, "predicate");
    for (const time of c.times ?? []) place(f, time, "time");
    return f;
  }
  function place(fact, phrase, part) {
    if (phrase?.span) fact.places.push([...at(phrase.span), part]);
  }
  var hues = 6;
  function speakers(a) {
    const voices = /* @__PURE__ */ new Map();
    const of = (a.quotes ?? []).map((q, i) => {
      const s = q.speaker;
      const entity = a.entities?.[s?.entityIndex];
      const name = s && (s.name || entity?.name || s.text);
      const key = entity ? s.entityIndex : name ?? "";
      if (!voices.has(key)) voices.set(key, { name, role: "", quotes: [] });
      const v = voices.get(key);
      v.role ||= s?.role || entity?.role || "";
      v.quotes.push(i);
      return v;
    });
    const all2 = [...voices.values()].sort((x, y) => !x.name - !y.name || y.quotes.length - x.quotes.length);
    all2.forEach((v, i) => v.hue = v.name ? i % hues : "x");
    return { all: all2, of };
  }
  var longest = 8e3;
  function lines(text) {
    const out = [];
    for (let start = 0; start < text.length; ) {
      let end = text.indexOf("\n", start) + 1 || text.length;
      if (end - start > longest) {
        const space = text.lastIndexOf(" ", start + longest);
        end = space > start ? space + 1 : whole(text, start + longest);
      }
      out.push([start, end]);
      start = end;
    }
    return out;
  }
  var whole = (text, i) => text.charCodeAt(i) >> 10 === 55 ? i + 1 : i;
  function atoms(lines2, { found, sentences }) {
    const marks = [];
    for (const f of [...sentences, ...found]) for (const [start, end, part] of f.places) if (end > start) marks.push({ start, end, pair: [f, part] });
    marks.sort((x, y) => x.start - y.start);
    let next = 0;
    let active = [];
    return lines2.map(([from, to]) => {
      const out = [];
      for (let i = from; i < to; ) {
        active = active.filter((m) => m.end > i);
        for (; next < marks.length && marks[next].start <= i; next++) active.push(marks[next]);
        let end = next < marks.length ? Math.min(to, marks[next].start) : to;
        for (const m of active) end = Math.min(end, m.end);
        out.push([i, end, active.map((m) => m.pair)]);
        i = end;
      }
      return out;
    });
  }

  // ../web/page/words.js
  var words = {
    en: {
      tongue: "Français",
      tongueTag: "fr",
      theme: "Light / dark",
      skip: "Skip to the text",
      motto: "Who said what, and which figures.",
      lead: "Paste a news article, or drop a text file",
      placeholder: "“We would rather act early than regret it later,” the governor told reporters…",
      analyze: "Read it",
      reading: "Reading…",
      language: "Language",
      detect: "detect",
      published: "Published on",
      privacy: "The text goes to this server and nowhere else; nothing is kept.",
      samples: "Or look at one of these",
      edit: "← Another text",
      export: "Take it with you",
      link: "Link",
      copied: "The link is copied. The text is in it.",
      linkTooLong: "This text is too long for a link.",
      quotesCSV: "Quotes, CSV",
      claimsCSV: "Figures, CSV",
      article: "The article",
      articleKeys: "The article. Left and right arrows go from one find to the next, Enter opens it, Escape lets go.",
      found: "What was found",
      people: "Voices",
      claims: "Figures",
      detail: "Detail",
      close: "Close",
      direct: "word for word",
      indirect: "reported",
      mixed: "partly word for word",
      figure: "figure",
      unknown: "Nobody named",
      noQuotes: "Nobody is quoted here.",
      noClaims: "No figures here.",
      unsupported: "Dixit does not speak the language of this text: it only marks its sentences.",
      value: "Figure",
      what: "What",
      when: "When",
      who: "Said by",
      items: "Quoted",
      itself: "the article",
      cue: "announced by",
      speaker: "said by",
      here: "here called",
      role: "who is",
      addressee: "said to",
      counted: "counted",
      of: "out of",
      predicate: "what is said",
      time: "when",
      quantity: "figure",
      exact: "reads as",
      score: "sure at",
      rule: "rule",
      speakerRule: "rule for who",
      articleOne: "Article",
      articles: "Articles",
      allArticles: "← All articles",
      quotes: "Quotes",
      articlesN: (n) => `${n} articles`,
      key: "Key",
      keyNote: "Kept until this page is closed.",
      negated: "denied",
      hedged: "hearsay",
      increase: "rising",
      decrease: "falling",
      implied: "understood",
      quote: "Quote",
      says: "says",
      quotesN: (n) => `${n} ${n === 1 ? "quote" : "quotes"}`,
      claimsN: (n) => `${n} ${n === 1 ? "figure" : "figures"}`,
      and: "and",
      errors: {
        TEXT_EMPTY: "There is no text yet.",
        TEXT_TOO_LARGE: "This text is longer than the server takes.",
        TEXT_NOT_UTF8: "This is not a text in UTF-8.",
        LANGUAGE_UNSUPPORTED: "The server does not speak that language.",
        OVERLOADED: "The server has too much to read. Try again in a moment.",
        SHUTTING_DOWN: "The server is about to stop. Try again in a moment.",
        resource_exhausted: "This text is longer than the server takes.",
        unavailable: "The server is not available. Try again in a moment.",
        unauthenticated: "This server only answers those who have a key.",
        deadline_exceeded: "It took too long; the server gave up.",
        internal: "Something went wrong at the server.",
        network: "The server cannot be reached.",
        link: "The text in this link cannot be read.",
        file: "This file is no text, or too long."
      }
    },
    fr: {
      tongue: "English",
      tongueTag: "en",
      theme: "Clair / sombre",
      skip: "Aller au texte",
      motto: "Qui a dit quoi, et quels chiffres.",
      lead: "Collez un article de presse, ou déposez un fichier texte",
      placeholder: "« Nous n’accepterons aucun licenciement », a déclaré la porte-parole…",
      analyze: "Lire",
      reading: "Lecture…",
      language: "Langue",
      detect: "à deviner",
      published: "Paru le",
      privacy: "Le texte va à ce serveur et nulle part ailleurs ; rien n’est conservé.",
      samples: "Ou regardez l’un de ceux-ci",
      edit: "← Un autre texte",
      export: "Emporter",
      link: "Lien",
      copied: "Le lien est copié. Il contient le texte.",
      linkTooLong: "Ce texte est trop long pour un lien.",
      quotesCSV: "Citations, CSV",
      claimsCSV: "Chiffres, CSV",
      article: "L’article",
      articleKeys: "L’article. Les flèches gauche et droite vont d’une trouvaille à l’autre, Entrée l’ouvre, Échap la quitte.",
      found: "Ce qui a été trouvé",
      people: "Voix",
      claims: "Chiffres",
      detail: "Détail",
      close: "Fermer",
      direct: "mot pour mot",
      indirect: "rapporté",
      mixed: "en partie mot pour mot",
      figure: "chiffre",
      unknown: "Personne de nommé",
      noQuotes: "Personne n’est cité ici.",
      noClaims: "Pas de chiffres ici.",
      unsupported: "Dixit ne parle pas la langue de ce texte : il n’en marque que les phrases.",
      value: "Chiffre",
      what: "Quoi",
      when: "Quand",
      who: "Dit par",
      items: "Citées",
      itself: "l’article",
      cue: "annoncé par",
      speaker: "dit par",
      here: "nommé ici",
      role: "qui est",
      addressee: "dit à",
      counted: "compté",
      of: "sur",
      predicate: "ce qu’on en dit",
      time: "quand",
      quantity: "chiffre",
      exact: "se lit",
      score: "sûr à",
      rule: "règle",
      speakerRule: "règle pour qui",
      articleOne: "Article",
      articles: "Articles",
      allArticles: "← Tous les articles",
      quotes: "Citations",
      articlesN: (n) => `${n} articles`,
      key: "Clé",
      keyNote: "Gardée jusqu’à la fermeture de cette page.",
      negated: "nié",
      hedged: "ouï-dire",
      increase: "en hausse",
      decrease: "en baisse",
      implied: "sous-entendu",
      quote: "Citation",
      says: "dit",
      quotesN: (n) => `${n} ${n < 2 ? "citation" : "citations"}`,
      claimsN: (n) => `${n} ${n < 2 ? "chiffre" : "chiffres"}`,
      and: "et",
      errors: {
        TEXT_EMPTY: "Il n’y a pas encore de texte.",
        TEXT_TOO_LARGE: "Ce texte est plus long que le serveur ne l’accepte.",
        TEXT_NOT_UTF8: "Ce n’est pas un texte en UTF-8.",
        LANGUAGE_UNSUPPORTED: "Le serveur ne parle pas cette langue.",
        OVERLOADED: "Le serveur a trop à lire. Réessayez dans un instant.",
        SHUTTING_DOWN: "Le serveur va s’arrêter. Réessayez dans un instant.",
        resource_exhausted: "Ce texte est plus long que le serveur ne l’accepte.",
        unavailable: "Le serveur n’est pas disponible. Réessayez dans un instant.",
        unauthenticated: "Ce serveur ne répond qu’à ceux qui ont une clé.",
        deadline_exceeded: "C’était trop long ; le serveur a renoncé.",
        internal: "Quelque chose a mal tourné du côté du serveur.",
        network: "Le serveur est injoignable.",
        link: "Le texte de ce lien est illisible.",
        file: "Ce fichier n’est pas un texte, ou est trop long."
      }
    }
  };
  var tongue = remembered() ?? (navigator.language.startsWith("fr") ? "fr" : "en");
  function remembered() {
    try {
      const t2 = localStorage.getItem("dixit-tongue");
      return t2 in words ? t2 : void 0;
    } catch {
      return void 0;
    }
  }
  var t = (key) => words[tongue][key];
  var tag = () => tongue;
  function speak(to) {
    tongue = to;
    try {
      localStorage.setItem("dixit-tongue", to);
    } catch {
    }
  }
  function fill(root = document) {
    document.documentElement.lang = tongue;
    const other = document.getElementById("tongue");
    other.textContent = t("tongue");
    other.lang = t("tongueTag");
    for (const e of root.querySelectorAll("[data-t]")) e.textContent = t(e.dataset.t);
    for (const e of root.querySelectorAll("[data-label]")) e.setAttribute("aria-label", t(e.dataset.label));
    for (const e of root.querySelectorAll("[data-placeholder]")) e.placeholder = t(e.dataset.placeholder);
  }
  function summary(analysis) {
    if (!analysis.languageSupported) return t("unsupported");
    return `${t("quotesN")(analysis.quotes?.length ?? 0)} ${t("and")} ${t("claimsN")(analysis.claims?.length ?? 0)}`;
  }
  function turn() {
    const root = document.documentElement;
    const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
  }

  // ../web/page/article.js
  var svg = "http://www.w3.org/2000/svg";
  var slice = 8;
  var Article = class {
    constructor(box) {
      this.box = box;
      this.text = "";
      this.atomOf = /* @__PURE__ */ new WeakMap();
      this.thread = document.createElementNS(svg, "svg");
      this.thread.setAttribute("class", "thread");
      this.thread.setAttribute("aria-hidden", "true");
      this.facts = [];
      new ResizeObserver(() => this.retie()).observe(box);
    }
    // show draws a text anew.
    show(text, found) {
      cancelAnimationFrame(this.later);
      this.text = text;
      this.lines = lines(text);
      this.atoms = atoms(this.lines, found);
      this.drawn = 0;
      this.box.replaceChildren(this.thread);
      this.draw(slice);
    }
    // draw adds lines for some milliseconds, and then asks for more time.
    draw(ms) {
      const end = performance.now() + ms;
      const batch2 = document.createDocumentFragment();
      while (this.drawn < this.atoms.length && performance.now() < end) batch2.append(this.line(this.drawn++));
      this.box.insertBefore(batch2, this.thread);
      if (this.drawn < this.atoms.length) this.later = requestAnimationFrame(() => this.draw(slice));
    }
    // drawAll leaves nothing for later.
    drawAll() {
      cancelAnimationFrame(this.later);
      this.draw(Infinity);
    }
    line(n) {
      const p = make("p", "line");
      p.dir = "auto";
      const margin = make("span", "margin");
      const words2 = make("span", "words");
      const voices = /* @__PURE__ */ new Set();
      for (const [start, end, pairs] of this.atoms[n]) {
        const text = this.text.slice(start, end).replace(/\n$/, "");
        if (!text) continue;
        words2.append(this.atom(text, pairs));
        for (const [fact, part] of pairs) if (part === "said" && fact.voice.name) voices.add(fact.voice);
      }
      for (const v of voices) {
        const name = make("bdi", `voice hue-${v.hue}`);
        name.textContent = v.name;
        margin.append(name);
      }
      p.append(margin, words2);
      if (spaced.test(this.text.slice(...this.lines[n]).trimEnd())) words2.classList.add("spaced");
      if (!words2.hasChildNodes()) p.classList.add("blank");
      if (headline(this.atoms[n])) p.classList.add("headline");
      return p;
    }
    atom(text, pairs) {
      const e = make("span");
      e.textContent = text;
      for (const [fact, part] of pairs) {
        fact.nodes.push([e, part]);
        if (part === "said") e.classList.add("said", fact.kind, `hue-${fact.voice.hue}`);
        else if (part === "speaker") e.classList.add("speaker", `of-${fact.voice.hue}`);
        else if (part === "quantity") e.classList.add("quantity", text.length < 24 ? "short" : "long");
      }
      this.atomOf.set(e, pairs);
      return e;
    }
    // under are the facts under an element; none elsewhere.
    under(element) {
      return (this.atomOf.get(element) ?? []).map(([fact]) => fact);
    }
    // reveal makes sure that a fact is drawn and brings it into view.
    reveal(fact) {
      if (!fact.nodes.length) this.drawAll();
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      fact.nodes[0]?.[0].scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
    }
    // light shows the places of facts, and a thread from words to cue to speaker.
    light(facts2) {
      for (const f of this.facts) for (const [e, part] of f.nodes) e.classList.remove(`lit-${part}`);
      this.facts = facts2;
      for (const f of facts2) for (const [e, part] of f.nodes) e.classList.add(`lit-${part}`);
      this.retie();
    }
    // retie draws the thread of the innermost quote that is lit.
    retie() {
      this.thread.replaceChildren();
      const quote3 = this.facts.filter((f) => f.type === "quote").at(-1);
      if (quote3) this.tie(quote3);
    }
    // tie draws the thread of a quote, each time between the pieces of two parts
    // that are nearest to each other: below the line when both are on the same one,
    // else from the edges that face each other, so that neither is crossed out.
    tie(quote3) {
      const box = this.box.getBoundingClientRect();
      const pieces = (part) => quote3.nodes.filter((n) => n[1] === part).slice(-9).flatMap(([e]) => [...e.getClientRects()]);
      const parts = ["said", "cue", "speaker"].map(pieces).filter((p) => p.length);
      for (let i = 1; i < parts.length; i++) {
        const [from, to] = nearest(parts[i - 1], parts[i]);
        const [x, y, x2, y2] = [side(from, to) - box.left, edge(from, to) - box.top, side(to, from) - box.left, edge(to, from) - box.top];
        const far = Math.abs(x2 - x);
        const sag = level(from, to) ? Math.min(12, far / 2) + far / 30 : 0;
        const path = document.createElementNS(svg, "path");
        path.setAttribute("d", `M${x} ${y}C${x} ${y + sag} ${x2} ${y2 + sag} ${x2} ${y2}`);
        path.setAttribute("class", `hue-${quote3.voice.hue}`);
        this.thread.append(path);
      }
    }
  };
  function nearest(some, others) {
    const way = (a, b) => Math.max(0, a.left - b.right, b.left - a.right) + 20 * Math.abs(a.bottom - b.bottom);
    let best = [some[0], others[0]];
    for (const a of some) for (const b of others) if (way(a, b) < way(...best)) best = [a, b];
    return best;
  }
  var side = (a, b) => b.left >= a.right ? a.right - 5 : b.right <= a.left ? a.left + 5 : (a.left + a.right) / 2;
  var level = (a, b) => a.top < b.bottom && b.top < a.bottom;
  var edge = (a, b) => level(a, b) || a.top < b.top ? a.bottom : a.top;
  var spaced = /^\s|[ \t]{2}|\t/;
  var headline = (atoms2) => atoms2.some(([, , pairs]) => pairs.some(([f]) => f.of.kind === "SENTENCE_KIND_HEADLINE"));
  function make(tag2, name, text) {
    const e = document.createElement(tag2);
    if (name) e.className = name;
    if (text !== void 0) e.textContent = text;
    return e;
  }
  function legend(list) {
    list.replaceChildren(...["direct", "mixed", "indirect", "figure"].map((kind) => {
      const item = make("li");
      item.append(make("span", kind === "figure" ? "quantity" : `said ${kind}`, t(kind)));
      return item;
    }));
  }

  // ../web/page/figures.js
  var signs = { ABOUT: "≈ ", AT_LEAST: "≥ ", AT_MOST: "≤ ", MORE_THAN: "> ", LESS_THAN: "< " };
  function figure({ quantity: q }) {
    const kind = q.kind?.slice("QUANTITY_KIND_".length);
    const sign = signs[q.comparator?.slice("COMPARATOR_".length)] ?? "";
    const write = writer(kind, q.unit ?? {}, Math.max(q.value ?? 0, q.low ?? 0, q.high ?? 0));
    if (kind === "RATIO") return q.text;
    if (q.value !== void 0) return sign + write(q.value);
    if (kind === "SCORE") return `${number(q.low)}–${number(q.high)}`;
    if (q.low !== void 0 && q.high !== void 0) return `${write(q.low)} – ${write(q.high)}`;
    if (q.low !== void 0) return (sign || "≥ ") + write(q.low);
    if (q.high !== void 0) return (sign || "≤ ") + write(q.high);
    return q.text;
  }
  function writer(kind, unit, most) {
    const brief = most >= 1e6 ? { notation: "compact", maximumFractionDigits: 3 } : { maximumFractionDigits: 4 };
    const options = kind === "MONEY" && unit.iso ? { style: "currency", currency: unit.iso, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0, ...brief } : kind === "DURATION" && unit.name ? { style: "unit", unit: unit.name, unitDisplay: "long", ...brief } : void 0;
    try {
      if (options) return new Intl.NumberFormat(tag(), options).format;
    } catch {
    }
    if (kind === "MULTIPLIER") return (v) => `× ${number(v)}`;
    if (kind === "PERCENT" && (unit.symbol ?? "%") === "%") {
      const percents = new Intl.NumberFormat(tag(), { style: "percent", maximumFractionDigits: 4 });
      return (v) => percents.format(v / 100);
    }
    const after = unit.symbol || unit.name;
    return (v) => number(v) + (after ? ` ${after}` : "");
  }
  function number(v) {
    const large = Math.abs(v) >= 1e6;
    return new Intl.NumberFormat(tag(), { notation: large ? "compact" : "standard", maximumFractionDigits: large ? 3 : 4 }).format(v);
  }
  var percent = (score) => new Intl.NumberFormat(tag(), { style: "percent" }).format(score ?? 0);

  // ../web/page/panel.js
  var batch = 60;
  function inBatches(items, into, row2) {
    let next = 0;
    const upTo = (end) => {
      if (next >= end) return;
      const rows = document.createDocumentFragment();
      while (next < end) rows.append(row2(items[next], next++));
      into.append(rows);
      if (next < items.length) near.observe(into.lastElementChild);
    };
    const near = new IntersectionObserver((entries) => {
      for (const e of entries.filter((e2) => e2.isIntersecting)) {
        near.unobserve(e.target);
        upTo(Math.min(items.length, next + batch));
      }
    }, { rootMargin: "400px" });
    upTo(Math.min(items.length, batch));
    return (i) => upTo(i + 1);
  }
  function tie(row2, fact) {
    row2.fact = fact;
    fact.rows.push(row2);
    return row2;
  }
  var factOf = (e) => e.closest?.(".fact")?.fact;
  function people(box, { voices, quotes }) {
    box.replaceChildren();
    if (!quotes.length) return box.append(make("p", "nothing", t("noQuotes")));
    const person = inBatches(voices, box, (v) => {
      const card = make("section", `person hue-${v.hue}`);
      const title = make("h3");
      title.append(make("bdi", "", v.name || t("unknown")));
      title.append(" ", make("span", "count", t("quotesN")(v.quotes.length)));
      card.append(title);
      if (v.role) card.append(make("p", "role", v.role));
      const list = card.appendChild(make("ul"));
      v.upTo = inBatches(v.quotes, list, (i) => {
        const item = make("li");
        item.append(quote2(quotes[i]));
        return item;
      });
      return card;
    });
    voices.forEach((v, i) => v.quotes.forEach((q, n) => {
      quotes[q].draw = () => (person(i), v.upTo(n));
    }));
  }
  function quote2(f) {
    const b = make("button", "fact");
    b.type = "button";
    const words2 = make("bdi", `said ${f.kind} hue-${f.voice.hue}`, clip(f.of.text));
    b.append(words2);
    const notes = [f.of.negated && t("negated"), f.of.hedged && t("hedged")].filter(Boolean).join(" · ");
    if (notes) b.append(" ", make("span", "aside", notes));
    if (f.article) b.append(" ", make("span", "aside", f.article.title));
    b.append(make("span", "spoken", ` (${t(f.kind)})`));
    return tie(b, f);
  }
  var clip = (s, most = 600) => s.length > most ? `${s.slice(0, most).toWellFormed()}…` : s;
  var columns = [
    ["value", (f) => figure(f.of), (f) => f.of.quantity.value ?? f.of.quantity.low ?? f.of.quantity.high ?? 0],
    ["what", what, what],
    ["when", (f) => clip(f.of.times?.[0]?.text ?? "", 80), (f) => f.of.times?.[0]?.value ?? ""],
    ["who", (f) => f.quote?.voice.name ?? "", (f) => f.quote?.voice.name ?? ""]
  ];
  var where = ["articleOne", (f) => f.article.title, (f) => f.article.title];
  function what({ of: c }) {
    const parts = [c.counted?.text || c.counted?.lemma, c.of?.text, c.predicate?.text].filter(Boolean);
    return clip([...new Set(parts)].join(" · "), 160);
  }
  function claims(box, found, by = 0, direction = 0) {
    const list = found.claims;
    box.replaceChildren();
    if (!list.length) return box.append(make("p", "nothing", t("noClaims")));
    for (const f of list) f.rows = [];
    const shown = list[0].article ? [...columns, where] : columns;
    const table = make("table");
    const head = table.createTHead().insertRow();
    shown.forEach(([word], i) => {
      const th = make("th");
      th.scope = "col";
      th.ariaSort = i === by && direction ? direction > 0 ? "ascending" : "descending" : "none";
      const b = make("button", "", t(word));
      b.type = "button";
      b.addEventListener("click", () => {
        claims(box, found, i, i === by && direction > 0 ? -1 : 1);
        box.querySelectorAll("th button")[i].focus();
      });
      th.append(b);
      head.append(th);
    });
    const value = shown[by][2];
    const sorted = direction ? list.toSorted((x, y) => direction * compare(value(x), value(y))) : list;
    box.append(table);
    const upTo = inBatches(sorted, table.createTBody(), (f) => row(f, shown));
    sorted.forEach((f, i) => f.draw = () => upTo(i));
  }
  var compare = (x, y) => typeof x === "number" ? x - y : x.localeCompare(y);
  function row(f, shown) {
    const tr = make("tr", "fact");
    shown.forEach(([, show2], i) => {
      const td = tr.insertCell();
      if (i > 0) return td.append(make("bdi", "", show2(f)));
      const b = make("button", "quantity", show2(f));
      b.type = "button";
      td.append(b);
      if (f.of.trend === "TREND_INCREASE") td.append(arrow("↗", "increase"));
      if (f.of.trend === "TREND_DECREASE") td.append(arrow("↘", "decrease"));
    });
    if (f.quote) tr.cells[3].className = `of-${f.quote.voice.hue}`;
    return tie(tr, f);
  }
  function arrow(sign, word) {
    const e = make("span", "trend", ` ${sign}`);
    e.role = "img";
    e.ariaLabel = t(word);
    return e;
  }
  function detail(card, f, close) {
    const shut = make("button", "shut", "×");
    shut.type = "button";
    shut.ariaLabel = t("close");
    shut.addEventListener("click", close);
    const list = make("dl");
    const line = (word, text, part = word) => {
      if (!text) return;
      const dd = make("dd", `lit-${part}`);
      dd.append(make("bdi", "", clip(text, 240)));
      list.append(make("dt", "", t(word)), dd);
    };
    const plain = (word, text) => line(word, text, "none");
    if (f.type === "quote") {
      const { cue, speaker, addressee, score, rule } = f.of;
      card.replaceChildren(shut, make("h3", "", `${t("quote")}, ${t(f.kind)}`));
      plain("speaker", speaker && f.voice.name);
      plain("role", f.voice.role);
      line("here", speaker?.text !== f.voice.name ? speaker?.text : "", "speaker");
      line("cue", cue?.text);
      line("addressee", addressee?.text);
      plain("score", percent(score));
      plain("rule", rule);
      plain("speakerRule", speaker && `${speaker.rule}, ${percent(speaker.score)}`);
    } else {
      const { quantity, counted, of, predicate, times, score, rule } = f.of;
      card.replaceChildren(shut, make("h3", "", t("value")));
      line("quantity", quantity.text);
      plain("exact", figure(f.of));
      line("counted", counted?.text || counted?.lemma);
      line("of", of?.text);
      line("predicate", predicate?.text);
      for (const time of times ?? []) line("time", time.value ? `${time.text} (${time.value})` : time.text);
      plain("speaker", f.quote?.voice.name ?? t("itself"));
      plain("score", percent(score));
      plain("rule", rule);
    }
    card.append(list);
    card.hidden = false;
  }

  // ../web/page/reader.js
  var steps = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };
  var Reader = class {
    constructor(root) {
      this.root = root;
      for (const id of ["article", "people", "claims", "detail", "legend", "tab-people", "tab-claims"]) this[id] = root.querySelector(`#${id}`);
      this.sheet = new Article(this.article);
      this.lit = [];
      this.pinned = void 0;
      this.listen();
    }
    // show draws a text and its analysis, and returns the facts.
    show(text, analysis) {
      this.found = facts(analysis);
      this.unpin();
      this.sheet.show(text, this.found);
      legend(this.legend);
      people(this.people, this.found);
      claims(this.claims, this.found);
      count(this["tab-people"], t("people"), this.found.voices.filter((v) => v.name).length);
      count(this["tab-claims"], t("claims"), this.found.claims.length);
      return this.found;
    }
    // light lights up facts on both sides.
    light(list) {
      for (const f of this.lit) for (const r of f.rows) r.classList.remove("lit");
      this.lit = list;
      for (const f of list) for (const r of f.rows) r.classList.add("lit");
      this.sheet.light(list);
    }
    // rest goes back to what is pinned.
    rest() {
      this.light(this.pinned ? [this.pinned] : []);
    }
    // pin opens the detail of a fact.
    pin(f) {
      this.pinned = f;
      f.draw();
      detail(this.detail, f, () => this.unpin());
      this.rest();
    }
    unpin() {
      this.pinned = void 0;
      this.detail.hidden = true;
      this.rest();
    }
    // reveal shows a fact wherever it stands.
    reveal(f) {
      this.sheet.reveal(f);
      this.pin(f);
    }
    // drawAll leaves nothing for later.
    drawAll() {
      this.sheet.drawAll();
      for (const f of this.found.found) f.draw();
    }
    // step goes from find to find in the article, and tells which aloud.
    step(by) {
      const all2 = this.found.found;
      if (!all2.length) return;
      const now = all2.indexOf(this.pinned);
      this.reveal(all2[Math.min(all2.length - 1, Math.max(0, by === Infinity ? all2.length - 1 : now + by))]);
      document.getElementById("status").textContent = aloud(this.pinned);
    }
    listen() {
      this.article.addEventListener("mouseover", (e) => this.light([...new Set(this.sheet.under(e.target))]));
      this.article.addEventListener("mouseleave", () => this.rest());
      this.article.addEventListener("click", (e) => {
        const f = innermost(this.sheet.under(e.target));
        if (!f) return this.unpin();
        open(this.root, f.type === "quote" ? "people" : "claims");
        this.pin(f);
        f.rows[0].scrollIntoView({ block: "nearest" });
      });
      this.article.addEventListener("keydown", (e) => {
        if (!(e.key in steps) || e.altKey || e.ctrlKey || e.metaKey) return;
        e.preventDefault();
        this.step(steps[e.key]);
      });
      addEventListener("beforeprint", () => this.found && this.drawAll());
      document.addEventListener("keydown", (e) => e.key === "Escape" && this.pinned && this.unpin());
      for (const box of [this.people, this.claims]) {
        const enter = (e) => {
          const f = factOf(e.target);
          if (f) this.light([f]);
        };
        box.addEventListener("mouseover", enter);
        box.addEventListener("focusin", enter);
        box.addEventListener("mouseleave", () => this.rest());
        box.addEventListener("click", (e) => {
          const f = factOf(e.target);
          if (f) this.reveal(f);
        });
      }
      tabs(this.root);
    }
  };
  var innermost = (list) => list.filter((f) => f.type !== "sentence").sort((x, y) => size(x) - size(y))[0];
  var size = (f) => f.places[0][1] - f.places[0][0];
  function aloud(f) {
    return f.type === "quote" ? `${t("quote")}, ${t(f.kind)}. ${f.voice.name || t("unknown")} ${t("says")}: ${f.of.text}` : `${t("value")}: ${f.of.text}`;
  }
  function count(element, word, n) {
    element.textContent = word;
    element.append(" ", make("span", "count", n));
  }
  function tabs(root) {
    const all2 = [...root.querySelectorAll("[role=tab]")];
    all2.forEach((tab, i) => {
      tab.addEventListener("click", () => open(root, tab.getAttribute("aria-controls")));
      tab.addEventListener("keydown", (e) => {
        if (e.key !== "ArrowLeft" && e.key !== "ArrowRight") return;
        const other = all2[(i + steps[e.key] + all2.length) % all2.length];
        open(root, other.getAttribute("aria-controls"));
        other.focus();
      });
    });
  }
  function open(root, id) {
    for (const tab of root.querySelectorAll("[role=tab]")) {
      const chosen = tab.getAttribute("aria-controls") === id;
      tab.ariaSelected = String(chosen);
      tab.tabIndex = chosen ? 0 : -1;
      root.querySelector(`#${tab.getAttribute("aria-controls")}`).hidden = !chosen;
    }
  }

  // ../web/page/texts.js
  function withTexts(text, analysis) {
    const at2 = ({ start = 0, end = 0 }) => text.slice(start, end);
    const fill2 = (...messages) => {
      for (const m of messages) if (m?.span) m.text = at2(m.span);
    };
    fill2(...analysis.sentences ?? []);
    for (const q of analysis.quotes ?? []) {
      q.text = q.segments.map(at2).join(" ");
      fill2(q.cue, q.speaker, q.addressee);
    }
    for (const c of analysis.claims ?? []) fill2(c, c.quantity, c.counted, c.of, c.predicate, ...c.times ?? []);
    for (const e of analysis.entities ?? []) fill2(...e.mentions);
    return analysis;
  }

  // ../web/page/report.js
  var $ = (id) => document.getElementById(id);
  var articles = [...document.querySelectorAll("script.article")].map(article);
  var reader = new Reader($("read"));
  var all = articles.length > 1 && corpus(articles);
  function article({ textContent }, i) {
    const a = JSON.parse(textContent);
    if (a.analysis) withTexts(a.text, a.analysis);
    a.title = headline2(a.text ?? "") || a.name;
    a.link = `#${i + 1}`;
    return a;
  }
  function headline2(text) {
    const line = text.trimStart().split("\n", 1)[0].trimEnd();
    return line.length > 120 ? `${line.slice(0, line.lastIndexOf(" ", 110) + 1 || 110).trimEnd().toWellFormed()}…` : line;
  }
  function corpus(articles2) {
    const found = { quotes: [], claims: [], voices: [] };
    const known = /* @__PURE__ */ new Map();
    for (const a of articles2.filter((a2) => a2.analysis)) {
      const { quotes, claims: claims2, voices } = facts(a.analysis);
      for (const f of [...quotes, ...claims2]) f.article = a;
      found.claims.push(...claims2);
      for (const v of voices) {
        const key = v.name?.toLocaleLowerCase();
        const voice = known.get(key) ?? { ...v, quotes: [] };
        if (!known.has(key)) found.voices.push(voice);
        known.set(key, voice);
        voice.role ||= v.role;
        for (const q of v.quotes) {
          quotes[q].voice = voice;
          voice.quotes.push(found.quotes.push(quotes[q]) - 1);
        }
      }
    }
    found.voices.sort((x, y) => !x.name - !y.name || y.quotes.length - x.quotes.length);
    found.voices.forEach((v, i) => v.hue = v.name ? i % hues : "x");
    return found;
  }
  function index(box) {
    const table = make("table");
    const head = table.createTHead().insertRow();
    for (const word of ["articleOne", "language", "quotes", "claims"]) {
      const th = head.appendChild(make("th", "", t(word)));
      th.scope = "col";
    }
    const body = table.createTBody();
    for (const { name, title, link, error, analysis } of articles) {
      const row2 = body.insertRow();
      const cell = row2.insertCell();
      if (error) {
        cell.append(make("bdi", "", name), make("span", "aside", error));
        cell.colSpan = 4;
        continue;
      }
      const a = cell.appendChild(make("a", "", title));
      a.href = link;
      if (name !== title) cell.append(make("span", "aside", name));
      for (const word of [analysis.language, analysis.quotes?.length ?? 0, analysis.claims?.length ?? 0]) row2.insertCell().textContent = word;
    }
    box.replaceChildren(table);
  }
  function showAll() {
    document.title = `Dixit: ${t("articlesN")(articles.length)}`;
    $("all-summary").textContent = `${t("articlesN")(articles.length)}, ${t("quotesN")(all.quotes.length)} ${t("and")} ${t("claimsN")(all.claims.length)}`;
    index($("all-articles"));
    people($("all-people"), all);
    claims($("all-claims"), all);
    count($("tab-all-articles"), t("articles"), articles.length);
    count($("tab-all-people"), t("people"), all.voices.filter((v) => v.name).length);
    count($("tab-all-claims"), t("claims"), all.claims.length);
  }
  function show() {
    const a = all ? articles[location.hash.slice(1) - 1] : articles[0];
    $("all").hidden = Boolean(a) || !all;
    $("read").hidden = !a;
    $("edit").hidden = !all;
    if (!a) return all && showAll();
    document.title = a.title;
    $("summary").textContent = a.error ?? summary(a.analysis);
    if (!a.error) reader.show(a.text, a.analysis);
  }
  for (const id of ["all-people", "all-claims"]) {
    $(id).addEventListener("click", (e) => {
      const f = factOf(e.target);
      if (!f) return;
      history.pushState(null, "", f.article.link);
      show();
      open($("read"), f.type === "quote" ? "people" : "claims");
      reader.reveal((f.type === "quote" ? reader.found.quotes : reader.found.claims)[f.i]);
    });
  }
  $("edit").addEventListener("click", () => {
    history.pushState(null, "", "#");
    show();
  });
  $("tongue").addEventListener("click", () => {
    speak(t("tongueTag"));
    fill();
    show();
  });
  $("theme").addEventListener("click", turn);
  addEventListener("popstate", () => {
    show();
    scrollTo({ top: 0, behavior: "instant" });
  });
  tabs($("all"));
  fill();
  show();
})();
