// @vitest-environment happy-dom
import { act } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test } from "vitest";
import { keepReplacedFields, useEarlyText } from "../../../src/app/components/use-early-text.ts";

/** A filter, and what the page knows of it. */
function Filter(): ReactElement {
  const [text, setText] = useState("");
  const input = useEarlyText(setText);
  return (
    <>
      <input id="filter" ref={input} value={text} onChange={(event) => setText(event.target.value)} />
      <output>{text}</output>
    </>
  );
}

/** Prerenders the filter, and types a text into it as a reader does while scripts load. */
function prerender(text: string): HTMLElement {
  const root = document.createElement("div");
  root.innerHTML = renderToString(<Filter />);
  document.body.append(root);
  onTestFinished(() => root.remove());
  const field = fieldOf(root);
  field.value = text;
  field.setSelectionRange(1, 2);
  return root;
}

function fieldOf(root: HTMLElement): HTMLInputElement {
  return root.querySelector("input") as HTMLInputElement;
}

test.each(["memory", ""])("the text %j that was typed before hydration counts after it", async (text) => {
  const root = prerender(text);
  const hydrated = await act(() => hydrateRoot(root, <Filter />));
  onTestFinished(() => act(() => hydrated.unmount()));
  expect(root.querySelector("output")?.textContent).toBe(text);
  expect(fieldOf(root).value).toBe(text);
});

test("a field that takes the place of another has its text, selection and focus", async () => {
  const root = prerender("memory");
  keepReplacedFields(root);
  const created = createRoot(root);
  await act(() => created.render(<Filter />));
  onTestFinished(() => act(() => created.unmount()));
  const field = fieldOf(root);
  expect(root.querySelector("output")?.textContent).toBe("memory");
  expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(["memory", 1, 2]);
  expect(document.activeElement).toBe(field);
});
