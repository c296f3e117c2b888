import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { Spool } from "../../src/pack/spool.ts";
import { tempFolder } from "../support/temp-folder.ts";

test("a spool gives every text back, in any order, also while it is still being written", () => {
  const folder = tempFolder();
  let number = 0;
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" })), (texts) => {
      const spool = new Spool(join(folder, String(number++)));
      const numbers = texts.map((text, index) => {
        const given = spool.append(text);
        if (index % 3 === 0) expect(spool.read(given)).toBe(text);
        return given;
      });
      expect(numbers.toReversed().map((given) => spool.read(given))).toEqual(texts.toReversed());
      spool.close();
    }),
    { numRuns: 50 },
  );
});

test("a spool writes more than it holds in memory", () => {
  const spool = new Spool(join(tempFolder(), "spool"));
  const text = "ö".repeat(300_000);
  for (let count = 0; count < 5; count += 1) spool.append(`${text}${count}`);
  expect(spool.read(3)).toBe(`${text}3`);
  expect(() => spool.read(5)).toThrow(RangeError);
  spool.close();
});
