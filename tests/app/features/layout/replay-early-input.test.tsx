// @vitest-environment happy-dom
import { act } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test } from "vitest";
import { replayEarlyInput } from "../../../../src/app/features/layout/replay-early-input.ts";

/** A list's controls, and what the page knows of them. */
function Controls(): ReactElement {
  const [text, setText] = useState("");
  const [order, setOrder] = useState("newest");
  return (
    <>
      <input
        type="search"
        aria-label="Filter"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <select aria-label="Sort by" value={order} onChange={(event) => setOrder(event.target.value)}>
        <option value="newest">Newest</option>
        <option value="title">A–Z</option>
      </select>
      <output>{`${text}, ${order}`}</output>
    </>
  );
}

/** Prerenders the controls, changes them as a reader does while scripts load, and hydrates them. */
async function hydrateAfter(change: (input: HTMLInputElement, select: HTMLSelectElement) => void) {
  const root = document.createElement("div");
  root.innerHTML = renderToString(<Controls />);
  document.body.append(root);
  const [input, select] = [root.querySelector("input"), root.querySelector("select")];
  if (input === null || select === null) throw new Error("The controls are missing.");
  change(input, select);
  const hydrated = await act(() => hydrateRoot(root, <Controls />));
  onTestFinished(() => {
    hydrated.unmount();
    root.remove();
  });
  await act(() => replayEarlyInput(root));
  return { input, select, known: root.querySelector("output")?.textContent };
}

test("what was typed and chosen before hydration counts after it", async () => {
  const { input, select, known } = await hydrateAfter((field, menu) => {
    field.value = "memory";
    menu.value = "title";
  });
  expect(known).toBe("memory, title");
  expect([input.value, select.value]).toEqual(["memory", "title"]);
});

test("controls that nobody touched stay as they are", async () => {
  const { input, select, known } = await hydrateAfter(() => undefined);
  expect(known).toBe(", newest");
  expect([input.value, select.value]).toEqual(["", "newest"]);
});
