// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderPage } from "../../../../src/app/entry-server.tsx";
import type { Manifest } from "../../../../src/bundle/manifest.ts";
import { fakeSite, jsonResponse, openPage } from "../../../support/fake-site.tsx";
import { advanceTimers, useFakeTimers } from "../../../support/fake-timers.ts";
import { smallArticle } from "../../../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float on water?"),
  "physics/steam.md": smallArticle("Why does steam rise?"),
  "art/blue.md": smallArticle("What is blue?"),
};

const unknownPath = "/learn/physics/questions/why-does-ice-swim-on-water";

function mainLinks(): (string | null)[] {
  return within(screen.getByRole("main"))
    .getAllByRole("link")
    .map((link) => link.getAttribute("href"));
}

describe("a page that does not exist", () => {
  test("suggests questions similar to the words of its URL", async () => {
    await fakeSite(files);
    await openPage(unknownPath);
    const nearest = await screen.findByRole("link", { name: "Why does ice float on water?" });
    expect(nearest.getAttribute("href")).toBe("/learn/physics/questions/ice");
    expect(screen.getByText("Similar questions:").getAttribute("role")).toBe("status");
  });

  test("has the name of the site in its title", async () => {
    await fakeSite(files);
    await openPage(unknownPath);
    await waitFor(() => expect(document.title).toBe("Page not found · Test site"));
  });

  test("links to its subject, to all subjects, and to a search for its words", async () => {
    await fakeSite(files);
    await openPage(unknownPath);
    expect(mainLinks().slice(0, 3)).toEqual([
      "/learn/physics",
      "/learn",
      "/search?q=why+does+ice+swim+on+water",
    ]);
  });

  test.each(["/learn/phisics", "/Learn/Physics", "/physics"])(
    "suggests the subject that %s may mean",
    async (path) => {
      await fakeSite(files);
      await openPage(path);
      const suggestion = await screen.findByText(/^Did you mean/u);
      expect(within(suggestion).getByRole("link").getAttribute("href")).toBe("/learn/physics");
    },
  );

  test("suggests nothing if its URL has no words", async () => {
    useFakeTimers();
    const { requestedPaths } = await fakeSite(files);
    await openPage("/404");
    await advanceTimers(500);
    expect(mainLinks()).toEqual(["/learn"]);
    expect(requestedPaths.filter((path) => path.startsWith("search/"))).toEqual([]);
  });

  test("is shown even if the search index can't be loaded", async () => {
    const { responses, requestedPaths } = await fakeSite(files);
    // An index that no other test has opened, because the app caches them.
    const indexPath = "search/gone/index.json";
    const manifest = await (await fetch("/data/manifest.json")).json();
    responses.set("data/manifest.json", () => jsonResponse({ ...manifest, search: { header: indexPath } }));
    responses.set(indexPath, () => jsonResponse("", 500));
    await openPage(unknownPath);
    await waitFor(() =>
      expect(requestedPaths.filter((path) => path === indexPath).length).toBeGreaterThan(2),
    );
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("We can’t find that page");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("can be prerendered", async () => {
    await fakeSite(files);
    const manifest: Manifest = await (await fetch("/data/manifest.json")).json();
    const { site } = manifest;
    const { body, head } = await renderPage(
      { route: "missing", manifest },
      { site, root: "", language: "en", isQaPage: false },
    );
    expect(body).toContain("We can’t find that page");
    expect(head).toContain("noindex");
  });
});
