// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { isEnabled } from "../../../../src/app/data/storage/preferences.ts";
import { fakeSite } from "../../../support/fake-site.tsx";
import { advanceTimers, useFakeTimers } from "../../../support/fake-timers.ts";
import { articleFiles, openUserDataPage } from "../../../support/user-data-site.tsx";

beforeEach(() => {
  localStorage.clear();
  useFakeTimers();
});

function preview(): HTMLElement | null {
  return screen.queryByRole("complementary", { name: "Preview" });
}

/** Opens the home page and waits for link previews to be loaded. */
async function openHomePage(): Promise<{ requestedPaths: string[]; link: HTMLElement }> {
  delete document.documentElement.dataset["previews"];
  const { requestedPaths } = await fakeSite(articleFiles);
  await openUserDataPage("/");
  if (isEnabled("previews"))
    await waitFor(() => expect(document.documentElement.dataset["previews"]).toBe(""));
  else await advanceTimers(400);
  return { requestedPaths, link: screen.getByRole("link", { name: "Why does ice float?" }) };
}

const isArticlePath = (path: string): boolean => path.startsWith("data/articles/");

describe("a link's preview", () => {
  test("opens on hover and closes when the pointer leaves", async () => {
    const { link } = await openHomePage();
    await userEvent.hover(link);
    expect(preview()).toBeNull();
    await waitFor(() => expect(preview()).not.toBeNull());
    expect(preview()?.textContent).toContain("Why does ice float?It is less dense.Physics · 1 min read");
    await userEvent.unhover(link);
    await waitFor(() => expect(preview()).toBeNull());
  });

  test("stays open while the pointer is on it", async () => {
    const { link } = await openHomePage();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.hover(preview() as HTMLElement);
    await advanceTimers(400);
    expect(preview()).not.toBeNull();
  });

  test("doesn't open when the link comes to lie under a pointer that rests, until that is moved", async () => {
    const { link } = await openHomePage();
    fireEvent.pointerOver(link);
    await advanceTimers(600);
    expect(preview()).toBeNull();
    fireEvent.pointerMove(link);
    await waitFor(() => expect(preview()).not.toBeNull());
  });

  test("is closed by Escape", async () => {
    const { link } = await openHomePage();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.keyboard("{Escape}");
    expect(preview()).toBeNull();
  });

  test("stays closed after Escape while the pointer moves on the link", async () => {
    const { link } = await openHomePage();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.keyboard("{Escape}");
    fireEvent.pointerMove(link);
    await advanceTimers(600);
    expect(preview()).toBeNull();
  });

  test("opens on keyboard focus", async () => {
    await openHomePage();
    await userEvent.keyboard("j");
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.tab();
    expect(preview()).toBeNull();
  });

  test("opens on a long press, which does not follow the link", async () => {
    const { link } = await openHomePage();
    fireEvent.touchStart(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    expect(fireEvent.contextMenu(link)).toBe(false);
    fireEvent.touchEnd(link);
    fireEvent.focusOut(document.body);
    expect(fireEvent.click(link)).toBe(false);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Home");
    await userEvent.click(screen.getByRole("link", { name: "Open" }));
    await screen.findByRole("heading", { level: 1, name: "Why does ice float?" });
    expect(preview()).toBeNull();
  });

  test("can be disabled permanently", async () => {
    const { link } = await openHomePage();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Turn off previews" }));
    expect(preview()).toBeNull();
    expect(screen.getByText(/Previews are off/u).getAttribute("role")).toBe("status");
    await userEvent.unhover(link);
    await userEvent.hover(link);
    await advanceTimers(600);
    expect(preview()).toBeNull();
    expect(isEnabled("previews")).toBe(false);
  });
});

describe("an article", () => {
  test("is prefetched when a pointer rests on its link, not when it passes", async () => {
    const { link, requestedPaths } = await openHomePage();
    await userEvent.hover(link);
    await userEvent.unhover(link);
    await advanceTimers(150);
    expect(requestedPaths.filter(isArticlePath)).toEqual([]);
    await userEvent.hover(link);
    await waitFor(() => expect(requestedPaths.filter(isArticlePath)).toHaveLength(1));
  });

  test("is prefetched while the pointer moves on its link", async () => {
    const { link, requestedPaths } = await openHomePage();
    for (let move = 0; move < 5; move += 1) {
      fireEvent.pointerMove(link);
      await advanceTimers(40);
    }
    expect(requestedPaths.filter(isArticlePath)).toHaveLength(1);
  });

  test("is not prefetched if the reader saves data", async () => {
    vi.stubGlobal("navigator", Object.create(navigator, { connection: { value: { saveData: true } } }));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const { link, requestedPaths } = await openHomePage();
    await userEvent.hover(link);
    await advanceTimers(600);
    expect(requestedPaths.filter(isArticlePath)).toEqual([]);
    expect(preview()).toBeNull();
  });
});
