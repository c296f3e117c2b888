// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { isSwitchedOn } from "../../src/library/switches.ts";
import { fakeSite } from "../support/fake-site.tsx";
import { keepFiles, openKeepPage } from "../support/keep-site.tsx";

beforeEach(() => localStorage.clear());

function preview(): HTMLElement | null {
  return screen.queryByRole("complementary", { name: "Preview" });
}

/** Opens the home page, with its previews there. */
async function openLists(): Promise<{ asked: string[]; link: HTMLElement }> {
  delete document.documentElement.dataset["previews"];
  const { asked } = await fakeSite(keepFiles);
  await openKeepPage("/");
  if (isSwitchedOn("previews"))
    await waitFor(() => expect(document.documentElement.dataset["previews"]).toBe(""));
  else await wait(400);
  return { asked, link: screen.getByRole("link", { name: "Why does ice float?" }) };
}

async function wait(timeMs: number): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, timeMs)));
}

const isArticle = (path: string): boolean => path.startsWith("data/articles/");

describe("a link's preview", () => {
  test("shows its first lines when a pointer stays on it, and goes when the pointer goes", async () => {
    const { link } = await openLists();
    await userEvent.hover(link);
    expect(preview()).toBeNull();
    await waitFor(() => expect(preview()).not.toBeNull());
    expect(preview()?.textContent).toContain("Why does ice float?It is less dense.Physics · 1 min read");
    await userEvent.unhover(link);
    await waitFor(() => expect(preview()).toBeNull());
  });

  test("stays while the pointer is on it", async () => {
    const { link } = await openLists();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.hover(preview() as HTMLElement);
    await wait(400);
    expect(preview()).not.toBeNull();
  });

  test("is closed by Escape", async () => {
    const { link } = await openLists();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.keyboard("{Escape}");
    expect(preview()).toBeNull();
  });

  test("shows for the keyboard too", async () => {
    await openLists();
    await userEvent.keyboard("j");
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.tab();
    expect(preview()).toBeNull();
  });

  test("shows for a finger that stays, and then that link is not opened", async () => {
    const { link } = await openLists();
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

  test("is turned off for good by one click", async () => {
    const { link } = await openLists();
    await userEvent.hover(link);
    await waitFor(() => expect(preview()).not.toBeNull());
    await userEvent.click(screen.getByRole("button", { name: "Turn off previews" }));
    expect(preview()).toBeNull();
    expect(screen.getByText(/Previews are off/u).getAttribute("role")).toBe("status");
    await userEvent.unhover(link);
    await userEvent.hover(link);
    await wait(600);
    expect(preview()).toBeNull();
    expect(isSwitchedOn("previews")).toBe(false);
  });
});

describe("an article", () => {
  test("is loaded ahead when a pointer stays on its link for a moment, not when it passes", async () => {
    const { link, asked } = await openLists();
    await userEvent.hover(link);
    await userEvent.unhover(link);
    await wait(150);
    expect(asked.filter(isArticle)).toEqual([]);
    await userEvent.hover(link);
    await waitFor(() => expect(asked.filter(isArticle)).toHaveLength(1));
  });

  test("is not loaded ahead for those who save data", async () => {
    vi.stubGlobal("navigator", Object.create(navigator, { connection: { value: { saveData: true } } }));
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    const { link, asked } = await openLists();
    await userEvent.hover(link);
    await wait(600);
    expect(asked.filter(isArticle)).toEqual([]);
    expect(preview()).toBeNull();
  });
});
