import type { ReactElement } from "react";
import { Deferred } from "../../components/deferred/deferred.tsx";

const loadPageBehavior = async () => (await import("./page-behavior.tsx")).PageBehavior;

/** Hides the header while the reader scrolls down, and returns the focus after Back; loaded on idle. */
export function DeferredPageBehavior(): ReactElement {
  return <Deferred load={loadPageBehavior} props={{}} />;
}
