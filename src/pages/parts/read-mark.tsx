import { createContext, type ReactElement, use } from "react";
import { words } from "../../words/words.ts";

/** The addresses of what the reader has read. None until that is known: lists are complete without it. */
export const ReadUrls = createContext<ReadonlySet<string>>(new Set());

/** Says of a line of a list that its question is read. Its place is kept free, so that nothing moves when it comes. */
export function ReadMark({ url }: { readonly url: string }): ReactElement | null {
  if (!use(ReadUrls).has(url)) return null;
  return (
    <span role="img" aria-label={words.read} title={words.read} className="read-mark">
      ✓
    </span>
  );
}
