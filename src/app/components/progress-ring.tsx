import type { ReactElement } from "react";

/** The length of the ring: the circumference of a circle with a radius of 9. */
const length = 2 * Math.PI * 9;

/** How much is done, from 0 to 1, as a ring. Decorative: a text beside it says the same. */
export function ProgressRing({ share }: { readonly share: number }): ReactElement {
  return (
    <svg viewBox="0 0 24 24" className="progress-ring" aria-hidden="true">
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="9" strokeDasharray={`${length * share} ${length}`} />
    </svg>
  );
}
