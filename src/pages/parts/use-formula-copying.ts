import { type RefObject, useEffect, useState } from "react";
import type { Copied } from "../../answer/copy-formulas.ts";
import { words } from "../../words/words.ts";

function copiedToMessage(copied: Copied): string {
  if (copied.kind === "formula") return words.formulaCopied;
  return copied.kind === "selection" ? words.selectionCopied : words.formulaNotCopied;
}

/** Makes the formulas below an element copy as their TeX. Returns what to say about the last copying. */
export function useFormulaCopying(box: RefObject<HTMLElement | null>): string {
  const [message, setMessage] = useState("");
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isGone = false;
    const attach = async (): Promise<void> => {
      const { copyFormulas } = await import("../../answer/copy-formulas.ts");
      if (box.current && !isGone)
        detach = copyFormulas(box.current, (copied) => setMessage(copiedToMessage(copied)));
    };
    // Without it, copying works as in any page.
    attach().catch(() => undefined);
    return () => {
      isGone = true;
      detach?.();
    };
  }, [box]);
  return message;
}
