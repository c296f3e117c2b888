// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { fakeSite, openPage } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";

/** Pretends that the screen is wide or not: whether it matches every media query. */
function setWideScreen(isWide: boolean): void {
  vi.spyOn(window, "matchMedia").mockImplementation((media) => {
    const list = new EventTarget() as MediaQueryList;
    return Object.assign(list, { media, matches: isWide });
  });
}

/** Two titles with the word, and 25 answers. */
const files = {
  ...Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [
      `physics/q${index}.md`,
      smallArticle(`Question number ${index}?`, {}, "Ice is colder than water."),
    ]),
  ),
  "physics/ice.md": smallArticle("Why does ice float?"),
  "physics/age.md": smallArticle("When was the ice age?"),
  "physics/law.md": smallArticle("What does the second law say?"),
};

beforeEach(() => localStorage.clear());
afterEach(() => void vi.restoreAllMocks());

function questions(): (string | null)[] {
  const list = screen.getByRole("main").querySelector<HTMLElement>("ol.entries");
  return list
    ? within(list)
        .getAllByRole("link")
        .map(({ textContent }) => textContent)
    : [];
}

describe.each([
  ["the search page", "/search?q=ice", /^27 results$/u, "Show more results"],
  ["the filter of a subject", "/learn/physics?q=ice", /^27 questions match$/u, "Show more questions"],
])("%s", (_, path, count, more) => {
  test("shows titles first, then all that texts contain, with the true number", async () => {
    await fakeSite(files);
    await openPage(path);
    await screen.findByText(count);
    expect(questions().slice(0, 2).sort()).toEqual(["When was the ice age?", "Why does ice float?"]);
    expect(questions()).toHaveLength(20);
    await userEvent.click(screen.getByRole("link", { name: more }));
    await waitFor(() => expect(questions()).toHaveLength(27));
    expect(screen.queryByRole("link", { name: more })).toBeNull();
    // The link that had the focus is gone.
    await waitFor(() => expect(document.activeElement?.textContent).toBe(questions()[20]));
  });
});

describe("results with the same question", () => {
  const answers = {
    "physics/ice.md": smallArticle("Why does ice float?"),
    "chemistry/ice.md": smallArticle("Why does ice float?"),
    "chemistry/lead.md": smallArticle("Why does ice float on lead?"),
  };

  test("are one result, with the others below it", async () => {
    await fakeSite(answers);
    await openPage("/search?q=ice+float");
    await screen.findByText("3 results");
    const list = screen.getByRole("main").querySelector("ol.entries");
    expect(list?.children).toHaveLength(2);
    await userEvent.click(screen.getByText("1 more answer to this question"));
    const other = document.querySelector("details[open] a");
    expect(other?.textContent).toBe("Why does ice float?");
    const hrefs = [...(list?.querySelectorAll("a") ?? [])].map((link) => link.getAttribute("href"));
    expect(hrefs.sort()).toEqual([
      "/learn/chemistry/questions/ice",
      "/learn/chemistry/questions/lead",
      "/learn/physics/questions/ice",
    ]);
  });

  test("are results of their own if the site doesn't link them", async () => {
    await fakeSite(answers, { otherAnswers: false });
    await openPage("/search?q=ice+float");
    await screen.findByText("3 results");
    expect(screen.getByRole("main").querySelector("ol.entries")?.children).toHaveLength(3);
  });
});

test("few results are followed by questions with most of the words, which are not counted", async () => {
  await fakeSite({
    "physics/ice.md": smallArticle("Why does cold ice float on water?"),
    "physics/wood.md": smallArticle("Why does cold wood float on water?"),
    "physics/law.md": smallArticle("What does the second law say?"),
  });
  await openPage("/search?q=why+does+cold+ice+float+on+water");
  const similar = await screen.findByRole("region", { name: "Similar questions:" });
  const links = within(similar).getAllByRole("link");
  expect(links.map(({ textContent }) => textContent)).toEqual(["Why does cold wood float on water?"]);
  expect(screen.getByText("1 result")).toBeTruthy();
  expect(questions()).toEqual(["Why does cold ice float on water?"]);
});

test("a query of stop words finds the questions that begin with it", async () => {
  await fakeSite(files);
  await openPage("/search?q=what+does");
  await screen.findByRole("link", { name: "What does the second law say?" });
  expect(screen.getByText("1 result")).toBeTruthy();
  expect(screen.queryByText(/^Showing results|^No results/u)).toBeNull();
});

test("the search page tells what else was searched", async () => {
  await fakeSite(files);
  await openPage("/search?q=2nd+law");
  await screen.findByRole("link", { name: "What does the second law say?" });
  await screen.findByText(/^Also searching: second/u);
});

describe("the results of a search", () => {
  const hits = {
    "physics/ice.md": smallArticle("Why does ice float?", { date: "2024-01-01" }),
    "art/ice.md": smallArticle("Who painted on ice?", { date: "2026-01-01" }),
  };

  test("are headings, also within the groups of subjects", async () => {
    await fakeSite(hits);
    await openPage("/search?q=ice");
    await screen.findByText("2 results");
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      questions(),
    );
    await userEvent.click(screen.getByRole("button", { name: "Group by subject" }));
    await waitFor(() => expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(2));
  });

  test("can be sorted, and the URL keeps the order", async () => {
    await fakeSite(hits);
    const { router } = await openPage("/search?q=ice");
    await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Sort by" }), "Newest");
    await waitFor(() => expect(questions()[0]).toBe("Who painted on ice?"));
    await waitFor(() => expect(router.state.location.search).toBe("?q=ice&order=newest"));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "Oldest");
    await waitFor(() => expect(questions()[0]).toBe("Why does ice float?"));
  });

  test("have filters with true numbers, which never lead to nothing", async () => {
    setWideScreen(true);
    await fakeSite({
      "physics/ice.md": smallArticle("Why does ice float?", { keywords: "ice" }),
      "art/ice.md": smallArticle("Who painted on ice?", { keywords: "ice" }),
    });
    await openPage("/search?q=ice");
    const facets = within(await screen.findByRole("complementary", { name: "Filters" }));
    await facets.findByRole("button", { name: "ice 2" });
    expect(facets.queryByRole("button", { name: "Physics 1" })).not.toBeNull();
    expect(facets.queryByRole("button", { name: /^Code/u })).toBeNull();
  });

  test("have keywords without numbers if there are more than are counted", async () => {
    setWideScreen(true);
    const many = Array.from({ length: 21 }, (_, index) => [
      `physics/ice${index}.md`,
      smallArticle(`How cold is ice ${index}?`, { keywords: "ice" }),
    ]);
    await fakeSite(Object.fromEntries(many));
    await openPage("/search?q=cold");
    const facets = within(await screen.findByRole("complementary", { name: "Filters" }));
    await facets.findByRole("button", { name: "ice" });
    expect(facets.queryByRole("button", { name: "Physics 21" })).not.toBeNull();
  });

  test("are narrowed in a sheet on a small screen, whose button counts the filters", async () => {
    setWideScreen(false);
    await fakeSite(hits);
    const { router } = await openPage("/search?q=ice");
    await userEvent.click(await screen.findByRole("button", { name: "Filters" }));
    const sheet = screen.getByRole("dialog", { name: "Filters" });
    await userEvent.click(await within(sheet).findByRole("button", { name: /^Physics/u }));
    await userEvent.click(await within(sheet).findByRole("button", { name: "1 result" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(router.state.location.search).toBe("?q=ice&subject=physics");
    expect(questions()).toEqual(["Why does ice float?"]);
    await screen.findByRole("button", { name: "Filters 1" });
  });
});

test("results that were found by their text show the passage with the words, once they are seen", async () => {
  const observers: IntersectionObserverCallback[] = [];
  const seen = [{ isIntersecting: true }] as IntersectionObserverEntry[];
  vi.stubGlobal(
    "IntersectionObserver",
    function (this: IntersectionObserver, notify: IntersectionObserverCallback) {
      observers.push(notify);
      return { observe: () => undefined, disconnect: () => undefined };
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const start = `Much can be said. ${"It is a long story. ".repeat(20)}`;
  await fakeSite({
    "physics/tides.md": smallArticle(
      "Why are there tides?",
      {},
      `${start}\n\nThe **moon** attracts $m v^2$ water.`,
    ),
  });
  await openPage("/search?q=moon+attracts");
  await screen.findByText(/^Much can be said/u);
  await waitFor(() => expect(observers).not.toEqual([]));
  for (const notify of observers) notify(seen, undefined as never);
  const passage = await screen.findByText(/m v² water\.$/u);
  expect(passage.textContent).toBe("The moon attracts m v² water.");
  expect([...passage.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual([
    "moon",
    "attracts",
  ]);
});
