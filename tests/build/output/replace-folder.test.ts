import { existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OutputError } from "../../../src/build/output/output-error.ts";
import { planReplacement, replaceFolder } from "../../../src/build/output/replace-folder.ts";
import { readFiles } from "../../support/read-files.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** The files of a site with their contents; none if there is no such folder. */
function readSite(folder: string): Record<string, string> {
  return existsSync(folder) ? Object.fromEntries(readFiles(folder)) : {};
}

function inFolder(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

const sitePath = fc.constantFrom(
  "index.html",
  "a.html",
  "a/b.html",
  "data/manifest.json",
  "data/1.json",
  "c/d/e.js",
);

/** A site: no path of it is both a file and a folder. */
const site = fc.dictionary(sitePath, fc.constantFrom("one", "two", "three"), { minKeys: 1 });

describe("replacing a folder", () => {
  test("leaves at every step each file of the previous site, or its successor", () => {
    fc.assert(
      fc.property(site, site, (previous, next) => {
        const folder = createTempFolder({ ...inFolder("out", previous), ...inFolder("next", next) });
        for (const step of planReplacement(join(folder, "next"), join(folder, "out"))) {
          const files = readSite(join(folder, "out"));
          const isNewComplete = Object.entries(next).every(([path, content]) => files[path] === content);
          for (const [path, content] of Object.entries(previous)) {
            if (isNewComplete && !(path in next)) continue;
            expect([content, next[path]]).toContain(files[path]);
          }
          step();
        }
        expect(readSite(join(folder, "out"))).toEqual(next);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["", "es/"])(
    "replaces the manifest in “%s” when everything it names is there, and removes nothing before that",
    (language) => {
      const manifest = `${language}data/manifest.json`;
      const previous = { [manifest]: "old", [`${language}data/old.json`]: "", "index.html": "old" };
      const next = { [manifest]: "new", [`${language}data/new.json`]: "", "index.html": "new" };
      const folder = createTempFolder({ ...inFolder("out", previous), ...inFolder("next", next) });
      const out = join(folder, "out");
      for (const step of planReplacement(join(folder, "next"), out)) {
        step();
        const files = readSite(out);
        if (files[manifest] === "old") expect(files).toHaveProperty([`${language}data/old.json`]);
        else expect(files).toMatchObject({ [`${language}data/new.json`]: "", "index.html": "new" });
      }
    },
  );

  test("puts a folder in the place of a file, and a file in the place of a folder", () => {
    const folder = createTempFolder({
      "out/a": "file",
      "out/b/c": "file",
      "next/a/x": "new",
      "next/b": "new",
    });
    replaceFolder(join(folder, "next"), join(folder, "out"));
    expect(readSite(join(folder, "out"))).toEqual({ "a/x": "new", b: "new" });
  });

  test("writes nothing through a symbolic link to a folder", () => {
    const folder = createTempFolder({
      "elsewhere/a.js": "old",
      "out/b.js": "old",
      "next/assets/a.js": "new",
    });
    symlinkSync(join(folder, "elsewhere"), join(folder, "out/assets"));
    expect(() => replaceFolder(join(folder, "next"), join(folder, "out"))).toThrow(OutputError);
    expect(readSite(join(folder, "elsewhere"))).toEqual({ "a.js": "old" });
    expect(readdirSync(join(folder, "out"))).toEqual(["assets", "b.js"]);
  });

  test("replaces a symbolic link to a file, and not the file", () => {
    const folder = createTempFolder({ "elsewhere/a.js": "old", "out/b.js": "old", "next/a.js": "new" });
    symlinkSync(join(folder, "elsewhere/a.js"), join(folder, "out/a.js"));
    replaceFolder(join(folder, "next"), join(folder, "out"));
    expect(readSite(join(folder, "elsewhere"))).toEqual({ "a.js": "old" });
    expect(readSite(join(folder, "out"))).toEqual({ "a.js": "new" });
  });

  test("leaves no empty folder", () => {
    const folder = createTempFolder({ "out/a/b/c.html": "old", "next/index.html": "new" });
    replaceFolder(join(folder, "next"), join(folder, "out"));
    expect(readdirSync(join(folder, "out"))).toEqual(["index.html"]);
  });
});
