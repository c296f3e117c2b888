import type { ReactElement } from "react";
import { Deferred } from "../../components/deferred.tsx";

const loadHeaderHiding = async () => (await import("./header-hiding.ts")).HeaderHiding;

const noProps = {};

/** Hides the header while the reader scrolls down; loaded on idle. */
export function DeferredHeaderHiding(): ReactElement {
  return <Deferred load={loadHeaderHiding} props={noProps} />;
}
