import type { Root } from "hast";
import { lazyMessages } from "../../../../../i18n/lazy-messages.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** Gives the checkboxes of task lists an accessible name. */
export function labelTasks(tree: Root): void {
  rewriteTree(tree, (node) => {
    if (node.type === "element" && node.tagName === "input") {
      node.properties.ariaLabel = node.properties.checked ? lazyMessages.taskDone : lazyMessages.taskNotDone;
    }
    return undefined;
  });
}
