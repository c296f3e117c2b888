// @vitest-environment happy-dom
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { type FakeSite, fakeSite, openPage } from "../../../support/fake-site.tsx";
import { advanceTimers, useFakeTimers } from "../../../support/fake-timers.ts";
import { smallArticle } from "../../../support/small-article.ts";

const files = {
  "physics/ice.md": smallArticle("Why does ice float?", { keywords: "water" }),
  "physics/steam.md": smallArticle("Why does steam rise?", { keywords: "water" }),
};

const articles = "data/articles/physics/version00001/0.json";

/** Longer than any debounce delay of the app. In milliseconds. */
const settleMs = 500;

/** Delays the response for a file. Returns a function that releases it. */
async function delayResponse({ responses }: FakeSite, path: string): Promise<() => void> {
  const response = await fetch(`/${path}`);
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  responses.set(path, async () => {
    await released;
    return response;
  });
  return () => release();
}

function heading(): string | null {
  return screen.getByRole("heading", { level: 1 }).textContent;
}

describe("while the next page loads", () => {
  test("the current page stays, and a progress bar appears after a delay", async () => {
    useFakeTimers();
    const site = await fakeSite(files);
    await openPage("/learn/physics");
    const release = await delayResponse(site, articles);
    await userEvent.click(screen.getByRole("link", { name: "Why does ice float?" }));
    expect(screen.queryByRole("progressbar")).toBeNull();
    await advanceTimers(settleMs);
    expect(screen.queryByRole("progressbar")).not.toBeNull();
    expect(heading()).toBe("Physics");
    release();
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
  });

  test("the first page shows a loading placeholder", async () => {
    const site = await fakeSite(files);
    const release = await delayResponse(site, articles);
    const opened = openPage("/learn/physics/questions/ice");
    await screen.findByRole("status", { name: "Loading" });
    release();
    await opened;
    expect(heading()).toBe("Why does ice float?");
  });

  test("text typed just before does not cancel the navigation", async () => {
    useFakeTimers();
    const site = await fakeSite(files);
    const { router } = await openPage("/learn/physics?q=water");
    await screen.findByText("2 questions match");
    const release = await delayResponse(site, articles);
    await userEvent.type(screen.getByRole("searchbox"), " ice");
    await userEvent.click(await screen.findByRole("link", { name: "Why does ice float?" }));
    await advanceTimers(settleMs);
    release();
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    expect(router.state.location.pathname).toBe("/learn/physics/questions/ice");
  });

  test("text typed into the search does not cancel it either", async () => {
    useFakeTimers();
    const site = await fakeSite(files);
    const { router, container } = await openPage("/search?q=float");
    const firstResult = await waitFor(() => {
      const link = container.querySelector("ol.entries a");
      if (link === null) throw new Error("There are no results yet.");
      return link;
    });
    const release = await delayResponse(site, articles);
    await userEvent.type(screen.getByRole("searchbox"), " ice");
    await userEvent.click(firstResult);
    await advanceTimers(settleMs);
    release();
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    expect(router.state.location.pathname).toBe("/learn/physics/questions/ice");
  });
});

describe("typing in a filter", () => {
  test("adds one history entry, however many characters are typed", async () => {
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

describe("a retry", () => {
  test("moves the focus to the page once it is loaded", async () => {
    const { responses } = await fakeSite(files);
    responses.set("data/manifest.json", () => Promise.reject(new TypeError("Failed to fetch")));
    await openPage("/learn/physics/questions/ice");
    responses.clear();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(heading()).toBe("Why does ice float?"));
    await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
  });
});
