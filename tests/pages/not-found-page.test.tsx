// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderPage } from "../../src/app/entry-server.tsx";
import { siteQuery } from "../../src/library/manifest-query.ts";
import { addressToSubject, addressToWords } from "../../src/pages/addresses.ts";
import { fakeSite, json, openPage } from "../support/fake-site.tsx";
import { smallArticle } from "../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float on water?"),
  "physics/steam.md": smallArticle("Why does steam rise?"),
  "art/blue.md": smallArticle("What is blue?"),
};

const wrong = "/learn/physics/questions/why-does-ice-swim-on-water";

function linksOfMain(): (string | null)[] {
  return within(screen.getByRole("main"))
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
}

describe("a page that does not exist", () => {
  test("suggests the questions nearest to the words of its address", async () => {
    await fakeSite(files);
    await openPage(wrong);
    const nearest = await screen.findByRole("link", { name: "Why does ice float on water?" });
    expect(nearest.getAttribute("href")).toBe("/learn/physics/questions/ice");
    expect(screen.getByText("Similar questions:").getAttribute("role")).toBe("status");
  });

  test("leads to its subject, to all of them, and to a search for its words", async () => {
    await fakeSite(files);
    await openPage(wrong);
    expect(linksOfMain().slice(0, 3)).toEqual([
      "/learn/physics",
      "/learn",
      "/search?q=why+does+ice+swim+on+water",
    ]);
  });

  test("suggests nothing where its address has no words", async () => {
    await fakeSite(files);
    await openPage("/404");
    expect(linksOfMain()).toEqual(["/learn"]);
  });

  test("stands all the same where the search can't be reached", async () => {
    const { answers, asked } = await fakeSite(files);
    // An index that no other test has opened: the app keeps those.
    const header = "search/gone/index.json";
    const manifest = await (await fetch("/data/manifest.json")).json();
    answers.set("data/manifest.json", () => json({ ...manifest, search: { header } }));
    answers.set(header, () => json("", 500));
    await openPage(wrong);
    await waitFor(() => expect(asked.filter((path) => path === header).length).toBeGreaterThan(2));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("We can’t find that page");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("can be rendered on a server, for a host to answer with", async () => {
    const site = { name: "Test site", description: "" };
    const { body, head } = await renderPage("/404", "/", [[siteQuery.queryKey, site]]);
    expect(body).toContain("We can’t find that page");
    expect(head).toContain("noindex");
  });
});

describe("the words of an address", () => {
  test.each([
    ["/learn/physics/questions/why-does-ice-float", "why does ice float"],
    ["/learn/physics/questions/why-does-ice-float/", "why does ice float"],
    ["/old/Why_Ice.html", "Why Ice"],
    ["/learn/physik/questions/%C3%BCber-eis", "über eis"],
    ["/learn/physics/questions/a--b%E0%A4%A-ice", "a b E0 A4 A ice"],
    ["/learn/physics/questions", ""],
    ["/learn/physics/page/12", ""],
    ["/404", ""],
    ["/", ""],
  ])("of %s are “%s”", (address, words) => {
    expect(addressToWords(address)).toBe(words);
  });

  test.each([
    ["/learn/physics/questions/ice", "physics"],
    ["/learn/kunst-%C3%BCben/x", "kunst-üben"],
    ["/elsewhere/physics", undefined],
  ])("of %s name the subject %s", (address, subject) => {
    expect(addressToSubject(address)).toBe(subject);
  });
});
