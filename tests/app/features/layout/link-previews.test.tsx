// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { isEnabled } from "../../../../src/app/data/preferences.ts";
import { fakeSite } from "../../../support/fake-site.tsx";
import { articleFiles, openUserDataPage } from "../../../support/user-data-site.tsx";

beforeEach(() => localStorage.clear());

function preview(): HTMLElement | null {
  return screen.queryByRole("complementary", { name: "Preview" });
}

/** Opens the home page and waits for link previews to be loaded. */
async function openHomePage(): Promise<{ asked: string[]; link: HTMLElement }> {
  delete document.documentElement.dataset["previews"];
  const { requestedPaths: asked } = await fakeSite(articleFiles);
  await openUserDataPage("/");
  if (isEnabled("previews"))
    await waitFor(() => expect(document.documentElement.dataset["previews"]).toBe(""));
  else await sleep(400);
  return { asked, link: screen.getByRole("link", { name: "Why does ice float?" }) };
}

async function sleep(timeMs: number): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, timeMs)));
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
    await sleep(400);
    expect(preview()).not.toBeNull();
  });

  test("is closed by Escape", async () => {
    const { link } = await openHomePage();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.keyboard("{Escape}");
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
    expect(await screen.findByRole("heading", { level: 1, name: "Why does ice float?" })).toBeDefined();
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
    await sleep(600);
    expect(preview()).toBeNull();
    expect(isEnabled("previews")).toBe(false);
  });
});

describe("an article", () => {
  test("is prefetched when a pointer rests on its link, not when it passes", async () => {
    const { link, asked } = await openHomePage();
    await userEvent.hover(link);
    await userEvent.unhover(link);
    await sleep(150);
    expect(asked.filter(isArticlePath)).toEqual([]);
    await userEvent.hover(link);
    await waitFor(() => expect(asked.filter(isArticlePath)).toHaveLength(1));
  });

  test("is not prefetched if the reader saves data", async () => {
    vi.stubGlobal("navigator", Object.create(navigator, { connection: { value: { saveData: true } } }));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const { link, asked } = await openHomePage();
    await userEvent.hover(link);
    await sleep(600);
    expect(asked.filter(isArticlePath)).toEqual([]);
    expect(preview()).toBeNull();
  });
});
