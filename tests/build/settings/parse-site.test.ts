import type * as v from "valibot";
import { describe, expect, expectTypeOf, test } from "vitest";
import { parseSite } from "../../../src/build/settings/parse-site.ts";
import type { SiteConfig } from "../../../src/build/settings/site-config.ts";
import type { siteSchema } from "../../../src/build/settings/site-schema.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const parse = (settings: object) =>
  parseSite(settings, { source: "quire.config.ts", siteFolder: createTempFolder() });

describe("settings", () => {
  test("have the same names in the type that publishers see and in the schema", () => {
    expectTypeOf<keyof SiteConfig>().toEqualTypeOf<keyof v.InferInput<typeof siteSchema>>();
  });

  test("are all optional, and say nothing about the site by default", () => {
    expect(parse({})).toMatchObject({
      description: "",
      language: "en",
      base: "/",
      navigation: [],
      headScripts: [],
    });
  });

  test("are brought into their normal form", () => {
    expect(parse({ url: "https://example.org/", base: "/docs" })).toMatchObject({
      url: "https://example.org",
      base: "/docs/",
    });
  });

  test.each<[string, object, string]>([
    ["a misspelled name", { navigaton: [] }, "navigaton is not a setting. Did you mean navigation?"],
    [
      "a misspelled name inside of another",
      { accent: { lite: "#000" } },
      "accent.lite is not a setting. Did you mean light?",
    ],
    ["a misspelled name in a list", { navigation: [{ text: "A", lnk: "/a" }] }, "Did you mean link?"],
    ["a wrong type", { navigation: "About" }, "navigation must be a list"],
    [
      "a URL with a path",
      { url: "https://example.org/a" },
      "url must be an origin such as https://example.org",
    ],
    [
      "a link that runs something",
      { navigation: [{ text: "A", link: "javascript:alert(1)" }] },
      "must be a path such as /about",
    ],
    [
      "a link to another host without a scheme",
      { navigation: [{ text: "A", link: "//evil.example" }] },
      "must be a path",
    ],
    ["a footer with HTML", { footer: "<b>bold</b>" }, "footer contains HTML"],
    ["a footer with a picture", { footer: "![x](y.png)" }, "footer contains a picture"],
    [
      "a placeholder that doesn't exist",
      { editLink: "https://example.org/{file}" },
      "no other placeholders than {path}",
    ],
    [
      "a font that ends the rule",
      { fonts: { text: "x;}body{display:none" } },
      "must be a list of font families",
    ],
    [
      "a script without https",
      { headScripts: [{ src: "http://example.org/a.js" }] },
      "must be the URL of a script",
    ],
    [
      "a script that adds to the policy",
      { headScripts: [{ src: "https://example.org/a.js; script-src *" }] },
      "must be the URL",
    ],
    [
      "an attribute that runs something",
      { headScripts: [{ src: "https://example.org/a.js", attributes: { onload: "x" } }] },
      "must be data-…",
    ],
    ["an unknown language", { languages: { english: {} } }, "must be a language tag such as en or pt-BR"],
    ["a language twice", { languages: { "pt-BR": {}, "pt-br": {} } }, "languages: pt-br is listed twice"],
    [
      "a main language that is none of them",
      { language: "de", languages: { en: {}, es: {} } },
      "language de is not one of languages (en, es): add it there",
    ],
    [
      "a misspelled setting of a language",
      { languages: { en: {}, es: { nme: "x" } } },
      "languages.es.nme is not a setting. Did you mean name?",
    ],
    ["a folder outside", { languages: { en: { folder: "../x" } } }, "must be a folder in the content folder"],
    ["an unknown word for what a site consists of", { itemName: "recipe" }, "must be question or article"],
    ["articles as pages of questions", { itemName: "article", qaPage: true }, "itemName can't be article"],
    ["a file of a wrong kind", { logo: "logo.gif" }, "must be a file that ends with .svg"],
    ["a missing file", { logo: "logo.svg" }, "not found"],
    [
      "an accent that can't be read",
      { accent: { light: "#ffcc00" } },
      "4.5 : 1 is needed. The nearest color that has it is #",
    ],
    [
      "all misspelled names, not only the first",
      { navigaton: [], hometitle: "x", accent: { lite: "#000", drak: "#fff" } },
      "navigaton is not a setting. Did you mean navigation? hometitle is not a setting. Did you mean homeTitle?",
    ],
    [
      "all misspelled names inside of another",
      { accent: { lite: "#000", drak: "#fff" } },
      "accent.lite is not a setting. Did you mean light? accent.drak is not a setting. Did you mean dark?",
    ],
  ])("refuse %s", (_, settings, message) => {
    expect(() => parse(settings)).toThrow(message);
  });

  test("say nothing about the contrast of what is not a color", () => {
    expect(() => parse({ accent: { dark: "red" } })).toThrow(
      /^quire\.config\.ts: accent\.dark must be a color such as #8a2f1f$/u,
    );
  });

  test("name a site after what it consists of, unless it has a name", () => {
    expect(parse({}).name).toBe("Questions and answers");
    expect(parse({ itemName: "article" }).name).toBe("Articles");
    expect(parse({ itemName: "article", name: "Handbook" }).name).toBe("Handbook");
  });

  test("make the first of several languages the main one", () => {
    expect(parse({ languages: { es: {}, en: {} } }).language).toBe("es");
    expect(parse({ language: "en", languages: { es: {}, en: {} } }).language).toBe("en");
  });

  test("report everything that is wrong at once", () => {
    expect(() => parse({ name: "", language: "english!" })).toThrow(
      /name must not be empty; language must be/u,
    );
  });
});
