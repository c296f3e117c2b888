import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { outputMark, stageOutput } from "../../src/pack/staging.ts";
import { tempFolder } from "../support/temp-folder.ts";

describe("an output folder", () => {
  test("appears whole, and not before it is published", async () => {
    const folder = tempFolder();
    const out = join(folder, "deep/er/out");
    const staging = await stageOutput(out, join(folder, "content"));
    writeFileSync(join(staging.site, "page.html"), "new");
    expect(existsSync(out)).toBe(false);
    await staging.publish();
    expect(readdirSync(out).sort()).toEqual([outputMark, "page.html"]);
    expect(readdirSync(join(folder, "deep/er"))).toEqual(["out"]);
  });

  test("replaces all of an earlier one", async () => {
    const folder = tempFolder({ [`out/${outputMark}`]: "", "out/old.html": "old" });
    const staging = await stageOutput(join(folder, "out"), join(folder, "content"));
    await staging.publish();
    expect(readdirSync(join(folder, "out"))).toEqual([outputMark]);
  });

  test("stays as it was where the work is given up", async () => {
    const folder = tempFolder({ [`out/${outputMark}`]: "", "out/old.html": "old" });
    const staging = await stageOutput(join(folder, "out"), join(folder, "content"));
    writeFileSync(join(staging.site, "page.html"), "half");
    staging.dispose();
    expect(readFileSync(join(folder, "out/old.html"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("is put back where a build was killed between its last two steps", async () => {
    const folder = tempFolder();
    const killed = join(folder, ".out.quire-99999999", "old");
    mkdirSync(killed, { recursive: true });
    writeFileSync(join(killed, outputMark), "");
    writeFileSync(join(killed, "old.html"), "old");
    const staging = await stageOutput(join(folder, "out"), join(folder, "content"));
    expect(readFileSync(join(folder, "out/old.html"), "utf8")).toBe("old");
    staging.dispose();
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("may be an empty folder", async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, "out"));
    const staging = await stageOutput(join(folder, "out"), join(folder, "content"));
    await staging.publish();
    expect(readdirSync(join(folder, "out"))).toEqual([outputMark]);
  });

  test.each([
    ["a folder of somebody else's files", "mine", "contains files that Quire did not write"],
    ["a file", "mine/notes.txt", "is a file"],
    ["the content folder", "content", "overlaps with the content folder"],
    ["a folder in the content folder", "content/out", "overlaps with the content folder"],
    ["a folder around the content folder", ".", "overlaps with the content folder"],
    ["a folder around where we are", "/", "overlaps with the content folder"],
  ])("is never %s", async (_, out, reason) => {
    const folder = tempFolder({ "mine/notes.txt": "precious", "content/a/b.md": "" });
    const target = out === "/" ? "/" : join(folder, out);
    await expect(stageOutput(target, join(folder, "content"))).rejects.toThrow(reason);
    expect(readFileSync(join(folder, "mine/notes.txt"), "utf8")).toBe("precious");
  });
});
