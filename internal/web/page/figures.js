// Numbers as people of the page's language write them.

import { tag } from "./words.js";

const signs = { ABOUT: "≈ ", AT_LEAST: "≥ ", AT_MOST: "≤ ", MORE_THAN: "> ", LESS_THAN: "< " };

// figure is the value of a claim with its bounds and unit: "≈ 1 200", "40 – 45 M €".
export function figure({ quantity: q }) {
  const kind = q.kind?.slice("QUANTITY_KIND_".length);
  const sign = signs[q.comparator?.slice("COMPARATOR_".length)] ?? "";
  const write = writer(kind, q.unit ?? {}, Math.max(q.value ?? 0, q.low ?? 0, q.high ?? 0));
  if (kind === "RATIO") return q.text; // nobody says 0.3333
  if (q.value !== undefined) return sign + write(q.value);
  if (kind === "SCORE") return `${number(q.low)}–${number(q.high)}`;
  if (q.low !== undefined && q.high !== undefined) return `${write(q.low)} – ${write(q.high)}`;
  if (q.low !== undefined) return (sign || "≥ ") + write(q.low);
  if (q.high !== undefined) return (sign || "≤ ") + write(q.high);
  return q.text;
}

// writer writes values of a unit, large ones in short.
function writer(kind, unit, most) {
  const brief = most >= 1e6 ? { notation: "compact", maximumFractionDigits: 3 } : { maximumFractionDigits: 4 };
  const options =
    kind === "MONEY" && unit.iso ? { style: "currency", currency: unit.iso, currencyDisplay: "narrowSymbol", minimumFractionDigits: 0, ...brief }
    : kind === "DURATION" && unit.name ? { style: "unit", unit: unit.name, unitDisplay: "long", ...brief }
    : undefined;
  try {
    if (options) return new Intl.NumberFormat(tag(), options).format;
  } catch {} // a currency or unit that the browser does not know
  if (kind === "MULTIPLIER") return (v) => `× ${number(v)}`;
  if (kind === "PERCENT" && (unit.symbol ?? "%") === "%") {
    const percents = new Intl.NumberFormat(tag(), { style: "percent", maximumFractionDigits: 4 });
    return (v) => percents.format(v / 100);
  }
  const after = unit.symbol || unit.name;
  return (v) => number(v) + (after ? `\u00a0${after}` : "");
}

function number(v) {
  const large = Math.abs(v) >= 1e6;
  return new Intl.NumberFormat(tag(), { notation: large ? "compact" : "standard", maximumFractionDigits: large ? 3 : 4 }).format(v);
}

// percent is a score in words.
export const percent = (score) => new Intl.NumberFormat(tag(), { style: "percent" }).format(score ?? 0);
