// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Copied, copyFormulas, copySelection } from "../../src/answer/copy-formulas.ts";
import { elementToTex } from "../../src/answer/formula-element.ts";
import { setFormula } from "../../src/answer/formulas.ts";
import { fragmentToText } from "../../src/answer/fragment-to-text.ts";
import { renderAnswer } from "../../src/answer/render-answer.tsx";
import type { Answer } from "../../src/article/answer.ts";
import { answerOf } from "./support.tsx";

const writeText = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  vi.stubGlobal("navigator", { clipboard: { writeText } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function show(answer: Answer): HTMLElement {
  return render(renderAnswer(answer, { formulas: setFormula }).element).container;
}

function find(container: HTMLElement, selector: string): Element {
  const found = container.querySelector(selector);
  if (found === null) throw new Error(`Nothing matches ${selector}`);
  return found;
}

/** Copies a range as a browser does and returns what it put on the clipboard; undefined where it was left alone. */
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
    ["inline formulas between single dollars", answerOf`So (${"a < b"}), yes.`, "So ($a < b$), yes."],
    ["display formulas on lines of their own", answerOf`So ${["a^2"]} is.`, "So\n$$a^2$$\nis."],
    ["refused formulas too", answerOf`So ${"\\frac{"} is.`, "So $\\frac{$ is."],
    ["paragraphs apart, without link marks", answerOf`## A\n\n${"x"}\nb\n\n- c\n- d`, "A\n\n$x$ b\n\nc\nd"],
    ["cells apart", answerOf`| a | b |\n|--|--|\n| ${"x"} | c |`, "a\tb\n$x$\tc"],
    [
      "code as it is, without its bar",
      answerOf`${"x"}\n\n~~~python\nif a:\n    b\n~~~`,
      "$x$\n\nif a:\n    b",
    ],
  ])("yields %s", (_, answer, text) => {
    expect(copyAll(show(answer))?.text).toBe(text);
  });

  test("yields HTML in which formulas are TeX and controls are left out", () => {
    const copied = copyAll(show(answerOf`## A\n\n**b** ${"x<y"} ${["z"]}`));
    expect(copied?.html).toContain("<strong>b</strong> $x&lt;y$ $$z$$</p>");
    expect(copied?.html).not.toMatch(/katex|<button|heading-anchor/u);
    expect(copied?.formulas).toBe(2);
  });

  test("takes a formula as a whole when only part of it is selected", () => {
    const container = show(answerOf`a ${"x + y"} b`);
    const range = document.createRange();
    range.setStart(find(container, ".katex-html .mord"), 0);
    range.setEnd(find(container, "p").lastChild ?? container, 2);
    expect(copyRange(range)?.text).toBe("$x + y$ b");
  });

  test("without formulas is left to the browser", () => {
    expect(copyAll(show(answerOf`a **b**`))).toBeUndefined();
  });

  test("of nothing is left to the browser", () => {
    expect(copySelection(new Event("copy") as ClipboardEvent, null)).toBe(0);
  });

  test("keeps the text of elements that it doesn't know", () => {
    const fragment = document.createRange().createContextualFragment("a<br>b <u>c\n d</u><hr>e");
    expect(fragmentToText(fragment)).toBe("a\nb c d\ne");
  });
});

describe("a double click", () => {
  async function doubleClick(container: HTMLElement, selector: string): Promise<Copied[]> {
    const copied: Copied[] = [];
    const stop = copyFormulas(container, (what) => copied.push(what));
    find(container, selector).dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    await vi.waitFor(() => expect(copied.length > 0 || selector === "p").toBe(true));
    stop();
    find(container, selector).dispatchEvent(new MouseEvent("dblclick", { bubbles: true }));
    return copied;
  }

  test.each([
    ["an inline formula", answerOf`a ${"x_1"} b`, ".mord", "x_1"],
    ["a display formula", answerOf`${["\\sum_{i<n} i"]}`, ".katex-html", "\\sum_{i<n} i"],
    ["a refused formula", answerOf`${"\\frac{"}`, "code", "\\frac{"],
  ])("on %s copies its TeX and says so, once", async (_, answer, selector, tex) => {
    expect(await doubleClick(show(answer), selector)).toEqual([{ kind: "formula", tex }]);
    expect(writeText.mock.calls).toEqual([[tex]]);
  });

  test("elsewhere copies nothing", async () => {
    expect(await doubleClick(show(answerOf`a ${"x"}`), "p")).toEqual([]);
    expect(writeText).not.toHaveBeenCalled();
  });

  test("says when the browser refuses", async () => {
    writeText.mockRejectedValue(new Error("denied"));
    expect(await doubleClick(show(answerOf`${"x"}`), ".formula")).toEqual([{ kind: "nothing" }]);
  });
});

test("a display formula's button copies its TeX by keyboard and says so", async () => {
  const user = userEvent.setup({ writeToClipboard: false });
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  show(answerOf`${["x^2"]}`);
  screen.getByRole("button", { name: "TeX: copy this formula" }).focus();
  await user.keyboard("{Enter}");
  expect(writeText.mock.calls).toEqual([["x^2"]]);
  expect((await screen.findByRole("status")).textContent).toBe("Copied");
});

test("a formula's TeX is found whether it is set or not", () => {
  const container = show(answerOf`${"a'<b & c"} ${"\\sqrt{"}`);
  expect([...container.querySelectorAll(".formula")].map(elementToTex)).toEqual(["a'<b & c", "\\sqrt{"]);
});
