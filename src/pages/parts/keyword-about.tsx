import type { ReactElement } from "react";
import type { SearchAnswer } from "../../search/engine.ts";
import { countOf } from "../../ui/words.ts";
import { searchPath } from "../search-view.ts";
import { PageLink } from "./page-link.tsx";

interface KeywordAboutProps {
  readonly answer: SearchAnswer;
  /** The keyword's key. */
  readonly keyword: string;
}

/** How far a keyword reaches: its questions, their subjects, and the keywords that they have beside it. */
export function KeywordAbout({ answer, keyword }: KeywordAboutProps): ReactElement {
  const { total, facets } = answer;
  const beside = facets.keywords.filter(({ value }) => value !== keyword);
  return (
    <>
      <p role="status" className="page-note">
        {countOf(total, "question")} in {countOf(facets.subjects.length, "subject")}
      </p>
      {beside.length > 0 && (
        <nav aria-label="Keywords beside it" className="chips">
          {beside.map(({ value, keyword: name }) => (
            <PageLink key={value} to={searchPath({ filters: { keywords: [value] } })} className="chip">
              {name}
            </PageLink>
          ))}
        </nav>
      )}
    </>
  );
}
