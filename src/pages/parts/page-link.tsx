import type { ReactElement } from "react";
import { Link, type LinkProps } from "react-router";

/** True where a change of page may be seen as one: for readers who have not asked for less motion. */
export function wantsTransition(): boolean {
  return typeof matchMedia === "function" && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** A link to another page, which fades into this one's place where the browser can (`ui.css`). */
export function PageLink(props: LinkProps): ReactElement {
  return <Link viewTransition={wantsTransition()} {...props} />;
}
