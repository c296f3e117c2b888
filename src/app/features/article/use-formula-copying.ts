import { type RefObject, useEffect, useState } from "react";

/** Makes formulas within an element copy as TeX. Returns a status message about the last copy. */
export function useFormulaCopying(containerRef: RefObject<HTMLElement | null>): string {
  const [message, setMessage] = useState("");
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isCancelled = false;
    const attach = async (): Promise<void> => {
      const { copyResultToMessage, enableFormulaCopy } = await import("./answer/formula/copy-formulas.ts");
      if (containerRef.current && !isCancelled)
        detach = enableFormulaCopy(containerRef.current, (copied) => setMessage(copyResultToMessage(copied)));
    };
    // If the chunk can't be loaded, the browser's default copying still works.
    attach().catch((error: unknown) => console.warn("Formulas can't be copied as TeX.", error));
    return () => {
      isCancelled = true;
      detach?.();
    };
  }, [containerRef]);
  return message;
}
