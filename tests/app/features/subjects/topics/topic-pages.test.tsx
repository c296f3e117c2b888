// @vitest-environment happy-dom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { fakeSite, openPage } from "../../../../support/fake-site.tsx";
import { smallArticle } from "../../../../support/small-article.ts";
import { createTopicFiles } from "../../../../support/topic-site.ts";

const files = createTopicFiles();

/** The links to topics. Looking for them by role takes seconds on a page with so many links. */
function getTopicLinks(): HTMLAnchorElement[] {
  const section = screen.getByText("Topics").closest("section");
  return [...(section?.querySelectorAll<HTMLAnchorElement>("a.topic-name") ?? [])];
}

describe("a subject's page", () => {
  test("opens with its topics, each with its number and three of its questions", async () => {
    await fakeSite(files);
    await openPage("/learn/nature");
    const [first] = getTopicLinks();
    expect(first?.getAttribute("href")).toMatch(/^\/learn\/nature\/topics\/[a-z-]+$/u);
    const card = first?.closest("li");
    expect(card?.querySelector(".topic-count")?.textContent).toMatch(/^\d+$/u);
    expect(card?.querySelectorAll(".topic-questions a")).toHaveLength(3);
  });

  test("keeps topics after the first nine behind a button", async () => {
    await fakeSite(files);
    await openPage("/learn/nature");
    const details = document.querySelector("details.more-topics");
    expect(details?.querySelector("summary")?.textContent).toMatch(/^Show \d+ more topics$/u);
    expect(getTopicLinks().length - (details?.querySelectorAll(".topic-name").length ?? 0)).toBe(9);
  });

  test("says nothing of topics in a small subject, on further pages and on one that is opened with a filter", async () => {
    await fakeSite({ ...files, "art/one.md": smallArticle("What is art?", { subject: "Art" }) });
    for (const path of ["/learn/art", "/learn/nature/page/2", "/learn/nature?keyword=caves"]) {
      const { unmount } = await openPage(path);
      expect(screen.queryByText("Topics")).toBeNull();
      unmount();
    }
  });
});

test("filtering a subject leaves its topics where they are", async () => {
  await fakeSite(files);
  const { router } = await openPage("/learn/nature");
  const before = getTopicLinks().length;
  await userEvent.type(screen.getByRole("searchbox"), "caves");
  await screen.findByText(/questions match$/u);
  await waitFor(() => expect(router.state.location.search).toBe("?q=caves"));
  expect(getTopicLinks()).toHaveLength(before);
});

describe("a topic's page", () => {
  test("has its questions, and its subject above", async () => {
    await fakeSite(files);
    await openPage("/learn/nature/topics/caves");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Caves");
    const breadcrumbs = within(screen.getByRole("navigation", { name: "Breadcrumbs" }));
    expect(breadcrumbs.getAllByRole("link").map(({ textContent }) => textContent)).toEqual([
      "Subjects",
      "Nature",
    ]);
    expect(document.title).toBe("Caves · Nature · Test site");
    const count = document.querySelectorAll(".entries > li").length;
    expect(screen.getByText(`${count} questions`)).toBeDefined();
    expect(count).toBeGreaterThan(3);
  });

  test("names topics of other subjects with the same name", async () => {
    const copies = Object.entries(files).map(([path, text]) => [
      path.replace("nature/", "earth/"),
      text.replaceAll("Nature", "Earth").replaceAll("nature/", "earth/"),
    ]);
    await fakeSite({ ...files, ...Object.fromEntries(copies) });
    await openPage("/learn/nature/topics/caves");
    expect(screen.getByRole("link", { name: "Also in Earth" }).getAttribute("href")).toBe(
      "/learn/earth/topics/caves",
    );
  });

  test.each([
    "/learn/nature/topics/nothing",
    "/learn/nature/topics/caves/page/9",
    "/learn/nowhere/topics/caves",
  ])("is missing at %s", async (path) => {
    await fakeSite(files);
    await openPage(path);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("We can’t find that page");
  });
});

describe("an article in a topic", () => {
  test("names it in its breadcrumbs, and leads to more questions on it", async () => {
    await fakeSite(files);
    const { go } = await openPage("/learn/nature/topics/caves");
    const link = document.querySelector<HTMLAnchorElement>(".entries a");
    await go(link?.getAttribute("href") ?? "");
    const breadcrumbs = within(screen.getByRole("navigation", { name: "Breadcrumbs" }));
    expect(breadcrumbs.getByRole("link", { name: "Caves" }).getAttribute("href")).toBe(
      "/learn/nature/topics/caves",
    );
    expect(screen.getByRole("link", { name: "More in Caves" })).toBeDefined();
  });
});
