import type { ReactElement } from "react";
import { lazyMessages } from "../../i18n/lazy-messages.ts";
import { messages } from "../../i18n/messages.ts";
import { PageLink } from "./links/page-link.tsx";

interface NeedsScriptsProps {
  /** The path of all subjects, which can be read without scripts. */
  readonly to: string;
}

/** What pages of the reader's own data say to readers without scripts, in place of the data. */
export function NeedsScripts({ to }: NeedsScriptsProps): ReactElement {
  return (
    <noscript>
      {/* Browsers with scripts neither parse nor render it, so only pages contain it. */}
      {import.meta.env.SSR && (
        <div className="empty-state">
          <p>{lazyMessages.savingNeedsScripts}</p>
          <PageLink to={to} className="button-link">
            {messages.allSubjects}
          </PageLink>
        </div>
      )}
    </noscript>
  );
}
