import type { ReactElement } from "react";
import { Link } from "react-router";
import type { Subject } from "../../bundle/manifest.ts";
import { SubjectMark } from "../../ui/subject-mark.tsx";
import { countOf } from "../../ui/words.ts";
import { subjectPath } from "../addresses.ts";

/** All subjects with the number of their questions. */
export function SubjectGrid({ subjects }: { readonly subjects: readonly Subject[] }): ReactElement {
  return (
    <ul className="subject-grid">
      {subjects.map(({ slug, name, count }) => (
        <li key={slug}>
          <Link to={subjectPath(slug)}>
            <SubjectMark slug={slug} name={name} />
            {name}
          </Link>{" "}
          <span className="subject-count">{countOf(count, "question")}</span>
        </li>
      ))}
    </ul>
  );
}
