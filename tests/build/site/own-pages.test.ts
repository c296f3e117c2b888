import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNotFoundPage, readOwnPages } from "../../../src/build/site/own-pages.ts";
import { createTempFolder } from "../../support/temp-folder.ts";

const options = { language: "en", externalImages: false };
const page = (title: string, text: string): string => `---\ntitle: ${title}\n---\n${text}\n`;

describe("the publisher's own pages", () => {
  test("are read like articles, by their names", async () => {
    const folder = createTempFolder({
      "pages/about.md": page("About us", "We *write*, for $1 + 1$ reasons."),
      "pages/license.md": page(
        "License",
        "[Free](/about#Über-uns), as in [this](https://example.org), [here](</a b?q=c d>) or [there](/a%20b).",
      ),
      "pages/notes.txt": "not a page",
      "pages/404.md": page("Nothing here", "Sorry."),
    });
    const pages = await readOwnPages(folder, options);
    expect([...pages.keys()]).toEqual(["about", "license"]);
    expect(pages.get("about" as never)).toMatchObject({ title: "About us", noIndex: false });
    const hrefs = JSON.stringify(pages.get("license" as never)?.answer).match(/(?<="href":")[^"]*/gu);
    expect(hrefs).toEqual(["/about#%C3%9Cber-uns", "https://example.org", "/a%20b?q=c%20d", "/a%20b"]);
  });

  test.each([
    ["About us.md", page("About", "Text."), "small letters, digits and hyphens"],
    ["learn.md", page("Learn", "Text."), "/learn is a page or a folder of Quire"],
    ["empty.md", page("Empty", ""), "can't be published"],
    ["bare.md", "Text.", "missing front matter. Start the file with a line ---, then `title: …`"],
    ["untitled.md", "---\nlang: en\n---\nText.", "missing title. Add a line `title: …`"],
    ["relative.md", page("Links", "A [page](contact)."), "relative.md:4: the link to contact leads nowhere"],
    [
      "elsewhere.md",
      page("Links", "[Not here](#nowhere)."),
      "elsewhere.md:4: the link to #nowhere leads nowhere",
    ],
  ])("are refused: %s", async (name, text, message) => {
    const read = readOwnPages(createTempFolder({ [`pages/${name}`]: text }), options);
    await expect(read).rejects.toThrow(message);
  });

  test("are refused in another encoding than UTF-8, in which their letters would be lost", async () => {
    const folder = createTempFolder({ "pages/about.md": "" });
    writeFileSync(join(folder, "pages/about.md"), Buffer.from(page("Grüße", "Text."), "latin1"));
    await expect(readOwnPages(folder, options)).rejects.toThrow("about.md is not in UTF-8");
  });

  test("the page for other URLs is a short text", async () => {
    const read = (text: string) =>
      readNotFoundPage(createTempFolder({ "pages/404.md": page("Nothing", text) }));
    expect(await read("Try the [start](/).")).toEqual({
      title: "Nothing",
      text: [{ tag: "p", children: ["Try the ", { tag: "a", href: "/", children: ["start"] }, "."] }],
    });
    await expect(read("```\ncode\n```")).rejects.toThrow("404.md contains a code block");
    expect(await readNotFoundPage(join(createTempFolder(), "none"))).toBeUndefined();
  });
});
