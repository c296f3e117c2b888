import { type RefObject, useLayoutEffect, useRef } from "react";

/** The prerendered fields of a page that can't be hydrated, by their ids. */
const replacedFields = new Map<string, HTMLInputElement>();

/** Keeps the fields of a page whose elements React is about to replace, for `useEarlyText`. */
export function keepReplacedFields(root: ParentNode): void {
  for (const field of root.querySelectorAll<HTMLInputElement>("input[id]"))
    replacedFields.set(field.id, field);
}

/** Gives a field the text, the selection and the focus of the one that was in its place, and opens its dialog. */
function restoreText(field: HTMLInputElement, replaced: HTMLInputElement): void {
  if (replaced.closest("dialog")?.open) field.closest("dialog")?.showModal();
  const { value, selectionStart, selectionEnd } = replaced;
  field.value = value;
  field.focus();
  field.setSelectionRange(selectionStart, selectionEnd);
}

/**
 * Calls `onText` with what was typed into a prerendered field while scripts were still loading: hydration keeps the element
 * with its text, of which React knows nothing. An input method goes on with what it is composing in it. Returns the ref of the
 * field, which needs an id.
 */
export function useEarlyText(onText: (text: string) => void): RefObject<HTMLInputElement | null> {
  const ref = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, and before anything else changes the text.
  useLayoutEffect(() => {
    const field = ref.current;
    if (field === null) return;
    const replaced = replacedFields.get(field.id);
    replacedFields.delete(field.id);
    if (replaced && (replaced.value !== "" || replaced.closest("dialog")?.open)) restoreText(field, replaced);
    if (field.value !== field.defaultValue) onText(field.value);
  }, []);
  return ref;
}
