// Numbers as people of the page's language write them.

import { tag } from "./words.js";

const signs = { ABOUT: "≈ ", AT_LEAST: "≥ ", AT_MOST: "≤ ", MORE_THAN: "> ", LESS_THAN: "< " };

// figure is the value of a claim with its bounds and unit: "≈ 1 200", "40 – 45 M€".
export function figure({ quantity: q }) {
  const kind = q.kind?.slice("QUANTITY_KIND_".length);
  const sign = signs[q.comparator?.slice("COMPARATOR_".length)] ?? "";
  const unit = kind === "PERCENT" ? q.unit?.symbol || "%" : q.unit?.symbol || q.unit?.name || "";
  const dash = kind === "SCORE" ? "–" : " – ";
  let value;
  if (q.value !== undefined) value = number(q.value);
  else if (q.low !== undefined && q.high !== undefined) value = number(q.low) + dash + number(q.high);
  else if (q.low !== undefined) value = (sign ? "" : "≥ ") + number(q.low);
  else if (q.high !== undefined) value = (sign ? "" : "≤ ") + number(q.high);
  else return q.text;
  return sign + value + (unit ? `\u00a0${unit}` : "");
}

function number(v) {
  const large = Math.abs(v) >= 1e6;
  return new Intl.NumberFormat(tag(), { notation: large ? "compact" : "standard", maximumFractionDigits: large ? 3 : 4 }).format(v);
}

// percent is a score in words.
export const percent = (score) => new Intl.NumberFormat(tag(), { style: "percent" }).format(score ?? 0);
