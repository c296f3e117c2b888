// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { showToast } from "../../../../src/app/components/toast/toast-store.ts";
import { Toaster, toastDurationMs } from "../../../../src/app/components/toast/toaster.tsx";

function wait(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  render(<Toaster />);
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test("a toast is announced, and goes after a while", () => {
  const status = screen.getByRole("status");
  expect(status.textContent).toBe("");
  act(() => showToast({ message: "Saved" }));
  expect(status.textContent).toBe("Saved");
  expect(screen.queryByRole("button")).toBeNull();
  wait(toastDurationMs);
  expect(status.textContent).toBe("");
});

test("what was done can be undone once", () => {
  const undo = vi.fn();
  act(() => showToast({ message: "Removed", undo }));
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a toast stays while the pointer is on it or its button has the focus", () => {
  act(() => showToast({ message: "Removed", undo: vi.fn(), takesFocus: true }));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Undo" }));
  wait(10 * toastDurationMs);
  expect(screen.getByRole("status").textContent).toBe("Removed");
});

test("a newer toast replaces an older one and has the full time", () => {
  act(() => showToast({ message: "First" }));
  wait(toastDurationMs - 1);
  act(() => showToast({ message: "Second" }));
  wait(toastDurationMs - 1);
  expect(screen.getByRole("status").textContent).toBe("Second");
});
