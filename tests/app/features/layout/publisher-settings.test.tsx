// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { renderPage } from "../../../../src/app/entry-server.tsx";
import { settingsToManifest } from "../../../../src/build/site/settings-to-manifest.ts";
import type { Manifest } from "../../../../src/bundle/manifest.ts";
import { createSite } from "../../../support/create-site.ts";
import { fakeSite } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";

const files = { "physics/ice.md": smallArticle("Why ice?"), "art/blue.md": smallArticle("What is blue?") };
const logo = { path: "assets/logo.svg", width: 10, height: 20 };

/** The home page of a site with settings, as HTML. */
async function renderHome(settings: Parameters<typeof createSite>[0]): Promise<string> {
  await fakeSite(files);
  const manifest: Manifest = await (await fetch("/data/manifest.json")).json();
  const added = settingsToManifest(createSite(settings), { logo }, manifest.subjects);
  const site = { ...manifest, ...added };
  const context = { site: site.site, root: "", language: "en", isQaPage: false };
  return (await renderPage({ route: "home", manifest: site }, context)).body;
}

describe("the settings of a site", () => {
  test("give every page a logo, links and a footer with the license", async () => {
    const body = await renderHome({
      name: "Tea",
      navigation: [
        { text: "About", link: "/about" },
        { text: "Code", link: "https://example.org/" },
      ],
      footer: "By *us*, see [about](/about).",
      license: {
        name: "CC BY 4.0",
        url: "https://creativecommons.org/licenses/by/4.0/",
        holder: "Tea Press",
      },
    });
    expect(body).toContain('src="/assets/logo.svg"');
    expect(body).toMatch(/<a [^>]*href="\/about"[^>]*>About<\/a>/u);
    expect(body).toContain('<a href="https://example.org/">Code</a>');
    expect(body).toMatch(/<p>By <em>us<\/em>, see <a href="\/about"[^>]*>about<\/a>\.<\/p>/u);
    expect(body).toContain(
      '© Tea Press · <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>',
    );
  });

  test("give the home page its title, its text and the order of its subjects", async () => {
    const body = await renderHome({
      homeTitle: "Ask first",
      homeIntroduction: "Start with\n\n- ice\n- blue",
      featuredSubjects: ["physics"],
    });
    expect(body).toContain('<h1 tabindex="-1">Ask first</h1>');
    expect(body).toContain("<ul><li>ice</li><li>blue</li></ul>");
    expect(body.indexOf("/learn/physics")).toBeLessThan(body.indexOf("/learn/art"));
  });

  test("put subjects into groups, those in none last", async () => {
    const body = await renderHome({ subjectGroups: [{ name: "Sciences", subjects: ["physics"] }] });
    expect(body).toContain("<h3>Sciences</h3>");
    expect(body).toContain("<h3>More subjects</h3>");
    expect(body.indexOf("/learn/physics")).toBeLessThan(body.indexOf("/learn/art"));
  });

  test("say nothing if there are none", async () => {
    const body = await renderHome({ name: "Tea" });
    expect(body).not.toContain("home-description");
    expect(body.indexOf("/learn/art")).toBeLessThan(body.indexOf("/learn/physics"));
    expect(body).not.toContain("footer-text");
  });

  test.each([
    [{ featuredSubjects: ["chemistry"] }],
    [{ subjectGroups: [{ name: "Sciences", subjects: ["chemistry"] }] }],
  ])("can't name a subject that doesn't exist: %j", async (settings) => {
    await expect(renderHome(settings)).rejects.toThrow("there is no subject chemistry");
  });
});
