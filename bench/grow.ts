import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { growCollection, type Sample } from "./builds/grow-collection.ts";

/** Writes a content folder of any size, to build at the limit: `npm run bench:grow -- --count 150000 --out DIR`. */

const { values } = parseArgs({
  options: {
    // The articles whose structure is repeated.
    content: { type: "string", default: "content" },
    count: { type: "string", default: "150000" },
    out: { type: "string" },
  },
});
if (values.out === undefined) throw new RangeError("--out DIR is missing: where to write the articles.");

const articlePattern = /\nquestion: >-\n {4}(?<question>.+)\nanswer: >-\n {4}(?<answer>.+)\n/u;
const samples = readdirSync(values.content, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".md"))
  .sort()
  .flatMap((path): Sample[] => {
    const { question, answer } =
      articlePattern.exec(readFileSync(join(values.content, path), "utf8"))?.groups ?? {};
    return question === undefined || answer === undefined ? [] : [{ question, answer }];
  });
growCollection(samples, Number(values.count), values.out);
console.log(`Wrote ${Number(values.count).toLocaleString("en")} articles to ${values.out}.`);
