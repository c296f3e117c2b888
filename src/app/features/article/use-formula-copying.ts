import { type RefObject, useEffect, useState } from "react";
import { useNavigate } from "react-router";

/** Makes formulas within an element copy as TeX, and lead to a search for them. Returns a status message about the last copy. */
export function useFormulaCopying(containerRef: RefObject<HTMLElement | null>): string {
  const [message, setMessage] = useState("");
  const navigate = useNavigate();
  useEffect(() => {
    let detach: (() => void) | undefined;
    let isCanceled = false;
    const attach = async (): Promise<void> => {
      const { copyResultToMessage, enableFormulaCopy } = await import("./answer/formula/copy-formulas.ts");
      if (containerRef.current && !isCanceled)
        detach = enableFormulaCopy(
          containerRef.current,
          (copied) => setMessage(copyResultToMessage(copied)),
          (path) => void navigate(path),
        );
    };
    // If the chunk can't be loaded, the browser's default copying still works.
    attach().catch((error: unknown) => console.warn("Formulas can't be copied as TeX.", error));
    return () => {
      isCanceled = true;
      detach?.();
    };
  }, [containerRef, navigate]);
  return message;
}
