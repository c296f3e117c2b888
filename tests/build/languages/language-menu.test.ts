// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { PageTargets } from "../../../src/build/languages/language-links.ts";
import { noTargets, renderLanguageMenu } from "../../../src/build/languages/language-menu.ts";

const language = { direction: "ltr" as const, isMain: false, root: "", ownPages: [] };

const menu = {
  tag: "en",
  languages: [
    { ...language, tag: "en", label: "English", base: "/", isMain: true },
    { ...language, tag: "es", label: "<Español>", base: "/es/", ownPages: ["about", "license"] },
  ],
  messages: {
    languages: "Languages",
    leadsToSubject: "Opens the subject",
    leadsToHome: "Opens the home page",
  },
};

/** The menu in a document, and its only link. */
function parseMenu(path: string, targets: PageTargets) {
  document.body.innerHTML = renderLanguageMenu(path, targets, menu);
  const link = document.querySelector("a");
  return { text: document.body.textContent, href: link?.getAttribute("href"), dataset: { ...link?.dataset } };
}

describe("the menu of languages", () => {
  test("leads to the counterpart of a page, and escapes what publishers write", () => {
    const targets = { es: { path: "/learn/é", kind: "page" } } as const;
    expect(parseMenu("/learn/x", targets)).toEqual({
      text: "English<Español>",
      href: "/es/learn/%C3%A9",
      dataset: { base: "/es/", pages: "about license" },
    });
    expect(document.querySelector("[aria-current]")?.textContent).toBe("English");
  });

  test("says what it leads to instead of a page that isn't there", () => {
    expect(parseMenu("/a", { es: { path: "/", kind: "home" } }).text).toContain("Opens the home page");
    expect(parseMenu("/a", { es: { path: "/learn/b", kind: "subject" } }).text).toContain(
      "Opens the subject",
    );
  });

  test("leads home without a word where no page is meant", () => {
    expect(parseMenu("", noTargets)).toMatchObject({ text: "English<Español>", href: "/es/" });
  });
});
