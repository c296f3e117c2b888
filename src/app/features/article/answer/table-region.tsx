import type { ReactElement, ReactNode } from "react";
import { useIsOverflowing } from "./use-is-overflowing.ts";

interface TableRegionProps {
  /** The accessible name, e.g. `Table: Element, Symbol`. */
  readonly name: string;
  readonly children?: ReactNode;
}

/** A scroll container for a table that may be wider than the page. */
export function TableRegion({ name, children }: TableRegionProps): ReactElement {
  const [ref, isOverflowing] = useIsOverflowing<HTMLElement>();
  return (
    <section ref={ref} className="table-region" aria-label={name} {...(isOverflowing && { tabIndex: 0 })}>
      {children}
    </section>
  );
}
