// The one call that the page makes.

import { withTexts } from "./texts.js";

// Failure is an answer that is none: a code of gRPC and, mostly, a reason.
export class Failure extends Error {
  constructor(code, message, reason) {
    super(message);
    this.code = code;
    this.reason = reason;
  }
}

// analyze asks the service about a text. Offsets in the answer count as
// JavaScript's do.
export async function analyze(text, { language, published, key, signal } = {}) {
  const request = {
    document: { text },
    options: { offsetUnit: "OFFSET_UNIT_UTF16", language: language || undefined, omitText: true },
  };
  const headers = { "Content-Type": "application/json", "Connect-Protocol-Version": "1" };
  if (key) headers.Authorization = `Bearer ${key}`;
  if (published) request.document.publishTime = `${published}T12:00:00Z`;
  let response;
  try {
    response = await fetch("dixit.v1.TextAnalysisService/Analyze", {
      method: "POST",
      headers,
      body: JSON.stringify(request),
      signal,
    });
  } catch (e) {
    if (e.name === "AbortError") throw e;
    throw new Failure("network", e.message);
  }
  let answer;
  try {
    answer = await response.json();
  } catch {
    throw new Failure(response.status === 503 ? "unavailable" : "internal", `HTTP ${response.status}`);
  }
  if (!response.ok) {
    const info = answer.details?.find((d) => d.type === "google.rpc.ErrorInfo");
    throw new Failure(answer.code, answer.message, info?.debug?.reason);
  }
  return withTexts(text, answer.analysis);
}
