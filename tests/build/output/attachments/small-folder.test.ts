import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";
import { type Collection, readCollection } from "../../../../src/build/collect/collection.ts";
import { RecordFile } from "../../../../src/build/collect/record-file.ts";
import { publishCollectionAttachments } from "../../../../src/build/output/attachments/publish-attachments.ts";
import { collectionToReferences } from "../../../../src/build/output/bundle/resolve-payload.ts";
import { writeBundle } from "../../../../src/build/output/bundle/write-bundle.ts";
import { noCache } from "../../../../src/build/output/cache/build-cache.ts";
import { OutputWriter } from "../../../../src/build/output/output-writer.ts";
import { silentProgressReporter } from "../../../../src/build/progress.ts";
import { articleShardSchema } from "../../../../src/bundle/article-shard.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";
import { createPicture } from "./pictures.ts";

const progress = silentProgressReporter;

interface BuiltFolder {
  readonly collection: Collection;
  readonly out: string;
  /** The answers of all articles as JSON, by question. */
  readonly answers: ReadonlyMap<string, string>;
}

/** Builds the data of a folder that was made for some other tool. */
async function buildFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: { readonly isStrict?: boolean; readonly externalImages?: boolean } = {},
): Promise<BuiltFolder> {
  const { isStrict = false, externalImages = false } = options;
  const folder = createTempFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const temp = createTempFolder();
  const recordFile = new RecordFile(join(temp, "records"));
  const output = new OutputWriter(join(temp, "out"));
  const { collection, published } = await publishCollectionAttachments(
    await readCollection({ folder, lint: false, isStrict }, recordFile, progress),
    { output, progress, isStrict },
  );
  const references = { references: collectionToReferences(collection, published), externalImages };
  const site = { name: "Test", description: "", language: "en" };
  await writeBundle({ collection, references, recordFile, site }, output, progress, noCache);
  recordFile.close();
  const shards = readdirSync(join(output.folder, "data", "articles"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".json"))
    .map((path) => readFileSync(join(output.folder, "data", "articles", path), "utf8"));
  const records = shards.flatMap((text) => v.parse(articleShardSchema, JSON.parse(text)));
  return {
    collection,
    out: output.folder,
    answers: new Map(records.map(({ question, answer }) => [question, JSON.stringify(answer)])),
  };
}

function rulesOf({ collection }: BuiltFolder): string[] {
  return collection.diagnostics.map(({ rule, line, hint }) => `${line} ${rule}: ${hint}`).sort();
}

test("pictures, documents and links of a folder are published with it", async () => {
  const built = await buildFolder({
    "heat/what-is-heat.md":
      "# What is heat?\n\nSee [ice](ice.md#why-it-floats), [the table](files/table.csv) and\n\n![A hill](images/hill.png)\n",
    "heat/ice.md":
      '# Ice\n\n## Why it floats\n\nText.\n\n<img src="images/drawing.svg" alt="A drawing" width="20">\n',
    "heat/images/hill.png": await createPicture(1300, 40, "png"),
    "heat/images/drawing.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" onload="alert(1)"><path d="M0 0"/></svg>',
    "heat/images/unused.png": await createPicture(10, 10, "png"),
    "heat/files/table.csv": "a,b\n",
  });
  expect(rulesOf(built)).toEqual([]);
  const heat = built.answers.get("What is heat?") ?? "";
  expect(heat).toMatch(/"href":"\/learn\/heat\/questions\/ice#section-why-it-floats"/u);
  expect(heat).toMatch(/"href":"\/attachments\/table-[0-9a-f]{12}\.csv"/u);
  expect(heat).toMatch(/"src":"\/attachments\/hill-[0-9a-f]{12}\.webp"/u);
  expect(heat).toContain('"width":1300,"height":40');
  expect(built.answers.get("Ice")).toMatch(/"width":20,"height":15/u);
  const written = readdirSync(join(built.out, "attachments"));
  expect(written.some((name) => name.startsWith("unused"))).toBe(false);
  const urls = [...built.answers.values()].flatMap((text) => text.match(/attachments\/[\w.-]+/gu) ?? []);
  for (const url of urls) expect(existsSync(join(built.out, url))).toBe(true);
  expect(new Set(urls).size).toBe(written.length);
  const drawing = written.find((name) => name.endsWith(".svg")) ?? "";
  expect(readFileSync(join(built.out, "attachments", drawing), "utf8")).not.toContain("alert");
});

const brokenFiles = {
  "heat/a.md": "# A\n\n[ice](icee.md) [b](b.md#gone) [out](../../secret.md)\n\n![A hill](hill.png)\n",
  "heat/b.md": "# B\n\nText of b.\n",
  "heat/ice.md": "# Ice\n\nText of ice.\n",
};

test("what leads nowhere is reported with what was probably meant, and shown as text", async () => {
  const built = await buildFolder(brokenFiles);
  expect(rulesOf(built)).toEqual([
    "3 broken-anchor: Correct or remove the part after #.",
    "3 broken-link: Correct the path or remove it.",
    "3 link-outside: Publish a folder that contains both files, or link to the URL of the other one.",
    "5 missing-file: Correct the path or remove it.",
  ]);
  const answer = built.answers.get("A") ?? "";
  expect(answer).toContain('"value":"A hill"');
  expect(answer).not.toContain("quire:");
  expect(answer.match(/"href"/gu)).toHaveLength(1);
});

test("with --strict it is an error", async () => {
  const { collection } = await buildFolder(brokenFiles, { isStrict: true });
  expect(collection.diagnostics.map(({ severity }) => severity)).toEqual([
    "error",
    "error",
    "error",
    "error",
  ]);
});

test("pictures of other sites are links, unless the site shows them", async () => {
  const files = { "heat/a.md": "# A\n\n![A hill](https://example.org/hill.png)\n" };
  const linked = (await buildFolder(files)).answers.get("A") ?? "";
  expect(linked).toContain('"tagName":"a","properties":{"href":"https://example.org/hill.png"}');
  expect(linked).not.toContain('"img"');
  const shown = (await buildFolder(files, { externalImages: true })).answers.get("A") ?? "";
  expect(shown).toContain('"src":"https://example.org/hill.png"');
});
