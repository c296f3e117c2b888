// @vitest-environment happy-dom
import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { type FakeSite, fakeSite, openPage } from "../support/fake-site.tsx";
import { smallArticle } from "../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?", { keywords: "water" }),
  "physics/steam.md": smallArticle("Why does steam rise?", { keywords: "water" }),
};

const articles = "data/articles/physics/version00001/0.json";

/** Longer than any pause after which something happens by itself. In milliseconds. */
const longEnoughMs = 500;

function wait(timeMs: number): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, timeMs)));
}

/** Makes the host take its time over a file. Returns what lets it arrive. */
async function holdBack({ answers }: FakeSite, path: string): Promise<() => void> {
  const response = await fetch(`/${path}`);
  let arrive = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  answers.set(path, async () => {
    await held;
    return response;
  });
  return () => arrive();
}

function heading(): string | null {
  return screen.getByRole("heading", { level: 1 }).textContent;
}

describe("while the next page is on its way", () => {
  test("the one before stays, and a line tells of it only after a moment", async () => {
    const site = await fakeSite(files);
    await openPage("/learn/physics");
    const arrive = await holdBack(site, articles);
    await userEvent.click(screen.getByRole("link", { name: "Why does ice float?" }));
    expect(screen.queryByRole("progressbar")).toBeNull();
    await wait(longEnoughMs);
    expect(screen.getByRole("progressbar")).toBeDefined();
    expect(heading()).toBe("Physics");
    arrive();
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  });

  test("the place of a page that is the first shows that something is loading", async () => {
    const site = await fakeSite(files);
    const arrive = await holdBack(site, articles);
    const opened = openPage("/learn/physics/questions/ice");
    expect(await screen.findByRole("status", { name: "Loading" })).toBeDefined();
    arrive();
    await opened;
    expect(heading()).toBe("Why does ice float?");
  });

  test("what was typed just before does not call it off", async () => {
    const site = await fakeSite(files);
    const { router } = await openPage("/learn/physics?q=water");
    await screen.findByText("2 questions match");
    const arrive = await holdBack(site, articles);
    await userEvent.type(screen.getByRole("searchbox"), " ice");
    await userEvent.click(await screen.findByRole("link", { name: "Why does ice float?" }));
    await wait(longEnoughMs);
    arrive();
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    expect(router.state.location.pathname).toBe("/learn/physics/questions/ice");
  });

  test("what was typed into the search does not call it off either", async () => {
    const site = await fakeSite(files);
    const { router, container } = await openPage("/search?q=float");
    const found = await waitFor(() => {
      const link = container.querySelector("ol.entries a");
      if (link === null) throw new Error("Nothing is found yet.");
      return link;
    });
    const arrive = await holdBack(site, articles);
    await userEvent.type(screen.getByRole("searchbox"), " ice");
    await userEvent.click(found);
    await wait(longEnoughMs);
    arrive();
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    expect(router.state.location.pathname).toBe("/learn/physics/questions/ice");
  });
});

describe("typing in a filter", () => {
  test("leaves one step for Back, however many letters it were", async () => {
    await fakeSite(files);
    const { router, go } = await openPage("/learn");
    await go("/learn/physics");
    await userEvent.type(screen.getByRole("searchbox"), "ice");
    await waitFor(() => expect(router.state.location.search).toBe("?q=ice"));
    await userEvent.type(screen.getByRole("searchbox"), " flo");
    await waitFor(() => expect(router.state.location.search).toBe("?q=ice+flo"));
    await go(-1);
    expect(router.state.location.pathname).toBe("/learn");
  });
});

describe("trying again", () => {
  test("puts the focus on the page that has come at last", async () => {
    const { answers } = await fakeSite(files);
    answers.set("data/manifest.json", () => Promise.reject(new TypeError("Failed to fetch")));
    await openPage("/learn/physics/questions/ice");
    answers.clear();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  });
});
