import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNotFoundPage, readOwnPages } from "../../../src/build/site/own-pages.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const options = { language: "en", externalImages: false };
const page = (title: string, text: string): string => `---\ntitle: ${title}\n---\n${text}\n`;

describe("the publisher's own pages", () => {
  test("are read like articles, by their names", () => {
    const folder = createTempFolder({
      "pages/about.md": page("About us", "We *write*, for $1 + 1$ reasons."),
      "pages/licence.md": page("Licence", "[Free](/about), as in [this](https://example.org)."),
      "pages/notes.txt": "not a page",
      "pages/404.md": page("Nothing here", "Sorry."),
    });
    const pages = readOwnPages(folder, options);
    expect([...pages.keys()]).toEqual(["about", "licence"]);
    expect(pages.get("about" as never)).toMatchObject({ title: "About us", noIndex: false });
    expect(JSON.stringify(pages.get("licence" as never)?.answer)).toContain("/about");
  });

  test.each([
    ["About us.md", page("About", "Text."), "small letters, digits and hyphens"],
    ["learn.md", page("Learn", "Text."), "/learn is a page or a folder of Quire"],
    ["empty.md", page("Empty", ""), "can't be published"],
    ["untitled.md", "Text.", "missing"],
  ])("are refused: %s", (name, text, message) => {
    expect(() => readOwnPages(createTempFolder({ [`pages/${name}`]: text }), options)).toThrow(message);
  });

  test("the page for other URLs is a short text", () => {
    const read = (text: string) =>
      readNotFoundPage(createTempFolder({ "pages/404.md": page("Nothing", text) }));
    expect(read("Try the [start](/).")).toEqual({
      title: "Nothing",
      text: [{ tag: "p", children: ["Try the ", { tag: "a", href: "/", children: ["start"] }, "."] }],
    });
    expect(() => read("```\ncode\n```")).toThrow("404.md contains a code block");
    expect(readNotFoundPage(join(createTempFolder(), "none"))).toBeUndefined();
  });
});
