import type { ReactElement, ReactNode } from "react";
import type { SubjectSlug } from "../../content/url.ts";
import { messages } from "../../i18n/messages.ts";
import { PageLink } from "./links/page-link.tsx";
import { SubjectBadge } from "./subject-badge.tsx";

/** One ancestor of the current page. */
export interface Breadcrumb {
  readonly to: string;
  readonly name: string;
  /** Subject of the linked page, if it is a subject page. */
  readonly subject?: SubjectSlug;
}

interface BreadcrumbsProps {
  readonly items: readonly Breadcrumb[];
  /** Text between the links and what follows them on their line. Default: none. */
  readonly children?: ReactNode;
}

/** Links to the ancestors of the current page. */
export function Breadcrumbs({ items, children }: BreadcrumbsProps): ReactElement {
  return (
    <nav aria-label={messages.breadcrumbs} className="breadcrumbs">
      <ol>
        {items.map(({ to, name, subject }) => (
          <li key={to}>
            <PageLink to={to}>
              {subject && <SubjectBadge slug={subject} />}
              {name}
            </PageLink>
          </li>
        ))}
      </ol>
      {children}
    </nav>
  );
}
