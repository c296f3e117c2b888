import type { Element } from "hast";
import { isElement } from "./hast-nodes.ts";

/** All rows of a table, whether they are in its head or body. */
function collectRows(table: Element): Element[] {
  const children = table.children.filter((child) => isElement(child));
  return children.flatMap((child) => (child.tagName === "tr" ? [child] : collectSectionRows(child)));
}

function collectSectionRows({ children }: Element): Element[] {
  return children.filter((child) => isElement(child, "tr"));
}

function rowToCells({ children }: Element): Element[] {
  return children.filter((child) => isElement(child) && /^t[dh]$/u.test(child.tagName)) as Element[];
}

/**
 * Leaves out the columns that GitBook hides, which say how its cards look. The one with the page that a card leads to stays, as a link
 * with the title of that page.
 */
export function hideColumns(table: Element): void {
  const rows = collectRows(table);
  const headers = rows[0] === undefined ? [] : rowToCells(rows[0]);
  const isHidden = headers.map(({ properties }) => properties["dataHidden"] !== undefined);
  if (!isHidden.includes(true)) return;
  const isTarget = headers.map(({ properties }) => properties["dataCardTarget"] !== undefined);
  for (const row of rows) {
    const removed = new Set<unknown>();
    for (const [index, cell] of rowToCells(row).entries()) {
      if (isHidden[index] !== true) continue;
      const links = cell.children.filter((child) => isElement(child, "a"));
      for (const link of links) link.children = [];
      if (isTarget[index] === true) cell.children = links;
      else removed.add(cell);
    }
    row.children = row.children.filter((child) => !removed.has(child));
  }
}
