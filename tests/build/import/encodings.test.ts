import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readImport } from "../../../src/build/import/read-import.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** Imports a file of these bytes: its questions, and why others are skipped. */
async function importBytes(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(createTempFolder(), name);
  writeFileSync(file, bytes);
  const results: string[] = [];
  for await (const result of readImport(file, { sourceUrl: "" }))
    results.push(result.kind === "article" ? result.article.question : result.reason);
  return results;
}

const table = "question\tanswer\nGrüße?\tJa\n";
const utf16 = Buffer.from(`\uFEFF${table}`, "utf16le");

describe("a file to import", () => {
  test.each([
    ["in UTF-8", Buffer.from(table)],
    ["in UTF-8 with a byte order mark", Buffer.from(`\uFEFF${table}`)],
    ["in UTF-16, as Excel writes it", utf16],
    ["in UTF-16 with the other order of bytes", Buffer.from(utf16).swap16()],
  ])("%s keeps its letters", async (_, bytes) => {
    expect(await importBytes("a.tsv", bytes)).toEqual(["Grüße?"]);
  });

  test.each([
    ["a.csv", "question,answer\nA?,B\nGrüße?,Ja\n", 3],
    ["a.json", '[{ "question": "Grüße?", "answer": "Ja" }]', 1],
    ["a.jsonl", '{ "question": "A?", "answer": "B" }\n{ "question": "Grüße?", "answer": "Ja" }\n', 2],
    ["a.md", "# Grüße?\n\nJa\n", 1],
  ])(
    "%s in another encoding is refused with the line, since its letters would be lost",
    async (name, text, line) => {
      await expect(importBytes(name, Buffer.from(text, "latin1"))).rejects.toThrow(
        `${name}:${line} is not in UTF-8, so its letters can't be read. Save the file as UTF-8`,
      );
    },
  );

  test("a row whose quotation mark is not closed is skipped with the reason", async () => {
    expect(await importBytes("a.csv", Buffer.from('question,answer\nA?,B\n"C?,D\nE?,F\n'))).toEqual([
      "A?",
      "a quotation mark is not closed, from here to the end of the file",
    ]);
  });
});
