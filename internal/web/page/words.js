// The words of the page, in French and English.

const words = {
  en: {
    tongue: "Français", tongueTag: "fr", theme: "Light / dark", skip: "Skip to the text",
    motto: "Who said what, and which figures.",
    lead: "Paste a news article, or drop a text file",
    placeholder: "“We would rather act early than regret it later,” the governor told reporters…",
    analyze: "Read it", reading: "Reading…", language: "Language", detect: "detect", published: "Published on",
    privacy: "The text goes to this server and nowhere else; nothing is kept.",
    samples: "Or look at one of these",
    edit: "← Another text", export: "Take it with you", link: "Link", copied: "The link is copied. The text is in it.",
    linkTooLong: "This text is too long for a link.",
    quotesCSV: "Quotes, CSV", claimsCSV: "Figures, CSV",
    article: "The article", articleKeys: "The article. Left and right arrows go from one find to the next, Enter opens it, Escape lets go.",
    found: "What was found", people: "Voices", claims: "Figures", detail: "Detail", close: "Close",
    direct: "word for word", indirect: "reported", mixed: "partly word for word", figure: "figure",
    unknown: "Nobody named", noQuotes: "Nobody is quoted here.", noClaims: "No figures here.",
    unsupported: "Dixit does not speak the language of this text: it only marks its sentences.",
    value: "Figure", what: "What", when: "When", who: "Said by", items: "Quoted", itself: "the article",
    cue: "announced by", speaker: "said by", here: "here called", role: "who is", addressee: "said to", counted: "counted", of: "out of",
    predicate: "what is said", time: "when", quantity: "figure", exact: "reads as", score: "sure at", rule: "rule", speakerRule: "rule for who",
    articleOne: "Article", articles: "Articles", allArticles: "← All articles", quotes: "Quotes", articlesN: (n) => `${n} articles`,
    key: "Key", keyNote: "Kept until this page is closed.",
    negated: "denied", hedged: "hearsay", increase: "rising", decrease: "falling", implied: "understood",
    quote: "Quote", says: "says", quotesN: (n) => `${n} ${n === 1 ? "quote" : "quotes"}`,
    claimsN: (n) => `${n} ${n === 1 ? "figure" : "figures"}`, and: "and",
    errors: {
      TEXT_EMPTY: "There is no text yet.", TEXT_TOO_LARGE: "This text is longer than the server takes.",
      TEXT_NOT_UTF8: "This is not a text in UTF-8.", LANGUAGE_UNSUPPORTED: "The server does not speak that language.",
      OVERLOADED: "The server has too much to read. Try again in a moment.", SHUTTING_DOWN: "The server is about to stop. Try again in a moment.",
      resource_exhausted: "This text is longer than the server takes.", unavailable: "The server is not available. Try again in a moment.",
      unauthenticated: "This server only answers those who have a key.", deadline_exceeded: "It took too long; the server gave up.",
      internal: "Something went wrong at the server.", network: "The server cannot be reached.", link: "The text in this link cannot be read.",
      file: "This file is no text, or too long.",
    },
  },
  fr: {
    tongue: "English", tongueTag: "en", theme: "Clair / sombre", skip: "Aller au texte",
    motto: "Qui a dit quoi, et quels chiffres.",
    lead: "Collez un article de presse, ou déposez un fichier texte",
    placeholder: "« Nous n’accepterons aucun licenciement », a déclaré la porte-parole…",
    analyze: "Lire", reading: "Lecture…", language: "Langue", detect: "à deviner", published: "Paru le",
    privacy: "Le texte va à ce serveur et nulle part ailleurs ; rien n’est conservé.",
    samples: "Ou regardez l’un de ceux-ci",
    edit: "← Un autre texte", export: "Emporter", link: "Lien", copied: "Le lien est copié. Il contient le texte.",
    linkTooLong: "Ce texte est trop long pour un lien.",
    quotesCSV: "Citations, CSV", claimsCSV: "Chiffres, CSV",
    article: "L’article", articleKeys: "L’article. Les flèches gauche et droite vont d’une trouvaille à l’autre, Entrée l’ouvre, Échap la quitte.",
    found: "Ce qui a été trouvé", people: "Voix", claims: "Chiffres", detail: "Détail", close: "Fermer",
    direct: "mot pour mot", indirect: "rapporté", mixed: "en partie mot pour mot", figure: "chiffre",
    unknown: "Personne de nommé", noQuotes: "Personne n’est cité ici.", noClaims: "Pas de chiffres ici.",
    unsupported: "Dixit ne parle pas la langue de ce texte : il n’en marque que les phrases.",
    value: "Chiffre", what: "Quoi", when: "Quand", who: "Dit par", items: "Citées", itself: "l’article",
    cue: "annoncé par", speaker: "dit par", here: "nommé ici", role: "qui est", addressee: "dit à", counted: "compté", of: "sur",
    predicate: "ce qu’on en dit", time: "quand", quantity: "chiffre", exact: "se lit", score: "sûr à", rule: "règle", speakerRule: "règle pour qui",
    articleOne: "Article", articles: "Articles", allArticles: "← Tous les articles", quotes: "Citations", articlesN: (n) => `${n} articles`,
    key: "Clé", keyNote: "Gardée jusqu’à la fermeture de cette page.",
    negated: "nié", hedged: "ouï-dire", increase: "en hausse", decrease: "en baisse", implied: "sous-entendu",
    quote: "Citation", says: "dit", quotesN: (n) => `${n} ${n < 2 ? "citation" : "citations"}`,
    claimsN: (n) => `${n} ${n < 2 ? "chiffre" : "chiffres"}`, and: "et",
    errors: {
      TEXT_EMPTY: "Il n’y a pas encore de texte.", TEXT_TOO_LARGE: "Ce texte est plus long que le serveur ne l’accepte.",
      TEXT_NOT_UTF8: "Ce n’est pas un texte en UTF-8.", LANGUAGE_UNSUPPORTED: "Le serveur ne parle pas cette langue.",
      OVERLOADED: "Le serveur a trop à lire. Réessayez dans un instant.", SHUTTING_DOWN: "Le serveur va s’arrêter. Réessayez dans un instant.",
      resource_exhausted: "Ce texte est plus long que le serveur ne l’accepte.", unavailable: "Le serveur n’est pas disponible. Réessayez dans un instant.",
      unauthenticated: "Ce serveur ne répond qu’à ceux qui ont une clé.", deadline_exceeded: "C’était trop long ; le serveur a renoncé.",
      internal: "Quelque chose a mal tourné du côté du serveur.", network: "Le serveur est injoignable.", link: "Le texte de ce lien est illisible.",
      file: "Ce fichier n’est pas un texte, ou est trop long.",
    },
  },
};

let tongue = remembered() ?? (navigator.language.startsWith("fr") ? "fr" : "en");

function remembered() {
  try {
    const t = localStorage.getItem("dixit-tongue");
    return t in words ? t : undefined;
  } catch {
    return undefined; // storage is turned off: ask the browser
  }
}

// t is a word, or a function that makes one.
export const t = (key) => words[tongue][key];

// tag is the language that the page speaks.
export const tag = () => tongue;

// speak changes it.
export function speak(to) {
  tongue = to;
  try {
    localStorage.setItem("dixit-tongue", to);
  } catch {} // then it is not remembered
}

// fill writes the words into all that names one.
export function fill(root = document) {
  document.documentElement.lang = tongue;
  const other = document.getElementById("tongue");
  other.textContent = t("tongue");
  other.lang = t("tongueTag");
  for (const e of root.querySelectorAll("[data-t]")) e.textContent = t(e.dataset.t);
  for (const e of root.querySelectorAll("[data-label]")) e.setAttribute("aria-label", t(e.dataset.label));
  for (const e of root.querySelectorAll("[data-placeholder]")) e.placeholder = t(e.dataset.placeholder);
}

// summary says in a line what was found.
export function summary(analysis) {
  if (!analysis.languageSupported) return t("unsupported");
  return `${t("quotesN")(analysis.quotes?.length ?? 0)} ${t("and")} ${t("claimsN")(analysis.claims?.length ?? 0)}`;
}

// turn turns light to dark and back.
export function turn() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
}

// failure is an error in words: of its reason, else of its code.
export function failure(e) {
  const known = t("errors");
  return known[e.reason] ?? known[e.code] ?? e.message;
}
