// @vitest-environment happy-dom
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import {
  type FollowedList,
  findListPosition,
  storeFollowedList,
} from "../../../../src/app/features/article/list-position/followed-list.ts";
import { articleUrl, type Slug, type SubjectSlug } from "../../../../src/content/url.ts";
import { fakeSite, openPage } from "../../../support/fake-site.tsx";
import { smallArticle } from "../../../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Ice?", { date: "2024-01-03" }),
  "physics/air.md": smallArticle("Air?", { date: "2024-01-02" }),
  "physics/dew.md": smallArticle("Dew?", { date: "2024-01-01" }),
};

const url = (number: number) => articleUrl("physics" as SubjectSlug, `q${number}` as Slug);

function createList(length: number): FollowedList {
  const links = Array.from({ length }, (_, index) => ({ url: url(index), question: `Question ${index}?` }));
  return { name: "Physics", path: "/learn/physics", start: 1, total: length, links };
}

/** Opens a page, and waits until it notices which list a reader follows. */
async function openListPage(path: string): Promise<void> {
  const listen = vi.spyOn(document, "addEventListener");
  onTestFinished(() => listen.mockRestore());
  await openPage(path);
  await vi.waitFor(() => expect(listen).toHaveBeenCalledWith("click", expect.anything(), true), {
    timeout: 10_000,
  });
}

beforeEach(() => sessionStorage.clear());

describe("an article that was opened from a list", () => {
  test("leads to the one before and the one after in that list, and back to it", async () => {
    await fakeSite(files);
    await openListPage("/learn/physics?sort=title");
    await userEvent.click(screen.getByRole("link", { name: "Dew?" }));
    await screen.findByText(/2 of 3/u, {}, { timeout: 10_000 });
    const navigation = screen.getByRole("navigation", { name: "More in Physics" });
    const links = within(navigation).getAllByRole("link");
    expect(links.map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
      ["Physics", "/learn/physics?sort=title"],
      ["Previous in Physics Air?", "/learn/physics/questions/air"],
      ["Next in Physics Ice?", "/learn/physics/questions/ice"],
    ]);
    await userEvent.click(screen.getByRole("link", { name: /^Next/u }));
    await screen.findByText(/3 of 3/u, {}, { timeout: 10_000 });
    expect(screen.queryByRole("link", { name: /^Next/u })).toBeNull();
  });

  test("leads on within its subject where it wasn't opened from a list", async () => {
    await fakeSite(files);
    await openListPage("/learn/physics/questions/air");
    const links = within(screen.getByRole("navigation", { name: "More in Physics" })).getAllByRole("link");
    expect(links.map((link) => link.textContent)).toEqual([
      "Previous in Physics Ice?",
      "Next in Physics Dew?",
    ]);
  });
});

describe("the list that a reader came from", () => {
  test("has the position of each of its questions", () => {
    storeFollowedList(createList(3), url(1));
    expect(findListPosition(url(0))).toMatchObject({ text: "1 of 3", previous: null, next: { url: url(1) } });
    expect(findListPosition(url(2))).toMatchObject({ text: "3 of 3", previous: { url: url(1) }, next: null });
    expect(findListPosition(url(3))).toBeUndefined();
  });

  test("is stored around the question that was opened, with positions in the whole list", () => {
    storeFollowedList(createList(1000), url(500));
    expect(findListPosition(url(500))?.text).toBe("501 of 1,000");
    expect(findListPosition(url(600))?.text).toBe("601 of 1,000");
    expect(findListPosition(url(601))).toBeUndefined();
  });

  test.each(["nonsense", "{}", JSON.stringify({ ...createList(1), path: "//other.example" })])(
    "is ignored if it isn't one: %s",
    (stored) => {
      storeFollowedList(createList(1), url(0));
      const [key] = Object.keys(sessionStorage);
      sessionStorage.setItem(key ?? "", stored);
      expect(findListPosition(url(0))).toBeUndefined();
    },
  );
});
