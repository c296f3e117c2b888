// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { fakeSite, openPage } from "../../../support/fake-site.tsx";
import { relatedTo, smallArticle } from "../../../support/small-article.ts";

const headings = "## First\n\nText.\n\n## Second\n\nText.\n\n### Third\n\nText.";

const files = {
  "physics/ice.md": smallArticle(
    "Why does ice float?",
    {
      date: "2024-11-30",
      date_format: "MMM DD, YYYY",
      post_on_text: "Posted on",
      author: "Quire",
      subject: "Physics",
      keywords: "ice, density",
      description: "It is less dense.",
      ...relatedTo("/learn/physics/questions/steam"),
    },
    "It is **less dense**, since $\\rho < 1$. <script>alert(1)</script>",
  ),
  "physics/steam.md": smallArticle("Why does steam rise?", { date: "2024-11-29" }, headings),
  "physics/old.md": smallArticle("What is old?", { date: "2020-01-01", no_index: "true" }),
  "art/blue.md": smallArticle("What is blue?"),
  "physics/blue.md": smallArticle("What is blue?"),
};

describe("an article's page", () => {
  test("shows the question as its only h1, and the answer in #answer", async () => {
    await fakeSite(files);
    const { container } = await openPage("/learn/physics/questions/ice");
    expect(screen.getAllByRole("heading", { level: 1 }).map((h1) => h1.textContent)).toEqual([
      "Why does ice float?",
    ]);
    expect(container.querySelector("#answer strong")).toHaveProperty("textContent", "less dense");
    expect(container.querySelector("#answer math")).not.toBeNull();
  });

  test("shows its date in the article's own format, its author and its reading time", async () => {
    await fakeSite(files);
    await openPage("/learn/physics/questions/ice");
    for (const text of ["Posted on Nov 30, 2024", "Quire", "1 min read"])
      expect(screen.queryByText(text)).not.toBeNull();
  });

  test("sets its title and description", async () => {
    await fakeSite(files);
    await openPage("/learn/physics/questions/ice");
    expect(document.title).toBe("Why does ice float? · Test site");
    expect(document.querySelector('meta[name="description"]')?.getAttribute("content")).toBe(
      "It is less dense.",
    );
  });

  test("leaves out what could run in an answer", async () => {
    await fakeSite(files);
    const { container } = await openPage("/learn/physics/questions/ice");
    expect(container.querySelector("#answer")?.textContent).toContain("It is less dense");
    expect(container.querySelector("#answer")?.textContent).not.toContain("alert");
    expect(container.querySelector("#answer script")).toBeNull();
  });

  test("links to its subject, its keywords, related articles and the previous and next one", async () => {
    await fakeSite(files);
    await openPage("/learn/physics/questions/ice");
    const hrefOf = (name: RegExp | string) => screen.getByRole("link", { name }).getAttribute("href");
    expect(
      within(screen.getByRole("navigation", { name: "Breadcrumbs" }))
        .getByText("Physics")
        .getAttribute("href"),
    ).toBe("/learn/physics");
    expect(hrefOf("density")).toBe("/learn/physics?keyword=density");
    expect(hrefOf("Why does steam rise?")).toBe("/learn/physics/questions/steam");
    expect(hrefOf(/^Next in Physics/u)).toBe("/learn/physics/questions/steam");
  });

  test("offers questions with similar words after the related ones that the publisher names", async () => {
    await fakeSite({
      "physics/lens.md": smallArticle("How does a lens bend light?", {
        keywords: "optics, refraction",
        ...relatedTo("/learn/physics/questions/eye"),
      }),
      "physics/glass.md": smallArticle("Why does light slow down in glass?", {
        keywords: "optics, refraction",
      }),
      "physics/eye.md": smallArticle("How do we see?"),
      "physics/heat.md": smallArticle("What is heat?"),
      "physics/work.md": smallArticle("What is work?"),
    });
    await openPage("/learn/physics/questions/lens");
    const related = within(screen.getByRole("region", { name: "Related questions" })).getAllByRole("link");
    expect(related.map((link) => link.textContent)).toEqual([
      "How do we see?",
      "Why does light slow down in glass?",
    ]);
  });

  test("leads to the answers that other subjects give to the same question", async () => {
    await fakeSite({
      "physics/sky.md": smallArticle("Why is the sky blue?"),
      "biology/sky.md": smallArticle("Why is the sky blue?"),
    });
    await openPage("/learn/physics/questions/sky");
    const others = within(screen.getByRole("region", { name: "Same question in" })).getAllByRole("link");
    expect(others.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Biology", "/learn/biology/questions/sky"],
    ]);
  });

  test("has a table of contents where there are three headings", async () => {
    await fakeSite(files);
    await openPage("/learn/physics/questions/steam");
    const contents = screen.getByRole("navigation", { name: "Contents" });
    expect(screen.getByRole("button", { name: "Contents" }).getAttribute("popovertarget")).toBe(contents.id);
    expect([...contents.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "#section-first",
      "#section-second",
      "#section-third",
    ]);
  });

  test("asks search engines not to index an article marked no_index", async () => {
    await fakeSite(files);
    await openPage("/learn/physics/questions/old");
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  });

  test("copies its own URL, and says so", async () => {
    await fakeSite(files);
    const user = userEvent.setup();
    await openPage("/learn/physics/questions/ice");
    await user.click(await screen.findByText("Share"));
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect((await screen.findByText("Link copied")).getAttribute("role")).toBe("status");
    expect(await navigator.clipboard.readText()).toBe(
      `${window.location.origin}/learn/physics/questions/ice`,
    );
  });

  test("says so if the browser does not let its URL be copied", async () => {
    await fakeSite(files);
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("No", "NotAllowedError"));
    await openPage("/learn/physics/questions/ice");
    await user.click(await screen.findByText("Share"));
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    await screen.findByText("Could not copy: your browser blocked it");
  });

  test("accepts a trailing slash in its URL", async () => {
    await fakeSite(files);
    await openPage("/learn/physics/questions/ice/");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Why does ice float?");
  });
});

describe("an article while the code that renders answers is not there", () => {
  const url = "/learn/physics/questions/steam";

  /** The article's page as the build writes it. */
  function pageResponse(path = url): Response {
    const link = { url: "/learn/physics/questions/ice", question: "Why does ice float?" };
    const article = {
      ...{
        slug: "steam",
        question: "Why does steam rise?",
        description: "",
        date: null,
        posted: "",
        author: "",
      },
      ...{ keywords: [], noIndex: false, wordCount: 100, related: [], previous: null, next: link },
      answer: { kind: "rendered", html: "", headings: [] },
    };
    const found = { kind: "found", subject: { slug: "physics", name: "Physics", count: 4 }, article };
    const state = JSON.stringify({ path, queries: [[["article", "physics", "steam"], found]] });
    const html = `<div id="answer"><div class="answer"><p>From the <b>page</b>.</p></div></div>
      <script type="application/json" id="dehydrated-page">${state}</script>`;
    return new Response(html, { headers: { "Content-Type": "text/html" } });
  }

  test("is taken from its own page, and nothing else is loaded", async () => {
    const { responses, requestedPaths } = await fakeSite(files);
    responses.set(url.slice(1), () => pageResponse());
    const { container, go } = await openPage("/learn");
    await go(url);
    await screen.findByRole("heading", { level: 1, name: "Why does steam rise?" });
    expect(container.querySelector("#answer b")?.textContent).toBe("page");
    expect(requestedPaths.filter((path) => path.startsWith("data/articles"))).toEqual([]);
  });

  test.each([
    ["is that of another article", () => pageResponse("/learn/physics/questions/ice")],
    ["can't be reached", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["does not exist", () => new Response("", { status: 404, headers: { "Content-Type": "text/html" } })],
    ["has no data", () => new Response("<h1>Page</h1>", { headers: { "Content-Type": "text/html" } })],
  ])("is loaded and rendered if the page %s", async (_, respond) => {
    const { responses } = await fakeSite(files);
    responses.set(url.slice(1), respond);
    const { container, go } = await openPage("/learn");
    await go(url);
    await screen.findByRole("heading", { level: 1, name: "Why does steam rise?" });
    expect(container.querySelector("#answer h2")?.textContent).toContain("First");
  });
});

describe("navigating from one article to another", () => {
  test("moves the focus to the new heading and announces the new title", async () => {
    await fakeSite(files);
    const { container } = await openPage("/learn/physics/questions/ice");
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(screen.getByRole("link", { name: "Why does steam rise?" }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Why does steam rise?"));
    await waitFor(() => {
      const announcements = [...container.querySelectorAll('[role="status"]')].map(
        (status) => status.textContent,
      );
      expect(announcements).toContain("Why does steam rise? · Test site");
    });
  });
});

describe("a URL that does not match exactly", () => {
  test("redirects to the only subject that has the article", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/art/questions/ice");
    expect(router.state.location.pathname).toBe("/learn/physics/questions/ice");
  });

  test("redirects from a former subject", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/no-such-subject/questions/ice");
    expect(router.state.location.pathname).toBe("/learn/physics/questions/ice");
  });

  test("offers all subjects if several have the article", async () => {
    await fakeSite(files);
    await openPage("/learn/history/questions/blue");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(
      "This question is in several subjects",
    );
    const links = within(screen.getByRole("main")).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/learn/art/questions/blue",
      "/learn/physics/questions/blue",
    ]);
  });

  test.each([
    "/learn/physics/questions/nothing",
    "/learn/physics/questions/%2e%2e",
    "/no/such/page",
    "/learn/nothing",
  ])("shows the 404 page: %s", async (path) => {
    await fakeSite(files);
    await openPage(path);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("We can’t find that page");
    expect(document.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  });
});

describe("a page that was open during a new deployment", () => {
  test("continues with the new version", async () => {
    const site = await fakeSite(files);
    const { go } = await openPage("/learn/physics/questions/steam");
    await site.publish({
      ...files,
      "physics/ice.md": smallArticle("Why does ice float?", {}, "Because of **bonds**."),
    });
    await go("/learn/physics/questions/ice");
    expect(document.querySelector("#answer strong")?.textContent).toBe("bonds");
  });

  test("never mixes an old list with a new article", async () => {
    const site = await fakeSite(files);
    const { go } = await openPage("/learn/physics");
    await go("/learn/physics/questions/steam");
    await site.publish({ ...files, "physics/new.md": smallArticle("What is new?", { date: "2026-01-01" }) });
    await go("/learn/physics/questions/ice");
    await go("/learn/physics");
    expect(screen.queryByRole("link", { name: "What is new?" })).not.toBeNull();
  });

  test("shows the 404 page for an article that was removed", async () => {
    const site = await fakeSite(files);
    const { go } = await openPage("/learn/physics/questions/steam");
    await site.publish({ "physics/steam.md": smallArticle("Why does steam rise?") });
    await go("/learn/physics/questions/ice");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("We can’t find that page");
  });
});
