import type { ReactElement } from "react";
import { Link } from "react-router";

/** A step on the way from the home page to here. */
export interface Crumb {
  readonly to: string;
  readonly name: string;
}

/** The way from the home page to the page's parent. */
export function Crumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactElement {
  return (
    <nav aria-label="Breadcrumbs" className="crumbs">
      <ol>
        {crumbs.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
