// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type CopyResult,
  copySelection,
  enableFormulaCopy,
} from "../../../../../../src/app/features/article/answer/formula/copy-formulas.ts";
import { elementToTex } from "../../../../../../src/app/features/article/answer/formula/formula-element.ts";
import { fragmentToText } from "../../../../../../src/app/features/article/answer/formula/fragment-to-text.ts";
import { renderFormula } from "../../../../../../src/app/features/article/answer/formula/render-formula.ts";
import { renderAnswer } from "../../../../../../src/app/features/article/answer/render-answer.tsx";
import type { Answer } from "../../../../../../src/content/answer.ts";
import { answer } from "../support.tsx";

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal("navigator", { clipboard: { writeText } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function renderToContainer(answer: Answer): HTMLElement {
  return render(renderAnswer(answer, { formulas: renderFormula }).element).container;
}

function findElement(container: HTMLElement, selector: string): Element {
  const element = container.querySelector(selector);
  if (element === null) throw new Error(`Nothing matches ${selector}`);
  return element;
}

/** Copies a range as a browser does and returns what was written to the clipboard; undefined if it was not handled. */
function copyRange(range: Range) {
  const data = new Map<string, string>();
  const setData = (type: string, text: string) => void data.set(type, text);
  const preventDefault = vi.fn();
  const event = { clipboardData: { setData }, preventDefault };
  const selection = { isCollapsed: range.collapsed, rangeCount: 1, getRangeAt: () => range };
  const formulas = copySelection(event as unknown as ClipboardEvent, selection as unknown as Selection);
  const isHandled = preventDefault.mock.calls.length > 0;
  return isHandled ? { formulas, text: data.get("text/plain"), html: data.get("text/html") } : undefined;
}

function copyAll(container: HTMLElement) {
  const range = document.createRange();
  range.selectNodeContents(container);
  return copyRange(range);
}

describe("copying a selection", () => {
  test.each([
    ["inline formulas between single dollars", answer`So (${"a < b"}), yes.`, "So ($a < b$), yes."],
    ["display formulas on lines of their own", answer`So ${["a^2"]} is.`, "So\n$$a^2$$\nis."],
    ["invalid formulas too", answer`So ${"\\frac{"} is.`, "So $\\frac{$ is."],
    [
      "paragraphs separated by empty lines, without heading anchors",
      answer`## A\n\n${"x"}\nb\n\n- c\n- d`,
      "A\n\n$x$ b\n\nc\nd",
    ],
    ["cells separated by tabs", answer`| a | b |\n|--|--|\n| ${"x"} | c |`, "a\tb\n$x$\tc"],
    [
      "code unchanged, without its header",
      answer`${"x"}\n\n~~~python\nif a:\n    b\n~~~`,
      "$x$\n\nif a:\n    b",
    ],
  ])("yields %s", (_, answer, text) => {
    expect(copyAll(renderToContainer(answer))?.text).toBe(text);
  });

  test("yields HTML with formulas as TeX and without controls", () => {
    const copied = copyAll(renderToContainer(answer`## A\n\n**b** ${"x<y"} ${["z"]}`));
    expect(copied?.html).toContain("<strong>b</strong> $x&lt;y$ $$z$$</p>");
    expect(copied?.html).not.toMatch(/katex|<button|heading-anchor/u);
    expect(copied?.formulas).toBe(2);
  });

  test("includes the whole formula if only a part is selected", () => {
    const container = renderToContainer(answer`a ${"x + y"} b`);
    const range = document.createRange();
    range.setStart(findElement(container, ".katex-html .mord"), 0);
    range.setEnd(findElement(container, "p").lastChild ?? container, 2);
    expect(copyRange(range)?.text).toBe("$x + y$ b");
  });

  test("without formulas uses the browser's default", () => {
    expect(copyAll(renderToContainer(answer`a **b**`))).toBeUndefined();
  });

  test("without a selection uses the browser's default", () => {
    expect(copySelection(new Event("copy") as ClipboardEvent, null)).toBe(0);
  });

  test("keeps the text of unknown elements", () => {
    const fragment = document.createRange().createContextualFragment("a<br>b <u>c\n d</u><hr>e");
    expect(fragmentToText(fragment)).toBe("a\nb c d\ne");
  });
});

describe("a double click", () => {
  /** Double-clicks elements one after the other and waits until something is copied. */
  async function doubleClick(container: HTMLElement, ...selectors: string[]): Promise<CopyResult[]> {
    const copied: CopyResult[] = [];
    const stop = enableFormulaCopy(container, (result) => copied.push(result));
    const dispatchAll = (): void => {
      for (const selector of selectors)
        findElement(container, selector).dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    };
    dispatchAll();
    await vi.waitFor(() => expect(copied).not.toEqual([]));
    stop();
    dispatchAll();
    return copied;
  }

  test.each([
    ["an inline formula", answer`a ${"x_1"} b`, ".mord", "x_1"],
    ["a display formula", answer`${["\\sum_{i<n} i"]}`, ".katex-html", "\\sum_{i<n} i"],
    ["an invalid formula", answer`${"\\frac{"}`, "code", "\\frac{"],
  ])("on %s copies its TeX and announces it once", async (_, answer, selector, tex) => {
    expect(await doubleClick(renderToContainer(answer), selector)).toEqual([{ kind: "formula", tex }]);
    expect(writeText.mock.calls).toEqual([[tex]]);
  });

  test("elsewhere copies nothing", async () => {
    // The formula after it proves that the first double click was handled.
    const copied = await doubleClick(renderToContainer(answer`a ${"x"}`), "p", ".mord");
    expect(copied).toEqual([{ kind: "formula", tex: "x" }]);
    expect(writeText.mock.calls).toEqual([["x"]]);
  });

  test("announces it when the browser denies access", async () => {
    writeText.mockRejectedValue(new Error("denied"));
    expect(await doubleClick(renderToContainer(answer`${"x"}`), ".formula")).toEqual([{ kind: "failed" }]);
  });
});

test("the copy button of a display formula works by keyboard and announces the result", async () => {
  const user = userEvent.setup({ writeToClipboard: false });
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  renderToContainer(answer`${["x^2"]}`);
  screen.getByRole("button", { name: "TeX: copy this formula" }).focus();
  await user.keyboard("{Enter}");
  expect(writeText.mock.calls).toEqual([["x^2"]]);
  expect((await screen.findByRole("status")).textContent).toBe("Copied");
});

test("a formula's TeX is found whether it is rendered or shown as source", () => {
  const container = renderToContainer(answer`${"a'<b & c"} ${"\\sqrt{"}`);
  expect([...container.querySelectorAll(".formula")].map(elementToTex)).toEqual(["a'<b & c", "\\sqrt{"]);
});
