import type { CSSProperties, ReactElement } from "react";
import { slugToFamily } from "./subject-families.ts";

/** The hue of a subject as an inline style, for all that is tinted within. */
export function subjectStyle(slug: string): CSSProperties {
  return { "--hue": slugToFamily(slug).hue } as CSSProperties;
}

/** A subject's icon on its color. Decorative: the subject's name stands beside it. */
export function SubjectBadge({ slug }: { readonly slug: string }): ReactElement {
  return (
    <span className="subject-badge" style={subjectStyle(slug)}>
      <svg className="icon" aria-hidden="true">
        <use href={`${import.meta.env.BASE_URL}subjects.svg#${slugToFamily(slug).icon}`} />
      </svg>
    </span>
  );
}
