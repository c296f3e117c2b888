// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { applyReading, defaultReading, readingKey } from "../../src/library/reading-settings.ts";
import { isSwitchedOn } from "../../src/library/switches.ts";
import { ReadingButton } from "../../src/pages/parts/reading-button.tsx";

const { dataset } = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  applyReading(defaultReading);
});
afterEach(cleanup);

async function openPanel(): Promise<HTMLElement> {
  render(<ReadingButton />);
  await userEvent.click(screen.getByRole("button", { name: "Reading settings" }));
  return await screen.findByRole("dialog", { name: "Reading settings" });
}

test("what is set in the panel holds at once, is kept, and can be reset", async () => {
  const panel = await openPanel();
  await userEvent.click(within(panel).getByRole("radio", { name: "Sepia" }));
  expect(dataset["theme"]).toBe("sepia");
  expect(localStorage.getItem(readingKey)).toBe('{"theme":"sepia"}');
  await userEvent.click(within(panel).getByRole("button", { name: "Reset to defaults" }));
  expect(dataset["theme"]).toBeUndefined();
  expect(localStorage.getItem(readingKey)).toBeNull();
});

test("what another tab has set holds here too", async () => {
  render(<ReadingButton />);
  localStorage.setItem(readingKey, '{"theme":"dark","font":"sans"}');
  act(() => {
    window.dispatchEvent(new StorageEvent("storage", { key: readingKey }));
  });
  await waitFor(() => expect(dataset["theme"]).toBe("dark"));
  expect(dataset["font"]).toBe("sans");
});

test("the panel leads to what is no matter of looks", async () => {
  const panel = await openPanel();
  await userEvent.click(within(panel).getByRole("checkbox", { name: "Show previews of linked questions" }));
  expect(isSwitchedOn("previews")).toBe(false);
  await userEvent.click(within(panel).getByRole("button", { name: "Keyboard shortcuts" }));
  const shortcuts = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
  await userEvent.click(within(shortcuts).getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Keyboard shortcuts" })).toBeNull());
  expect(screen.getByRole("dialog", { name: "Reading settings" })).toBeDefined();
});
