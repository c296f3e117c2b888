// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { fakeSite, json, openPage } from "../support/fake-site.tsx";
import { smallArticle } from "../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?", {
    date: "2024-03-03",
    keywords: "ice, water, density",
  }),
  "physics/steam.md": smallArticle("Why does steam rise?", { date: "2024-02-02", keywords: "Water, heat" }),
  "physics/atom.md": smallArticle("What is an atom?", { date: "2024-01-01", keywords: "électron" }),
};

/** So many that they take several pages; the newest has the lowest number. */
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
    expect(screen.getByText("3 questions")).toBeDefined();
    expect(document.title).toBe("Physics · Test site");
  });

  test("never loads more than its first page to be shown", async () => {
    const { asked } = await fakeSite(many);
    await openPage("/learn/physics");
    expect(questions()).toHaveLength(100);
    expect(
      asked
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
  ])("opens at the place that its address names: %s", async (address, first, count) => {
    await fakeSite(many);
    await openPage(address);
    expect(questions()[0]).toBe(first);
    expect(questions()).toHaveLength(count);
  });

  test("leads to its other pages by real links", async () => {
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
    "has no page at %s",
    async (address) => {
      await fakeSite(many);
      await openPage(address);
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
    expect(screen.getByText("2 questions match")).toBeDefined();
    await userEvent.type(screen.getByRole("searchbox"), " floa");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
    await waitFor(() => expect(router.state.location.search).toBe("?q=water+why+floa"));
  });

  test("takes no notice of case and accents", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?q=ELECTRON");
    await waitFor(() => expect(questions()).toEqual(["What is an atom?"]));
  });

  test("by a keyword takes no notice of its case, combines with the text, and stands in the address", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/physics?q=steam");
    await userEvent.click(screen.getByRole("button", { name: /^water/iu }));
    await waitFor(() => expect(questions()).toEqual(["Why does steam rise?"]));
    await waitFor(() => expect(router.state.location.search).toMatch(/^\?q=steam&keyword=water$/iu));
    expect(screen.getByRole("button", { name: /^water/iu }).getAttribute("aria-pressed")).toBe("true");
  });

  test("is undone by Back", async () => {
    await fakeSite(files);
    const { go } = await openPage("/learn/physics");
    await userEvent.click(screen.getByRole("button", { name: /^water/iu }));
    await waitFor(() => expect(questions()).toHaveLength(2));
    await go(-1);
    await waitFor(() => expect(questions()).toHaveLength(3));
  });

  test("shows a keyword of the address that is not among those offered, so that it can be removed", async () => {
    await fakeSite(files);
    const { router } = await openPage("/learn/physics?keyword=density");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
    await userEvent.click(screen.getByRole("button", { name: "density" }));
    await waitFor(() => expect(questions()).toHaveLength(3));
    expect(router.state.location.search).toBe("");
  });

  test("that leaves nothing says so, and offers a way back", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?q=zebra");
    await userEvent.click(await screen.findByRole("button", { name: "Clear filters" }));
    await waitFor(() => expect(questions()).toHaveLength(3));
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "");
  });

  test("sorts what it leaves", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?q=water");
    await waitFor(() => expect(questions()).toHaveLength(2));
    await userEvent.selectOptions(screen.getByRole("combobox"), "oldest");
    await waitFor(() => expect(questions()).toEqual(["Why does steam rise?", "Why does ice float?"]));
    await userEvent.selectOptions(screen.getByRole("combobox"), "A–Z");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?", "Why does steam rise?"]));
  });

  test("shows more of what it leaves when asked, and keeps that in the address", async () => {
    await fakeSite(many);
    const { router } = await openPage("/learn/physics?q=number");
    await waitFor(() => expect(questions()).toHaveLength(20));
    expect(screen.getByText("250 questions match")).toBeDefined();
    await userEvent.click(screen.getByRole("link", { name: "Show more questions" }));
    await waitFor(() => expect(questions()).toHaveLength(40));
    expect(router.state.location.search).toBe("?q=number&show=40");
  });

  test("leaves the list as it is while only the beginning of a question is typed", async () => {
    await fakeSite(files);
    await openPage("/learn/physics?q=why+does");
    await waitFor(() => expect(questions()).toHaveLength(3));
  });

  test("looks into this subject alone", async () => {
    await fakeSite({ ...files, "history/ice.md": smallArticle("Who first made ice?") });
    await openPage("/learn/physics?q=ice");
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
  });

  test("keeps the reader in the field when it goes back to the first page", async () => {
    await fakeSite(many);
    const { router } = await openPage("/learn/physics/page/2");
    await userEvent.type(screen.getByRole("searchbox"), "7");
    await waitFor(() =>
      expect(router.state.location.pathname + router.state.location.search).toBe("/learn/physics?q=7"),
    );
    expect(document.activeElement).toBe(screen.getByRole("searchbox"));
  });

  test("says why it can't, and can once the list arrives", async () => {
    const { answers } = await fakeSite(files);
    const { search } = (await (await fetch("data/manifest.json")).json()) as { search: { header: string } };
    answers.set(search.header, () => json("", 500));
    await openPage("/learn/physics?q=ice");
    expect((await screen.findByRole("alert")).textContent).toContain("No connection");
    answers.clear();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(questions()).toEqual(["Why does ice float?"]));
  });
});

describe("the home page", () => {
  test("says what the collection is, and leads to its subjects and its newest questions", async () => {
    await fakeSite(files);
    await openPage("/");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Test site");
    expect(screen.getByRole("link", { name: "Physics" }).getAttribute("href")).toBe("/learn/physics");
    expect(questions()[0]).toBe("Why does ice float?");
  });
});

describe("the page of subjects", () => {
  test("lists them with their counts", async () => {
    await fakeSite({ ...files, "art/blue.md": smallArticle("What is blue?") });
    await openPage("/learn");
    const items = within(screen.getByRole("main")).getAllByRole("listitem");
    expect(items.map((item) => item.textContent)).toEqual(["Art 1 question", "Physics 3 questions"]);
  });
});
