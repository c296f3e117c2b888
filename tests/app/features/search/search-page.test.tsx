// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { fakeSite, openPage } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";

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
  });
});

test("the search page tells what else was searched", async () => {
  await fakeSite(files);
  await openPage("/search?q=2nd+law");
  await screen.findByRole("link", { name: "What does the second law say?" });
  await screen.findByText(/^Also searching: second/u);
});
