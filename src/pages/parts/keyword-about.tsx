import type { ReactElement } from "react";
import type { SearchAnswer } from "../../search/engine.ts";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";
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
        {words.questionsInSubjects(total, facets.subjects.length)}
      </p>
      {beside.length > 0 && (
        <nav aria-label={laterWords.keywordsBeside} className="chips">
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
