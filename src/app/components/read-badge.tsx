import { createContext, type ReactElement, use } from "react";
import { messages } from "../../i18n/messages.ts";

/** URLs of articles that are marked as read. Empty until they are loaded. */
export const ReadUrlsContext = createContext<ReadonlySet<string>>(new Set());

/** Badge for a list entry whose article is read. Its space is reserved to avoid a layout shift. */
export function ReadBadge({ url }: { readonly url: string }): ReactElement | null {
  if (!use(ReadUrlsContext).has(url)) return null;
  return (
    <span role="img" aria-label={messages.read} title={messages.read} className="read-badge">
      ✓
    </span>
  );
}
