// @vitest-environment happy-dom
import { act, cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isEnabled } from "../../../../src/app/data/storage/preferences.ts";
import { storagePrefix } from "../../../../src/app/data/storage/storage-prefix.ts";
import {
  applyAppearance,
  defaultAppearance,
} from "../../../../src/app/features/preferences/appearance-settings.ts";
import { PreferencesButton } from "../../../../src/app/features/preferences/preferences-button.tsx";

const appearanceKey = `${storagePrefix}appearance`;

const { dataset } = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  applyAppearance(defaultAppearance);
});
afterEach(cleanup);

async function openPanel(): Promise<HTMLElement> {
  render(<PreferencesButton />);
  await userEvent.click(screen.getByRole("button", { name: "Reading settings" }));
  return await screen.findByRole("dialog", { name: "Reading settings" });
}

test("changes apply immediately, are stored, and can be reset", async () => {
  const panel = await openPanel();
  await userEvent.click(within(panel).getByRole("radio", { name: "Sepia" }));
  expect(dataset["theme"]).toBe("sepia");
  expect(localStorage.getItem(appearanceKey)).toBe('{"theme":"sepia"}');
  await userEvent.click(within(panel).getByRole("button", { name: "Reset to defaults" }));
  expect(dataset["theme"]).toBeUndefined();
  expect(localStorage.getItem(appearanceKey)).toBeNull();
});

test("changes in another tab are applied", async () => {
  render(<PreferencesButton />);
  localStorage.setItem(appearanceKey, '{"theme":"dark","font":"sans"}');
  act(() => {
    window.dispatchEvent(new StorageEvent("storage", { key: appearanceKey }));
  });
  await waitFor(() => expect(dataset["theme"]).toBe("dark"));
  expect(dataset["font"]).toBe("sans");
});

test("the dialog also has other preferences", async () => {
  const panel = await openPanel();
  await userEvent.click(within(panel).getByRole("checkbox", { name: "Show previews of linked questions" }));
  expect(isEnabled("previews")).toBe(false);
  await userEvent.click(within(panel).getByRole("button", { name: "Keyboard shortcuts" }));
  const shortcuts = await screen.findByRole("dialog", { name: "Keyboard shortcuts" });
  await userEvent.click(within(shortcuts).getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog", { name: "Keyboard shortcuts" })).toBeNull());
  expect(screen.queryByRole("dialog", { name: "Reading settings" })).not.toBeNull();
});
