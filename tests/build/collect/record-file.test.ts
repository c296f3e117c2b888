import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { RecordFile } from "../../../src/build/collect/record-file.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

function readText(recordFile: RecordFile, index: number): string {
  return Buffer.from(recordFile.read(index)).toString();
}

test("a record file returns every text, in any order, even while it is being written", () => {
  const folder = createTempFolder();
  let fileNumber = 0;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
      const recordFile = new RecordFile(join(folder, String(fileNumber++)));
      const indexes = texts.map((text, position) => {
        const index = recordFile.append(text);
        if (position % 3 === 0) expect(readText(recordFile, index)).toBe(text);
        return index;
      });
      expect(indexes.toReversed().map((index) => readText(recordFile, index))).toEqual(texts.toReversed());
      recordFile.close();
    }),
    { numRuns: 50 },
  );
});

test("a record file returns the last text that replaced one", () => {
  const recordFile = new RecordFile(join(createTempFolder(), "records"));
  const [first, second] = [recordFile.append("one"), recordFile.append("two")];
  recordFile.replace(first, "a longer one");
  recordFile.replace(first, "none");
  expect([first, second].map((index) => readText(recordFile, index))).toEqual(["none", "two"]);
  recordFile.close();
});

test("a record file holds more than its buffer", () => {
  const recordFile = new RecordFile(join(createTempFolder(), "records"));
  const text = "ö".repeat(300_000);
  for (let count = 0; count < 5; count += 1) recordFile.append(`${text}${count}`);
  expect(readText(recordFile, 3)).toBe(`${text}3`);
  expect(() => recordFile.read(5)).toThrow(RangeError);
  recordFile.close();
});
