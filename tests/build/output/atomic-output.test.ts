import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createAtomicOutput, markerFile } from "../../../src/build/output/atomic-output.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

describe("an output folder", () => {
  test("appears completely, and not before the commit", async () => {
    const folder = createTempFolder();
    const out = join(folder, "deep/er/out");
    const atomicOutput = await createAtomicOutput(out, join(folder, "content"));
    writeFileSync(join(atomicOutput.folder, "page.html"), "new");
    expect(existsSync(out)).toBe(false);
    await atomicOutput.commit();
    expect(readdirSync(out).sort()).toEqual([markerFile, "page.html"]);
    expect(readdirSync(join(folder, "deep/er"))).toEqual(["out"]);
  });

  test("replaces an earlier one completely", async () => {
    const folder = createTempFolder({ [`out/${markerFile}`]: "", "out/old.html": "old" });
    const atomicOutput = await createAtomicOutput(join(folder, "out"), join(folder, "content"));
    await atomicOutput.commit();
    expect(readdirSync(join(folder, "out"))).toEqual([markerFile]);
  });

  test.each([
    ["of an earlier site", { [`out/${markerFile}`]: "", "out/old.html": "old" }],
    ["alone, as a worktree for the published branch has it", {}],
  ])("keeps a repository: %s", async (_, files) => {
    const folder = createTempFolder({ ...files, "out/.git/HEAD": "ref: refs/heads/pages" });
    const atomicOutput = await createAtomicOutput(join(folder, "out"), join(folder, "content"));
    await atomicOutput.commit();
    expect(readdirSync(join(folder, "out")).sort()).toEqual([".git", markerFile]);
    expect(readFileSync(join(folder, "out/.git/HEAD"), "utf8")).toBe("ref: refs/heads/pages");
  });

  test("stays unchanged if the build is aborted", async () => {
    const folder = createTempFolder({ [`out/${markerFile}`]: "", "out/old.html": "old" });
    const atomicOutput = await createAtomicOutput(join(folder, "out"), join(folder, "content"));
    writeFileSync(join(atomicOutput.folder, "page.html"), "half");
    atomicOutput.dispose();
    expect(readFileSync(join(folder, "out/old.html"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("stays what it was if a build was killed, and what that left behind is removed", async () => {
    const folder = createTempFolder({
      [`out/${markerFile}`]: "",
      "out/old.html": "old",
      ".out.quire-99999999/site/half.html": "half",
    });
    const atomicOutput = await createAtomicOutput(join(folder, "out"), join(folder, "content"));
    expect(readFileSync(join(folder, "out/old.html"), "utf8")).toBe("old");
    atomicOutput.dispose();
    expect(readdirSync(folder)).toEqual(["out"]);
  });

  test("may be an empty folder", async () => {
    const folder = createTempFolder();
    mkdirSync(join(folder, "out"));
    const atomicOutput = await createAtomicOutput(join(folder, "out"), join(folder, "content"));
    await atomicOutput.commit();
    expect(readdirSync(join(folder, "out"))).toEqual([markerFile]);
  });

  test.each([
    ["a folder with other files", "mine", "contains files that Quire did not write"],
    ["a file", "mine/notes.txt", "is a file"],
    ["the content folder", "content", "overlaps with the content folder"],
    ["a folder in the content folder", "content/out", "overlaps with the content folder"],
    ["a folder around the content folder", ".", "overlaps with the content folder"],
    ["a parent of the working directory", "/", "overlaps with the content folder"],
  ])("is never %s", async (_, out, reason) => {
    const folder = createTempFolder({ "mine/notes.txt": "precious", "content/a/b.md": "" });
    const target = out === "/" ? "/" : join(folder, out);
    await expect(createAtomicOutput(target, join(folder, "content"))).rejects.toThrow(reason);
    expect(readFileSync(join(folder, "mine/notes.txt"), "utf8")).toBe("precious");
  });
});
