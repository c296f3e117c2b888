// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { readKept } from "../../src/library/kept/kept.ts";
import { fakeSite } from "../support/fake-site.tsx";
import { keepFiles, openKeepPage } from "../support/keep-site.tsx";

const ice = "/learn/physics/questions/ice";

beforeEach(() => localStorage.clear());

/** Lays the answer's blocks out one below the other, each 1,000 px high, and the page scrolled down by so much. */
function layOut(scrolled: number): void {
  const spy = vi.spyOn(Element.prototype, "getBoundingClientRect");
  spy.mockImplementation(function (this: Element) {
    const index =
      this.parentElement?.className === "answer" ? [...this.parentElement.children].indexOf(this) : 0;
    return new DOMRect(0, 100 + index * 1000 - scrolled, 300, 1000);
  });
  onTestFinished(() => spy.mockRestore());
}

async function scroll(): Promise<void> {
  fireEvent.scroll(window);
  await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
}

describe("reading", () => {
  test("keeps the place at the top of the screen once the reader stops scrolling", async () => {
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await screen.findByRole("button", { name: "Save" });
    layOut(600);
    fireEvent.scroll(window);
    expect(await readKept("visits")).toEqual([]);
    await scroll();
    const progress = Math.round(((window.innerHeight + 500) / 2000) * 1000) / 1000;
    expect(await readKept("visits")).toMatchObject([
      { url: ice, question: "Why does ice float?", place: { block: 0, share: 0.5 }, progress },
    ]);
  });

  test("does not mark as read what was only scrolled through", async () => {
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await screen.findByRole("button", { name: "Save" });
    layOut(1900);
    await scroll();
    expect(await readKept("visits")).toMatchObject([{ progress: 1 }]);
    expect(await readKept("read")).toEqual([]);
  });

  test("marks as read what was seen to its end in due time", async () => {
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await screen.findByRole("button", { name: "Save" });
    const now = Date.now();
    vi.spyOn(Date, "now").mockReturnValue(now + 60_000);
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    layOut(1900);
    await scroll();
    await waitFor(() =>
      expect(screen.getByRole("button", { name: "Read" }).getAttribute("aria-pressed")).toBe("true"),
    );
  });

  test("keeps what was seen when the reader goes back up", async () => {
    await fakeSite(keepFiles);
    await openKeepPage(ice);
    await screen.findByRole("button", { name: "Save" });
    layOut(1200);
    await scroll();
    layOut(0);
    await scroll();
    const [visit] = await readKept("visits");
    expect(visit?.place).toEqual({ block: 0, share: 0 });
    expect(visit?.progress).toBeGreaterThan(0.8);
  });
});
