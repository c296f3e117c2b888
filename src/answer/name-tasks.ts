import type { Root } from "hast";
import { words } from "../words/words.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** Says in words what the boxes of a task list show. */
export function nameTasks(tree: Root): void {
  rewriteTree(tree, (node) => {
    if (node.type === "element" && node.tagName === "input") {
      node.properties.ariaLabel = node.properties.checked ? words.done : words.notDone;
    }
    return undefined;
  });
}
