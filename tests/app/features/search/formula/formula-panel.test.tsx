// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeSite, openPage } from "../../../../support/fake-site.tsx";
import { smallArticle } from "../../../../support/small-article.ts";

const files = {
  "physics/energy.md": smallArticle(
    "What is rest energy?",
    {},
    "It is\n\n$$E = m \\cdot c^{2}$$\n\nof course.",
  ),
  "physics/speed.md": smallArticle("How large is a square?", {}, "It is $A = mc^2 + 1$ here."),
  "physics/other.md": smallArticle("What is another law?", {}, "It is $E = mb^2$ here."),
  "physics/words.md": smallArticle("What is a frac?", {}, "A word."),
};

beforeEach(() => localStorage.clear());

function searchPath(query: string): string {
  return `/search?${new URLSearchParams({ q: query })}`;
}

/** The results under a heading: their questions. */
function questionsUnder(heading: string): (string | null)[] {
  return within(screen.getByRole("region", { name: heading }))
    .getAllByRole("link")
    .map(({ textContent }) => textContent);
}

describe("a search for TeX", () => {
  test("lists the same formula, then parts, then similar formulas, each with the formula found", async () => {
    await fakeSite(files);
    await openPage(searchPath("$mc^2 = E$"));
    await screen.findByRole("region", { name: "Similar formulas" });
    expect(questionsUnder("Similar formulas")).toContain("What is rest energy?");
    expect(screen.queryByRole("region", { name: "The same formula" })).toBeNull();
    expect(screen.getByText("E = m · c²")).toBeDefined();
  });

  test("finds the same formula however it is written", async () => {
    await fakeSite(files);
    await openPage(searchPath("$E=m c^2$"));
    await screen.findByRole("region", { name: "The same formula" });
    expect(questionsUnder("The same formula")).toEqual(["What is rest energy?"]);
    expect(questionsUnder("Similar formulas")[0]).toBe("What is another law?");
  });

  test("finds it as a part, and follows what is typed", async () => {
    await fakeSite(files);
    await openPage("/search");
    await userEvent.type(screen.getByRole("searchbox"), "$mc^2$");
    await screen.findByRole("region", { name: "Part of a formula" });
    expect(questionsUnder("Part of a formula").sort()).toEqual([
      "How large is a square?",
      "What is rest energy?",
    ]);
  });

  test.each([
    ["\\text{square}", "This can’t be read as a formula."],
    ["\\frac{7}{\\sin 9} \\le \\text{square}", "No article has this formula or a similar one."],
  ])("with %s searches for its words, and says why", async (query, reason) => {
    await fakeSite(files);
    await openPage(searchPath(query));
    await screen.findByText(reason);
    await screen.findByText("Results for the words:");
    await screen.findByRole("link", { name: /^How large is a square ?\?$/u });
  });

  test.each([
    ["\\frac{", "This can’t be read as a formula."],
    ["\\frac{7}{\\sin 9} \\le 3", "No article has this formula or a similar one."],
    ["u^7=v^5-9", "No article has this formula or a similar one."],
  ])("with %s, which has no words, only says that there is none", async (query, reason) => {
    await fakeSite(files);
    await openPage(searchPath(query));
    await screen.findByText(reason);
    expect(screen.queryByText("Results for the words:")).toBeNull();
    expect(screen.queryByRole("link", { name: /frac/u })).toBeNull();
  });

  test("without a connection says that it needs one, and searches for words", async () => {
    await fakeSite({ ...files, "physics/frac.md": smallArticle("What is offline frac?") });
    const fetchFile = globalThis.fetch;
    vi.stubGlobal("fetch", async (url: string, init?: RequestInit) => {
      if (url.includes("/formula")) throw new TypeError("no connection");
      return await fetchFile(url, init);
    });
    await openPage(searchPath("offline \\frac{}{}"));
    await screen.findByText("Formulas can only be searched with a connection.");
    await screen.findByText("Results for the words:");
    await screen.findByRole("link", { name: /^What is offline frac ?\?$/u });
  });

  test("obeys filters, and offers to search without them", async () => {
    await fakeSite({ ...files, "chemistry/mass.md": smallArticle("Where is it?", {}, "So $E=mc^2$.") });
    await openPage(`${searchPath("$E=mc^2$")}&subject=chemistry`);
    await screen.findByRole("region", { name: "The same formula" });
    expect(questionsUnder("The same formula")).toEqual(["Where is it?"]);
    await userEvent.click(screen.getByRole("link", { name: "Search without filters" }));
    await waitFor(() => expect(questionsUnder("The same formula")).toHaveLength(2));
  });
});

test("words with a price are searched for as words", async () => {
  const { requestedPaths } = await fakeSite({ "physics/price.md": smallArticle("Is it $5 or $10?") });
  await openPage(searchPath("$5 or $10"));
  await screen.findByRole("link", { name: /^Is it \$ ?5/u });
  expect(requestedPaths.filter((path) => path.includes("/formula"))).toEqual([]);
});

test("the search dialog offers articles with the formula", async () => {
  await fakeSite(files);
  await openPage("/");
  await userEvent.keyboard("/");
  await userEvent.type(await screen.findByRole("combobox"), "$E=mc^2$");
  await screen.findByRole("option", { name: /^What is rest energy\?/u });
});

test("the search dialog says that no article has a formula, and offers nothing for its signs", async () => {
  await fakeSite(files);
  await openPage("/");
  await userEvent.keyboard("/");
  await userEvent.type(await screen.findByRole("combobox"), "u^7=v^5-9");
  await screen.findByText("No results for “u^7=v^5-9”.");
  expect(screen.queryByRole("option")).toBeNull();
});

test("a button at a formula leads to a search for it, by keyboard", async () => {
  await fakeSite(files);
  const { router } = await openPage("/learn/physics/questions/energy");
  const copy = await screen.findByRole("button", { name: /^TeX: copy this formula.*1/u });
  copy.focus();
  const find = await screen.findByRole("button", { name: /^Find this formula elsewhere/u });
  await waitFor(() => expect(find.tabIndex).toBe(-1));
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(find);
  expect([copy.tabIndex, find.tabIndex]).toEqual([-1, 0]);
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("region", { name: "The same formula" });
  expect(router.state.location.search).toContain("q=%24E");
});
