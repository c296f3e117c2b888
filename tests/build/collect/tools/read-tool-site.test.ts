import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readToolSite } from "../../../../src/build/collect/tools/read-tool-site.ts";
import { readSettings } from "../../../../src/build/settings/read-settings.ts";
import { createTempFolder } from "../../../support/temp-folder.ts";

describe("the site's name and description come from", () => {
  test.each([
    ["Hugo", "hugo.toml", 'title = "Bees"\n[params]\ndescription = "On bees."'],
    ["Jekyll", "_config.yml", "title: Bees\ndescription: On bees."],
    ["MkDocs", "mkdocs.yml", "site_name: Bees\nsite_description: On bees.\nextra: !!python/name:x.y"],
    ["mdBook", "book.toml", '[book]\ntitle = "Bees"\ndescription = "On bees."'],
    ["Mintlify", "docs.json", '{ "name": "Bees", "description": "On bees.", "navigation": {} }'],
    ["Quarto", "_quarto.yml", "website:\n  title: Bees\n  description: On bees."],
    ["Docusaurus", "docusaurus.config.js", "export default {\n  title: 'Bees',\n  tagline: 'On bees.',\n};"],
    ["Documenter", "make.jl", 'makedocs(\n    sitename = "Bees",\n    description = "On bees.",\n)'],
    [
      "VitePress",
      ".vitepress/config.ts",
      'throw new Error("run");\nexport default {\n  title: "Bees",\n  description: "On bees.",\n};',
    ],
  ])("the configuration of %s", async (_, file, text) => {
    const folder = createTempFolder({ [file]: text, "docs/a.md": "# A?" });
    expect(await readToolSite(join(folder, "docs"))).toEqual({ name: "Bees", description: "On bees." });
  });

  test.each([
    ["no configuration", "a.txt", ""],
    ["a configuration that can't be read", "mkdocs.yml", "site_name: ["],
    ["a template", "_config.yml", 'title: "{{ name }}"'],
    ["a table", "_config.yml", "title:\n  en: Bees"],
  ])("nowhere if there is %s", async (_, file, text) => {
    const folder = createTempFolder({ [file]: text, "docs/a.md": "# A?" });
    expect(await readToolSite(join(folder, "docs"))).toEqual({});
  });
});

test("settings and flags come before the configuration of another tool", async () => {
  const folder = createTempFolder({
    "mkdocs.yml": "site_name: Bees\nsite_description: On bees.",
    "quire.config.json": '{ "name": "Wasps" }',
    "docs/a.md": "# A?",
  });
  const content = join(folder, "docs");
  const { site } = await readSettings(content);
  expect([site.name, site.description]).toEqual(["Wasps", "On bees."]);
  const { site: flagged } = await readSettings(content, { "site-name": "Hornets" });
  expect(flagged.name).toBe("Hornets");
});

test("the name of a site of Writerside is that of its first help instance", async () => {
  const folder = createTempFolder({
    "writerside.cfg": '<ihp><topics dir="topics"/><instance src="bees.tree"/></ihp>',
    "bees.tree": '<instance-profile id="b" name="Bees"><toc-element topic="a.md"/></instance-profile>',
  });
  expect(await readToolSite(folder)).toEqual({ name: "Bees" });
});
