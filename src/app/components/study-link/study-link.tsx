import type { ReactElement } from "react";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../icon.tsx";
import { studyIcon } from "../icon-paths.ts";
import { PageLink } from "../page-link.tsx";

interface StudyLinkProps {
  /** The path of the page that studies something. */
  readonly to: string;
  /** What is studied, where a page has several such links. */
  readonly name?: string;
}

/** A link that studies what it stands beside: a subject, a list, the results of a search. */
export function StudyLink({ to, name }: StudyLinkProps): ReactElement {
  return (
    <PageLink
      to={to}
      className="study-link scripted"
      {...(name && { "aria-label": `${messages.study}: ${name}` })}
    >
      <Icon path={studyIcon} />
      <span>{messages.study}</span>
    </PageLink>
  );
}
