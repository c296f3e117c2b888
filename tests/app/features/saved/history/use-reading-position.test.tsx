// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";

import { readUserData } from "../../../../../src/app/data/user-data/user-data.ts";
import { fakeSite } from "../../../../support/fake-site.tsx";
import { advanceTimers, useFakeTimers } from "../../../../support/fake-timers.ts";
import { articleFiles, openUserDataPage } from "../../../../support/user-data-site.tsx";

const ice = "/learn/physics/questions/ice";

beforeEach(() => {
  localStorage.clear();
  useFakeTimers();
});

/** Mocks a layout in which each block of the answer is 1,000 px high and the page is scrolled by `scrollTop` px. */
function mockLayout(scrollTop: number): void {
  const spy = vi.spyOn(Element.prototype, "getBoundingClientRect");
  spy.mockImplementation(function (this: Element) {
    const index =
      this.parentElement?.className === "answer" ? [...this.parentElement.children].indexOf(this) : 0;
    return new DOMRect(0, 100 + index * 1000 - scrollTop, 300, 1000);
  });
  onTestFinished(() => spy.mockRestore());
}

/** Opens the article and waits until its reading position is tracked. */
async function openArticle(): Promise<void> {
  const listen = vi.spyOn(document, "addEventListener");
  onTestFinished(() => listen.mockRestore());
  await fakeSite(articleFiles);
  await openUserDataPage(ice);
  await waitFor(() => expect(listen.mock.calls.map(([type]) => type)).toContain("visibilitychange"), {
    timeout: 10_000,
  });
}

/** Scrolls, and pauses long enough for the position to be saved. */
async function scroll(): Promise<void> {
  fireEvent.scroll(window);
  await advanceTimers(700);
}

describe("reading", () => {
  test("saves the position at the top of the viewport after scrolling stops", async () => {
    await openArticle();
    mockLayout(600);
    fireEvent.scroll(window);
    expect(await readUserData("visits")).toEqual([]);
    await scroll();
    const progress = Math.round(((window.innerHeight + 500) / 2000) * 1000) / 1000;
    await expect
      .poll(() => readUserData("visits"))
      .toMatchObject([
        { url: ice, question: "Why does ice float?", position: { block: 0, fraction: 0.5 }, progress },
      ]);
  });

  test("does not mark an article as read that was only scrolled through", async () => {
    await openArticle();
    mockLayout(1900);
    await scroll();
    await expect.poll(() => readUserData("visits")).toMatchObject([{ progress: 1 }]);
    expect(await readUserData("read")).toEqual([]);
  });

  test("marks an article as read after its end was visible for long enough", async () => {
    await openArticle();
    const now = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(now + 60_000);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    mockLayout(1900);
    await scroll();
    await screen.findByRole("button", { name: "Read. Mark as unread" });
  });

  test("keeps the maximum progress when the reader scrolls back up", async () => {
    await openArticle();
    mockLayout(1200);
    await scroll();
    await expect.poll(() => readUserData("visits")).toHaveLength(1);
    const [before] = await readUserData("visits");
    expect(before?.progress).toBeGreaterThan(0.8);
    mockLayout(0);
    await scroll();
    await expect
      .poll(() => readUserData("visits"))
      .toMatchObject([{ position: { block: 0, fraction: 0 }, progress: before?.progress }]);
  });
});
