// @vitest-environment happy-dom
import { act } from "@testing-library/react";
import { type ReactElement, useLayoutEffect, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, onTestFinished, test } from "vitest";
import { replayEarlyChoices } from "../../../../src/app/features/layout/replay-early-choices.ts";

/** A list's menus, and what the page knows of them. */
function Menus(): ReactElement {
  const [order, setOrder] = useState("newest");
  const [length, setLength] = useState("all");
  useLayoutEffect(() => void replayEarlyChoices(document), []);
  return (
    <>
      <select aria-label="Sort by" value={order} onChange={(event) => setOrder(event.target.value)}>
        <option value="newest">Newest</option>
        <option value="title">A–Z</option>
      </select>
      <select aria-label="Length" value={length} onChange={(event) => setLength(event.target.value)}>
        <option value="all">All</option>
        <option value="short">Short</option>
      </select>
      <output>{`${order}, ${length}`}</output>
    </>
  );
}

/** Prerenders the menus, changes them as a reader does while scripts load, and hydrates them. */
async function hydrateAfter(change: (menus: readonly HTMLSelectElement[]) => void) {
  const root = document.createElement("div");
  root.innerHTML = renderToString(<Menus />);
  document.body.append(root);
  const menus = [...root.querySelectorAll("select")];
  change(menus);
  const hydrated = await act(() => hydrateRoot(root, <Menus />));
  // As many tasks as there are menus.
  for (const _ of menus) await act(() => new Promise((resolve) => setTimeout(resolve)));
  onTestFinished(() => {
    hydrated.unmount();
    root.remove();
  });
  return { shown: menus.map(({ value }) => value), known: root.querySelector("output")?.textContent };
}

test("what was chosen before hydration counts after it", async () => {
  const { shown, known } = await hydrateAfter(([order, length]) => {
    if (order) order.value = "title";
    if (length) length.value = "short";
  });
  expect(known).toBe("title, short");
  expect(shown).toEqual(["title", "short"]);
});

test("menus that nobody touched stay as they are", async () => {
  const { shown, known } = await hydrateAfter(() => undefined);
  expect(known).toBe("newest, all");
  expect(shown).toEqual(["newest", "all"]);
});
