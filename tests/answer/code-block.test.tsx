// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadAnswerTools } from "../../src/answer/load-answer-tools.ts";
import { renderAnswer } from "../../src/answer/render-answer.tsx";

const writeText = vi.fn<(text: string) => Promise<void>>();
const markdown = '```python\nprint("a\\n")\n\nx = 1 < 2\n```';
const source = 'print("a\\n")\n\nx = 1 < 2';

beforeEach(() => {
  vi.useFakeTimers();
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal("navigator", { clipboard: { writeText } });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const elementOf = (tools = {}) => renderAnswer({ markdown, formulas: [] }, tools).element;

async function clickCopy(): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: "Copy code" }));
  await act(() => vi.advanceTimersByTimeAsync(0));
}

test("code has its language's name and is named for what it is", () => {
  render(elementOf());
  expect(screen.getByText("Python").className).toBe("code-language");
  expect(screen.getByRole("group", { name: "Code, Python" }).tabIndex).toBe(0);
});

test("coloured code holds the very same text", async () => {
  const tools = await loadAnswerTools({ formulas: false, chemistry: false, grammars: ["python"] });
  const { container } = render(elementOf(tools));
  expect(container.querySelector("pre .hljs-string")?.textContent).toBe('"a\\n"');
  expect(container.querySelector("pre")?.textContent).toBe(source);
});

test("its button copies the code, says so and is ready again", async () => {
  render(elementOf());
  await clickCopy();
  expect(writeText.mock.calls).toEqual([[source]]);
  expect(screen.getByRole("button").textContent).toBe("Copied");
  expect(screen.getByRole("status").textContent).toBe("Copied");
  await act(() => vi.advanceTimersByTimeAsync(3000));
  expect(screen.getByRole("button").textContent).toBe("Copy");
  expect(screen.getByRole("status").textContent).toBe("");
});

test("its button says when the browser refuses", async () => {
  writeText.mockRejectedValue(new Error("denied"));
  render(elementOf());
  await clickCopy();
  expect(screen.getByRole("button").textContent).toBe("Copy failed");
});

test("a block keeps its state when colours arrive", async () => {
  const tools = await loadAnswerTools({ formulas: false, chemistry: false, grammars: ["python"] });
  const { rerender } = render(elementOf());
  await clickCopy();
  rerender(elementOf(tools));
  expect(screen.getByRole("button").textContent).toBe("Copied");
});
