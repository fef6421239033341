// Peers in JavaScript, measured as main.go measures: {texts, turns, turn} in,
// [{Task, Language, Name, MBs}] out.
import { readFileSync } from "node:fs";
import recognizers from "@microsoft/recognizers-text-suite";
import nlp from "compromise";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";

const { texts, turns, turn } = JSON.parse(readFileSync(0, "utf8"));
const version = (name) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version;
const winkNLP = wink(model);
const suite = `recognizers-text ${version("@microsoft/recognizers-text-suite")}, numbers only`;

const contenders = [
  ["sentences and words", "en", `compromise ${version("compromise")}`, (text) => nlp.tokenize(text).json()],
  ["parts of speech", "en", `compromise ${version("compromise")}`, (text) => nlp(text)],
  ["parts of speech", "en", `wink-nlp ${version("wink-nlp")}`, (text) => winkNLP.readDoc(text)],
  ["numbers", "en", `compromise ${version("compromise")}, numbers only`, (text) => nlp(text).numbers().json()],
  ["numbers", "en", suite, (text) => recognizers.recognizeNumber(text, "en-us")],
  ["numbers", "fr", suite, (text) => recognizers.recognizeNumber(text, "fr-fr")],
];

function speed(run, text) {
  const bytes = Buffer.byteLength(text);
  const start = performance.now();
  let read = 0;
  do {
    run(text);
    read += bytes;
  } while (performance.now() - start < turn);
  return read / 1e6 / ((performance.now() - start) / 1000);
}

const speeds = contenders.map(() => []);
for (let i = 0; i <= turns; i++) {
  contenders.forEach(([, language, , run], c) => {
    const s = speed(run, texts[language]);
    if (i > 0) speeds[c].push(s); // the first turn warms up
  });
}
const median = (v) => v.sort((x, y) => x - y)[v.length >> 1];
console.log(JSON.stringify(contenders.map(([Task, Language, Name], c) => ({ Task, Language, Name, MBs: median(speeds[c]) }))));
