import type { ReactElement, ReactNode } from "react";
import { useOverflows } from "./use-overflows.ts";

interface TableRegionProps {
  /** What the table is about, e.g. `Table: Element, Symbol`. */
  readonly name: string;
  readonly children?: ReactNode;
}

/** A table that scrolls in itself where it is wider than the page. */
export function TableRegion({ name, children }: TableRegionProps): ReactElement {
  const [ref, overflows] = useOverflows<HTMLElement>();
  return (
    <section ref={ref} className="table-region" aria-label={name} {...(overflows && { tabIndex: 0 })}>
      {children}
    </section>
  );
}
