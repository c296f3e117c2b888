import { useEffect, useEffectEvent } from "react";
import { isEnabled } from "../../../data/storage/preferences.ts";
import { type HighlightAction, highlightKeys } from "../../shortcuts/highlight-keys.ts";
import type { ToolbarTarget } from "./toolbar-target.ts";

interface KeyHandlers {
  readonly onAction: (action: HighlightAction) => void;
  readonly onClose: () => void;
}

/** Handles the keys of `highlightKeys` while something is selected, and Escape, which closes the toolbar. */
export function useHighlightKeys(target: ToolbarTarget, { onAction, onClose }: KeyHandlers): void {
  const isActive = target.kind !== "none" && !target.isWriting;
  const handleKey = useEffectEvent((event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, repeat, isComposing } = event;
    const isPlain = !ctrlKey && !metaKey && !altKey && !repeat && !isComposing;
    const isTyping =
      event.target instanceof Element && event.target.closest("input, textarea, select") !== null;
    // Other shortcuts come first: `g h` goes home.
    if (event.defaultPrevented || !isPlain || isTyping || document.querySelector("dialog[open]")) return;
    const action = Object.hasOwn(highlightKeys, key) ? highlightKeys[key] : undefined;
    if (key === "Escape") onClose();
    else if (action !== undefined && isEnabled("single-keys")) onAction(action);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    if (!isActive) return;
    const listener = (event: KeyboardEvent): void => handleKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [isActive]);
}
