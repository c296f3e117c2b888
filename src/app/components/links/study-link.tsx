import type { ReactElement } from "react";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../icons/icon.tsx";
import { PageLink } from "./page-link.tsx";

/** Cards with a check mark. Not in `icon-paths.ts`, which every page loads. */
const studyIcon = "M8 4h12v12M4 8h12v12H4Zm3.5 6 2 2 3.5-4";

interface StudyLinkProps {
  /** The path of the page that studies something. */
  readonly to: string;
  /** The accessible name, where a page has several such links. Begins with `messages.study`. */
  readonly label?: string;
}

/** A link that studies what it stands beside: a subject, a list, the results of a search. */
export function StudyLink({ to, label }: StudyLinkProps): ReactElement {
  return (
    <PageLink to={to} className="chip scripted" aria-label={label}>
      <Icon path={studyIcon} />
      <span>{messages.study}</span>
    </PageLink>
  );
}
