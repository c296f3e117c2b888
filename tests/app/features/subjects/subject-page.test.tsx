// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { fakeSite, jsonResponse, openPage } from "../../../support/fake-site.tsx";
import { advanceTimers, useFakeTimers } from "../../../support/fake-timers.ts";
import { smallArticle } from "../../../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?", {
    date: "2024-03-03",
    keywords: "ice, water, density",
  }),
  "physics/steam.md": smallArticle("Why does steam rise?", { date: "2024-02-02", keywords: "Water, heat" }),
  "physics/atom.md": smallArticle("What is an atom?", { date: "2024-01-01", keywords: "électron" }),
};

/** Enough for several pages; the newest has the lowest number. */
const many = Object.fromEntries(
  Array.from({ length: 250 }, (_, index) => [
    `physics/q${index}.md`,
    smallArticle(`Question number ${index}?`, {
      date: new Date(1.7e12 - index * 864e5).toISOString().slice(0, 10),
    }),
  ]),
);

function questions(): (string | null)[] {
  const list = screen.getByRole("main").querySelector("ol.entries");
  return list
    ? within(list as HTMLElement)
        .getAllByRole("link")
        .map((link) => link.textContent)
    : [];
}

describe("a subject's list", () => {
  test("shows its questions newest first, with their number", async () => {
    await fakeSite(files);
    await openPage("/learn/physics");
    expect(questions()).toEqual(["Why does ice float?", "Why does steam rise?", "What is an atom?"]);
    expect(screen.queryByText("3 questions")).not.toBeNull();
    expect(document.title).toBe("Physics · Test site");
  });

  test("loads only its first page", async () => {
    const { requestedPaths } = await fakeSite(many);
    await openPage("/learn/physics");
    expect(questions()).toHaveLength(100);
    expect(
      requestedPaths
        .filter((path) => path.includes("/lists/"))
        .map((path) => path.split("/").at(-1))
        .sort(),
    ).toEqual(["keywords.json", "newest-1.json"]);
  });

  test.each([
    ["/learn/physics/page/3", "Question number 200?", 50],
    ["/learn/physics?sort=oldest", "Question number 249?", 100],
    ["/learn/physics/page/3?sort=oldest", "Question number 49?", 50],
    ["/learn/physics/page/2?sort=title", "Question number 100?", 100],
  ])("opens the page and sort order of its URL: %s", async (path, first, count) => {
    await fakeSite(many);
    await openPage(path);
    expect(questions()[0]).toBe(first);
    expect(questions()).toHaveLength(count);
  });

  test("links to its other pages", async () => {
    await fakeSite(many);
    await openPage("/learn/physics/page/2?sort=title");
    const pages = screen.getByRole("navigation", { name: "Pages" });
    expect(within(pages).getByRole("link", { name: "Next" }).getAttribute("href")).toBe(
      "/learn/physics/page/3?sort=title",
    );
    expect(within(pages).getByRole("link", { name: "Page 1" }).getAttribute("href")).toBe(
      "/learn/physics?sort=title",
    );
    expect(within(pages).getByRole("link", { name: "Page 2" }).getAttribute("aria-current")).toBe("page");
  });

  test.each(["/learn/physics/page/4", "/learn/physics/page/x", "/learn/physics/page", "/learn/physics/2"])(
    "shows the 404 page at %s",
    async (path) => {
      await fakeSite(many);
      await openPage(path);
      expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("We can’t find that page");
    },
  );
});

describe("filtering a subject's list", () => {
  test("keeps the questions that have all words in the question or the keywords", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/physics");
    await userEvent.type(screen.getByRole("searchbox"), "water why");
    await waitFor(() => expect(questions().sort()).toEqual(["Why does ice float?", "Why does steam rise?"]));
    expect(screen.queryByText("2 questions match")).not.toBeNull();
    await userEvent.type(screen.getByRole("searchbox"), " floa");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
    await waitFor(() => expect(router.state.location.search).toBe("?q=water+why+floa"));
  });

  test("ignores case and accents", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?q=ELECTRON");
    await waitFor(() => expect(questions()).toEqual(["What is an atom?"]));
  });

  test("by keyword ignores case, combines with the text, and is part of the URL", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/physics?q=steam");
    await userEvent.click(screen.getByRole("button", { name: /^water/iu }));
    await waitFor(() => expect(questions()).toEqual(["Why does steam rise?"]));
    await waitFor(() => expect(router.state.location.search).toMatch(/^\?q=steam&keyword=water$/iu));
    await screen.findByRole("button", { name: /^water/iu, pressed: true });
  });

  test("is undone by Back", async () => {
    await fakeSite(files);
    const { go } = await openPage("/learn/physics");
    await userEvent.click(screen.getByRole("button", { name: /^water/iu }));
    await waitFor(() => expect(questions()).toHaveLength(2));
    await go(-1);
    await waitFor(() => expect(questions()).toHaveLength(3));
  });

  test("shows a keyword of the URL that is not a top keyword, so that it can be removed", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/physics?keyword=density");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
    await userEvent.click(screen.getByRole("button", { name: "Remove filter: density" }));
    await waitFor(() => expect(questions()).toHaveLength(3));
    expect(router.state.location.search).toBe("");
  });

  test("shows a message if nothing matches, and can be cleared", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?q=zebra");
    await screen.findByText("No matches in Physics.");
    expect(screen.queryByText("0 questions match")).toBeNull();
    await userEvent.click(await screen.findByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(questions()).toHaveLength(3));
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
  });

  test("sorts the results", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?q=water");
    await waitFor(() => expect(questions()).toHaveLength(2));
    await userEvent.selectOptions(screen.getByRole("combobox"), "oldest");
    await waitFor(() => expect(questions()).toEqual(["Why does steam rise?", "Why does ice float?"]));
    await userEvent.selectOptions(screen.getByRole("combobox"), "A–Z");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?", "Why does steam rise?"]));
  });

  test("shows more results on request, and keeps that in the URL", async () => {
    await fakeSite(many);
    const { router } = await openPage("/learn/physics?q=number");
    await waitFor(() => expect(questions()).toHaveLength(20));
    expect(screen.queryByText("250 questions match")).not.toBeNull();
    await userEvent.click(screen.getByRole("link", { name: "Show more questions" }));
    await waitFor(() => expect(questions()).toHaveLength(40));
    expect(router.state.location.search).toBe("?q=number&show=40");
  });

  test("shows the whole list while a single letter finds nothing, and says so", async () => {
    await fakeSite(files);
    await openPage("/learn/physics");
    await userEvent.type(screen.getByRole("searchbox"), "z");
    await screen.findByText("Keep typing to see matching questions.");
    expect(questions()).toHaveLength(3);
  });

  test("shows the whole list while the query has only stop words, and says so", async () => {
    useFakeTimers();
    const { requestedPaths } = await fakeSite(files);
    await openPage("/learn/physics?q=why+does");
    await advanceTimers(500);
    expect(questions()).toHaveLength(3);
    expect(screen.queryByText("Keep typing to see matching questions.")).not.toBeNull();
    expect(requestedPaths.filter((path) => path.startsWith("search/"))).toEqual([]);
  });

  test("searches only this subject", async () => {
    await fakeSite({ ...files, "history/ice.md": smallArticle("Who first made ice?") });
    await openPage("/learn/physics?q=ice");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
  });

  test("keeps the focus in the input when it returns to the first page", async () => {
    await fakeSite(many);
    const { router } = await openPage("/learn/physics/page/2");
    await userEvent.type(screen.getByRole("searchbox"), "7");
    await waitFor(() =>
      expect(router.state.location.pathname + router.state.location.search).toBe("/learn/physics?q=7"),
    );
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });

  test("shows an error if the index can't be loaded, and can be retried", async () => {
    const { responses } = await fakeSite(files);
    const { search } = (await (await fetch("data/manifest.json")).json()) as { search: { header: string } };
    responses.set(search.header, () => jsonResponse("", 500));
    await openPage("/learn/physics?q=ice");
    expect((await screen.findByRole("alert")).textContent).toContain(
      "The server can’t send this page right now",
    );
    responses.clear();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
  });
});

describe("the home page", () => {
  test("shows the name of the collection, and links to its subjects and to questions of theirs", async () => {
    await fakeSite(files);
    await openPage("/");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Test site");
    expect(screen.getByRole("link", { name: "Physics" }).getAttribute("href")).toBe("/learn/physics");
    const examples = screen.getByRole("region", { name: "Try one of these" });
    expect(within(examples).getByRole("link", { name: "Why does ice float?" }).getAttribute("href")).toBe(
      "/learn/physics/questions/ice",
    );
  });

  test("searches for what is typed into its field", async () => {
    await fakeSite(files);
    const { router } = await openPage("/");
    await userEvent.type(screen.getByRole("searchbox", { name: "Search all questions" }), " ice {Enter}");
    await waitFor(() => expect(router.state.location.search).toBe("?q=ice"));
    expect(router.state.location.pathname).toBe("/search");
  });

  test.each([
    { path: "/", level: 3 },
    { path: "/learn", level: 2 },
  ])(
    "puts many subjects into groups of neighboring letters, below the heading of $path",
    async ({ path, level }) => {
      const letters = [..."abcdefghijklmnopqrst"];
      await fakeSite(
        Object.fromEntries(
          letters.map((letter) => [`${letter}-subject/q.md`, smallArticle(`What is ${letter}?`)]),
        ),
      );
      await openPage(path);
      expect(screen.getAllByRole("heading", { level }).map(({ textContent }) => textContent)).toEqual([
        "A–D",
        "E–H",
        "I–L",
        "M–P",
        "Q–T",
      ]);
    },
  );
});

describe("the subjects page", () => {
  test("lists them with their counts", async () => {
    await fakeSite({ ...files, "art/blue.md": smallArticle("What is blue?") });
    await openPage("/learn");
    const items = within(screen.getByRole("main")).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual(["Art 1 question", "Physics 3 questions"]);
  });
});
