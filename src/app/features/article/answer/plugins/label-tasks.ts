import type { Root } from "hast";
import { messages } from "../../../../../i18n/messages.ts";
import { rewriteTree } from "./rewrite-tree.ts";

/** Gives the checkboxes of task lists an accessible name. */
export function labelTasks(tree: Root): void {
  rewriteTree(tree, (node) => {
    if (node.type === "element" && node.tagName === "input") {
      node.properties.ariaLabel = node.properties.checked ? messages.taskDone : messages.taskNotDone;
    }
    return undefined;
  });
}
