// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadAnswerTools } from "../../../../../../src/app/features/article/answer/load-answer-tools.ts";
import { renderAnswer } from "../../../../../../src/app/features/article/answer/render-answer.tsx";
import { bodyToAnswer } from "../../../../../../src/content/markdown/body-to-answer.ts";

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

const renderCodeBlock = (tools = {}) =>
  renderAnswer({ kind: "markdown", markdown, formulas: [] }, tools).element;

async function clickCopy(): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: "Copy code" }));
  await act(() => vi.advanceTimersByTimeAsync(0));
}

test("a code block shows its language and has an accessible name", () => {
  render(renderCodeBlock());
  expect(screen.getByText("Python").className).toBe("code-language");
  expect(screen.getByRole("group", { name: "Code, Python" }).tabIndex).toBe(0);
});

test("highlighted code has the same text", async () => {
  const tools = await loadAnswerTools({ formulas: false, chemistry: false, codeLanguages: ["python"] });
  const { container } = render(renderCodeBlock(tools));
  expect(container.querySelector("pre .hljs-string")?.textContent).toBe('"a\\n"');
  expect(container.querySelector("pre")?.textContent).toBe(source);
});

test.each([
  [
    "words in bold type",
    "<pre><strong>Input:</strong> [2, 7]\n<em>sorted</em></pre>",
    "Input: [2, 7]\nsorted",
  ],
  ["a code element for each line", "<pre><code>a</code>\n<code>b</code></pre>", "a\nb"],
  ["text alone", "<pre>a\n  b</pre>", "a\n  b"],
  ["spaces around its code", '<pre>\n<code class="language-python">a</code>\n</pre>', "a"],
])("preformatted HTML with %s is a code block with all of its text", (_, html, text) => {
  const { answer } = bodyToAnswer({ text: html, locationAt: () => ({ file: "a.md", line: 1, column: 1 }) });
  const { container } = render(renderAnswer(answer, {}).element);
  expect(container.querySelector(".code-block pre")?.textContent?.trimEnd()).toBe(text);
  expect(container.querySelectorAll(".code-block pre :is(strong, em)")).toHaveLength(
    html.includes("<em>") ? 2 : 0,
  );
});

test("the copy button copies the code, announces it and resets", async () => {
  render(renderCodeBlock());
  await clickCopy();
  expect(writeText.mock.calls).toEqual([[source]]);
  expect(screen.getByRole("button").textContent).toBe("Copied");
  expect(screen.getByRole("status").textContent).toBe("Copied");
  await act(() => vi.advanceTimersByTimeAsync(3000));
  expect(screen.getByRole("button").textContent).toBe("Copy");
  expect(screen.getByRole("status").textContent).toBe("");
});

test("the copy button shows when the browser denies access", async () => {
  writeText.mockRejectedValue(new Error("denied"));
  render(renderCodeBlock());
  await clickCopy();
  expect(screen.getByRole("button").textContent).toBe("Copy failed");
});

test("a code block keeps its state when highlighting loads", async () => {
  const tools = await loadAnswerTools({ formulas: false, chemistry: false, codeLanguages: ["python"] });
  const { rerender } = render(renderCodeBlock());
  await clickCopy();
  rerender(renderCodeBlock(tools));
  expect(screen.getByRole("button").textContent).toBe("Copied");
});
