import { describe, expect, test } from "vitest";
import type { Settings } from "../../../src/build/settings/read-settings.ts";
import { findBrokenSiteLinks } from "../../../src/build/site/setting-links.ts";
import { createSite } from "../../support/create-site.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

/** What is said of the links of settings, in a site with a few pages and files. */
function brokenLinks(site: Parameters<typeof createSite>[0], configFile?: string): string[] {
  const settings: Pick<Settings, "site" | "configFile"> = { site: createSite(site), configFile };
  return findBrokenSiteLinks(settings, [], {
    urls: new Set(["/", "/about", "/learn/café"]),
    files: new Set(["terms.pdf"]),
    findNearest: (url) => (url === "/abuot" ? "/about" : undefined),
  }).map(({ line, reason, hint }) => `${line} ${reason}. ${hint}`);
}

const addHint = "Correct it, or add the page to the folder pages or the file to the folder static.";

describe("a link of the settings", () => {
  test.each([
    ["/"],
    ["/about"],
    ["/about/"],
    ["/about.html?x=1#y"],
    ["/learn/caf%C3%A9"],
    ["/terms.pdf"],
    ["/sitemap.xml"],
    ["/es/other-language"],
    ["https://example.org/nowhere"],
    ["mailto:me@example.org"],
  ])("to %s is good", (link) => {
    expect(brokenLinks({ navigation: [{ text: "A", link }], languages: { en: {}, es: {} } })).toEqual([]);
  });

  test.each([
    ["/abuot", "Did you mean /about?"],
    ["/none", addHint],
    ["/other.pdf", addHint],
    ["/%E0%A4%A", addHint],
  ])("to %s is broken", (link, hint) => {
    expect(brokenLinks({ navigation: [{ text: "A", link }] })).toEqual([
      `1 navigation: the link "${link}" leads to no page. ${hint}`,
    ]);
  });

  test("is also found in texts and the license, with its line", () => {
    const text =
      '{\n  "footer": "…",\n  "homeIntroduction": "…",\n  "license": {\n    "url": "/no",\n    "name": "A"\n  }\n}';
    const folder = createTempFolder({ "quire.config.json": text });
    const site = {
      footer: "*See [A](/a)*",
      homeIntroduction: "- [B](/b)",
      license: { name: "A", url: "/no" },
    };
    expect(brokenLinks(site, `${folder}/quire.config.json`)).toEqual([
      `2 footer: the link "/a" leads to no page. ${addHint}`,
      `3 homeIntroduction: the link "/b" leads to no page. ${addHint}`,
      `5 license: the link "/no" leads to no page. ${addHint}`,
    ]);
  });
});
