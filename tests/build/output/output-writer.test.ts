import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OutputWriter } from "../../../src/build/output/output-writer.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

describe("an output that replaces another", () => {
  test("writes only what differs, and reads the rest from the other", () => {
    const previous = createTempFolder({ "same.txt": "same", "other.txt": "old" });
    const output = new OutputWriter(createTempFolder(), { folder: previous });
    output.write("same.txt", "same");
    output.write("other.txt", "new");
    expect(output.pathsInPlace).toEqual(["same.txt"]);
    expect(output.read("same.txt").toString() + output.read("other.txt").toString()).toBe("samenew");
    expect(output.stats).toMatchObject({ files: 2, bytes: 7 });
  });

  test("gives an identical file another name instead of writing its bytes again", () => {
    const previous = createTempFolder({ "1/a.txt": "same" });
    const output = new OutputWriter(createTempFolder(), { folder: previous });
    output.write("2/a.txt", "same", "1/a.txt");
    expect(statSync(join(output.folder, "2/a.txt")).ino).toBe(statSync(join(previous, "1/a.txt")).ino);
    expect(output.pathsInPlace).toEqual([]);
  });

  test("leaves an identical file at the same path in place", () => {
    const previous = createTempFolder({ "a.txt": "same" });
    const output = new OutputWriter(createTempFolder(), { folder: previous });
    output.write("a.txt", "same", "a.txt");
    expect(output.pathsInPlace).toEqual(["a.txt"]);
  });

  test("writes a file if the identical one is gone", () => {
    const output = new OutputWriter(createTempFolder(), { folder: createTempFolder() });
    output.write("2/a.txt", "same", "1/a.txt");
    expect(output.read("2/a.txt").toString()).toBe("same");
  });

  test("leaves the other alone when a file is written twice", () => {
    const previous = createTempFolder({ "1/a.txt": "same" });
    const output = new OutputWriter(createTempFolder(), { folder: previous });
    output.write("2/a.txt", "same", "1/a.txt");
    output.write("2/a.txt", "else");
    expect(readFileSync(join(previous, "1/a.txt"), "utf8")).toBe("same");
    expect(output.read("2/a.txt").toString()).toBe("else");
    writeFileSync(join(output.folder, "2/a.txt"), "mine");
    expect(readFileSync(join(previous, "1/a.txt"), "utf8")).toBe("same");
  });

  test.each(["../a.txt", "a/../../b.txt"])("never writes outside of its folder: %s", (path) => {
    const output = new OutputWriter(createTempFolder(), { folder: createTempFolder() });
    expect(() => output.write(path, "")).toThrow(RangeError);
    expect(() => output.leaveInPlace(path, 0)).toThrow(RangeError);
  });
});
