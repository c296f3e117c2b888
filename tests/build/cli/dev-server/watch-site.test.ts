import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileToChange, listWatchedPaths } from "../../../../src/build/cli/dev-server/watch-site.ts";
import { readSettings } from "../../../../src/build/settings/read-settings.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

const settings = { css: "style/site.css", logo: "logo.svg" };

async function createSite(config: object | undefined) {
  const folder = createTempFolder({
    ...(config && { "quire.config.json": JSON.stringify(config) }),
    "style/site.css": "",
    "logo.svg": "<svg/>",
    "content/a.md": "# A?",
  });
  const content = join(folder, "content");
  return { folder, content, settings: await readSettings(content) };
}

describe("a changed file of a site with settings", () => {
  test.each([
    ["quire.config.json", { kind: "settings" }],
    ["pages/about.md", { kind: "publisher", isPage: true }],
    ["static/robots/a.txt", { kind: "publisher", isPage: false }],
    ["style/site.css", { kind: "publisher", isPage: false }],
    ["logo.svg", { kind: "publisher", isPage: false }],
    ["content/topics.yaml", { kind: "rules" }],
    ["content/es/search-synonyms.json", { kind: "rules" }],
    ["content/physics/a.md", { kind: "content", path: "physics/a.md" }],
    ["content/physics/a.png", undefined],
    ["style/other.css", undefined],
    ["README.md", undefined],
  ])("%s", async (file, change) => {
    const site = await createSite(settings);
    expect(fileToChange(join(site.folder, file), site.settings, site.content)).toEqual(change);
  });

  test("is seen wherever it is", async () => {
    const site = await createSite(settings);
    expect(listWatchedPaths(site.settings, site.content)).toEqual(
      ["quire.config.json", "pages", "static", "logo.svg", "style/site.css"].map((path) =>
        join(site.folder, path),
      ),
    );
  });
});

test("a site without settings notices its first config file, and leaves other folders alone", async () => {
  const site = await createSite(undefined);
  const change = (file: string) => fileToChange(join(site.folder, file), site.settings, site.content);
  expect(change("quire.config.ts")).toEqual({ kind: "settings" });
  expect(change("pages/about.md")).toBeUndefined();
  expect(listWatchedPaths(site.settings, site.content)).toContain(join(site.folder, "quire.config.ts"));
});
