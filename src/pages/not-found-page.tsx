import type { ReactElement } from "react";
import { Link } from "react-router";
import { Notice } from "../ui/notice.tsx";

/** Says that there is no such page. */
export function NotFound(): ReactElement {
  return (
    <>
      <title>Page not found</title>
      <meta name="robots" content="noindex" />
      <Notice title="There is no page at this address" actions={<Link to="/learn">All subjects</Link>}>
        <p>It may have been moved or taken down, or the address has a typing mistake.</p>
      </Notice>
    </>
  );
}
