import { join } from "node:path";
import * as v from "valibot";
import { expect, test } from "vitest";
import { readJsonFile } from "../../../src/build/cli/read-json-file.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const schema = v.array(v.object({ url: v.string() }));

test("a JSON file that a flag names is read by its schema", async () => {
  const file = join(createTempFolder({ "a.json": '[{ "url": "/a" }]' }), "a.json");
  expect(await readJsonFile(file, schema)).toEqual([{ url: "/a" }]);
});

test.each([
  ["a missing file", undefined, ": file not found"],
  ["wrong JSON", '[\n  { "url" "/a" }\n]', ":2:11: this is not valid JSON: "],
  ["something else than a list", "{}", ": Invalid type: Expected Array but received Object"],
  ["a wrong item", '[{ "url": 1 }]', ": 0.url: Invalid type: Expected string but received 1"],
])("%s is an error with its place", async (_, text, message) => {
  const file = join(createTempFolder(text === undefined ? {} : { "a.json": text }), "a.json");
  await expect(readJsonFile(file, schema)).rejects.toThrow(`${file}${message}`);
});
