#!/usr/bin/env node
// Who said what, and how many, in articles:
//
//   npm ci
//   node analyze.js ../fr-agence.txt ../en-agency.txt
//
// The service is at $DIXIT_ADDR, by default localhost:50051.
import { readFile } from "node:fs/promises";
import { Dixit } from "./dixit.js";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("usage: node analyze.js ARTICLE…");
  process.exit(2);
}

const dixit = new Dixit(process.env.DIXIT_ADDR ?? "localhost:50051");
const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
let next = 0;
for await (const { analysis, error } of dixit.analyzeAll(texts)) {
  console.log(`${files[next++]}:`);
  if (error) {
    console.log(`  ${error.reason}: ${error.message}`);
    process.exitCode = 1;
    continue;
  }
  for (const { speaker, text } of analysis.quotes) {
    console.log(`  ${speaker?.name || speaker?.text || "?"}: ${text}`);
  }
  for (const { quantity, counted, predicate } of analysis.claims) {
    console.log(`  ${quantity.text} | ${counted?.text ?? ""} | ${predicate?.text ?? ""}`);
  }
}
dixit.close();
