// The client of dixit.js against a real dixitd (../../bin, by `make build`).
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { after, before, test } from "node:test";
import { Dixit, DixitError } from "./dixit.js";

let daemon, dixit;

before(async () => {
  const program = fileURLToPath(new URL("../../bin/dixitd", import.meta.url));
  daemon = spawn(program, ["--grpc-addr=127.0.0.1:0", "--http-addr="], { stdio: ["ignore", "ignore", "pipe"] });
  for await (const line of createInterface(daemon.stderr)) {
    const found = line.match(/grpc_addr=(\S+)/);
    if (found) {
      dixit = new Dixit(found[1]);
      return;
    }
  }
  throw new Error("dixitd does not say where it listens");
});

after(() => {
  dixit?.close();
  daemon?.kill();
});

test("offsets are UTF-16 units", async () => {
  // An emoji is two units, é one or two: e and a combining accent.
  const text = "🚀 De\u0301cide\u0301ment. « Nous rouvrirons lundi », a promis Anne Morel.";
  const { quotes, sentences } = await dixit.analyze(text);
  assert.equal(quotes.length, 1);
  const [{ span, speaker }] = quotes;
  assert.equal(text.slice(span.start, span.end), "Nous rouvrirons lundi");
  assert.equal(text.slice(speaker.head.start, speaker.head.end), "Anne Morel");
  for (const sentence of sentences) {
    assert.equal(text.slice(sentence.span.start, sentence.span.end), sentence.text);
  }
});

test("an error has its reason and the field to blame", async () => {
  await assert.rejects(dixit.analyze("   "), (error) => {
    assert(error instanceof DixitError);
    assert.equal(error.reason, "TEXT_EMPTY");
    assert.deepEqual(error.fields, ["document.text"]);
    return true;
  });
});

test("an error has its variable parts", async () => {
  await assert.rejects(dixit.analyze("x".repeat((1 << 20) + 1)), (error) => {
    assert.equal(error.reason, "TEXT_TOO_LARGE");
    assert.equal(error.metadata.limit, String(1 << 20));
    return true;
  });
});

test("a stream answers each text in order, the bad ones too", async () => {
  const answers = [];
  for await (const { analysis, error } of dixit.analyzeAll(["Le pont est fermé.", "", "The bridge is closed."])) {
    answers.push(analysis?.language ?? error.reason);
  }
  assert.deepEqual(answers, ["fr", "TEXT_EMPTY", "en"]);
});

test("a stream takes more texts than fit in flight", async () => {
  function* texts() {
    for (let i = 100; i < 600; i++) yield `${i} personnes ont défilé mardi.`;
  }
  let want = 100;
  for await (const { analysis } of dixit.analyzeAll(texts())) {
    assert.equal(analysis.claims[0].quantity.value, want++);
  }
  assert.equal(want, 600);
});

test("a reader may leave before the end", async () => {
  function* endless() {
    for (;;) yield "Le pont est fermé.";
  }
  let seen = 0;
  for await (const { analysis } of dixit.analyzeAll(endless())) {
    assert.equal(analysis.language, "fr");
    if (++seen === 10) break;
  }
});
