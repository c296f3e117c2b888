import type { ReactElement } from "react";
import type { SubjectSlug } from "../../article/address.ts";
import { SubjectMark } from "../../ui/subject-mark.tsx";
import { words } from "../../words/words.ts";
import { PageLink } from "./page-link.tsx";

/** A step on the way from the home page to here. */
export interface Crumb {
  readonly to: string;
  readonly name: string;
  /** The subject that it leads to, where it leads to one. */
  readonly subject?: SubjectSlug;
}

/** The way from the home page to the page's parent. */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactElement {
  return (
    <nav aria-label={words.breadcrumbs} className="crumbs">
      <ol>
        {crumbs.map(({ to, name, subject }) => (
          <li key={to}>
            <PageLink to={to}>
              {subject && <SubjectMark slug={subject} name={name} />}
              {name}
            </PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
