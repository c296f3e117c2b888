// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { AppearancePanel } from "../../../../src/app/features/preferences/appearance-panel.tsx";
import type { AppearanceSettings } from "../../../../src/app/features/preferences/appearance-settings.ts";

afterEach(cleanup);

const appearance: AppearanceSettings = { theme: "auto", font: "serif", size: 1, width: 1, lineHeight: 1.6 };

const onChange = vi.fn<(appearance: AppearanceSettings) => void>();
const onReset = vi.fn();
const onClose = vi.fn();

function Panel(): ReactElement {
  const [current, setCurrent] = useState(appearance);
  const handleChange = (changed: AppearanceSettings): void => {
    setCurrent(changed);
    onChange(changed);
  };
  return <AppearancePanel appearance={current} onChange={handleChange} onReset={onReset} onClose={onClose} />;
}

test("each control has a name and exposes its value", () => {
  render(<Panel />);
  expect(screen.queryByRole("dialog", { name: "Reading settings" })).not.toBeNull();
  expect(screen.queryByRole("group", { name: "Theme" })).not.toBeNull();
  expect(screen.getByRole("radio", { name: "Auto" })).toHaveProperty("checked", true);
  expect(screen.getByRole("radio", { name: "Serif" })).toHaveProperty("checked", true);
  expect(screen.getByRole("slider", { name: "Text size" }).getAttribute("aria-valuetext")).toBe("100%");
  expect(screen.getByRole("slider", { name: "Line height" }).getAttribute("aria-valuetext")).toBe("1.6");
});

test("each change is reported immediately, together with the other values", async () => {
  render(<Panel />);
  await userEvent.click(screen.getByRole("radio", { name: "Sepia" }));
  expect(onChange).toHaveBeenLastCalledWith({ ...appearance, theme: "sepia" });
  await userEvent.click(screen.getByRole("radio", { name: "Sans serif" }));
  expect(onChange).toHaveBeenLastCalledWith({ ...appearance, theme: "sepia", font: "sans" });
  fireEvent.change(screen.getByRole("slider", { name: "Text size" }), { target: { value: "4" } });
  expect(onChange).toHaveBeenLastCalledWith({ ...appearance, theme: "sepia", font: "sans", size: 1.2 });
});

test("it can be reset and closed", async () => {
  render(<Panel />);
  await userEvent.click(screen.getByRole("button", { name: "Reset to defaults" }));
  expect(onReset).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
});
