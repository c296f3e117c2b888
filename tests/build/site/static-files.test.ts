import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { settingsToEditions } from "../../../src/build/languages/site-editions.ts";
import { OutputWriter } from "../../../src/build/output/output-writer.ts";
import { copyStaticFiles, listStaticFiles } from "../../../src/build/site/static-files.ts";
import { createTempFolder } from "../../support/temp-folder.ts";
import { testSettings } from "../../support/test-settings.ts";

const paths = (folder: string): string[] => listStaticFiles(folder).map(({ path }) => path);

describe("static files", () => {
  test("are copied as they are, with folders and hidden names", () => {
    const folder = createTempFolder({
      "static/CNAME": "example.org\n",
      "static/.well-known/a": "b",
      "static/.DS_Store": "",
    });
    expect(paths(folder)).toEqual([".well-known/a", "CNAME"]);
    const output = new OutputWriter(createTempFolder());
    copyStaticFiles(listStaticFiles(folder), output);
    expect(readFileSync(join(output.folder, "CNAME"), "utf8")).toBe("example.org\n");
  });

  test("can't have the name of a language's folder", () => {
    const folder = createTempFolder({ "static/es/a.txt": "a", "quire.config.json": "{}" });
    const [main] = settingsToEditions(testSettings({ languages: { en: {}, es: {} } }));
    expect(() => listStaticFiles(folder, main?.language)).toThrow("/es is a page or a folder of Quire");
  });

  test("need not exist", () => {
    expect(paths(createTempFolder())).toEqual([]);
  });

  test("can be links within the folder, but none out of it", () => {
    const folder = createTempFolder({ "static/a.txt": "a", "secret.txt": "s" });
    symlinkSync(join(folder, "static", "a.txt"), join(folder, "static", "b.txt"));
    expect(paths(folder)).toEqual(["a.txt", "b.txt"]);
    symlinkSync(join(folder, "secret.txt"), join(folder, "static", "c.txt"));
    expect(() => paths(folder)).toThrow("leads out of the folder static");
  });

  test("can't be a folder outside, nor one in a circle", () => {
    const folder = createTempFolder({ "outside/a.txt": "a", "static/b.txt": "b" });
    symlinkSync(join(folder, "outside"), join(folder, "static", "out"));
    expect(() => paths(folder)).toThrow("leads out of the folder static");
    const circle = createTempFolder({ "static/b.txt": "b" });
    mkdirSync(join(circle, "static", "deep"));
    symlinkSync(join(circle, "static"), join(circle, "static", "deep", "up"));
    expect(() => paths(circle)).toThrow("leads to a folder that it is in");
  });

  test.each(["learn/x.txt", "assets/x.js", "Data/x.json", "index.html", "404.html", "search.html"])(
    "can't be in the place of Quire's own: %s",
    (path) => {
      expect(() => paths(createTempFolder({ [`static/${path}`]: "" }))).toThrow("choose another name");
    },
  );

  test("are never overwritten: a file that Quire writes later is an error", () => {
    const output = new OutputWriter(createTempFolder());
    copyStaticFiles(listStaticFiles(createTempFolder({ "static/robots.txt": "mine" })), output);
    expect(() => output.write("robots.txt", "Quire's")).toThrow(
      "static/robots.txt has the name of a file that Quire writes",
    );
  });
});
