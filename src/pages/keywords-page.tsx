import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { NavLink, useParams } from "react-router";
import { keywordParts, mostUsedPart } from "../bundle/keyword-list.ts";
import { keywordPartQuery } from "../library/keyword-query.ts";
import { siteQuery } from "../library/manifest-query.ts";
import { foldText } from "../search/fold-text.ts";
import { keywordKey } from "../search/keyword-key.ts";
import { laterWords } from "../words/later-words.ts";
import { words } from "../words/words.ts";
import { PageLink } from "./parts/page-link.tsx";
import { searchPath } from "./search-view.ts";

/** Keywords shown at once: a part can have thousands, and nobody reads down all of them. */
const shownAtOnce = 500;

function partToName(part: string): string {
  if (part === mostUsedPart) return laterWords.mostUsed;
  return part === "other" ? laterWords.otherLetters : part.toUpperCase();
}

/** All keywords of the collection: the most used, or those that begin with a letter. */
export function KeywordsPage(): ReactElement {
  const part = useParams()["part"] ?? mostUsedPart;
  const site = useSuspenseQuery(siteQuery).data;
  const keywords = useSuspenseQuery(keywordPartQuery(part)).data;
  const [text, setText] = useState("");
  const wanted = useDeferredValue(foldText(text.trim()));
  const found = useMemo(
    () => (wanted === "" ? keywords : keywords.filter(({ keyword }) => foldText(keyword).includes(wanted))),
    [keywords, wanted],
  );
  return (
    <div className="keywords-page">
      <title>{`${laterWords.keywordsPart(partToName(part))} · ${site.name}`}</title>
      <meta name="description" content={laterWords.keywordsOf(site.name)} />
      <h1 tabIndex={-1}>{words.keywords}</h1>
      <nav aria-label={laterWords.keywordsByLetter} className="letters">
        {[mostUsedPart, ...keywordParts].map((each) => (
          <NavLink key={each} to={each === mostUsedPart ? "/keywords" : `/keywords/${each}`} end>
            {partToName(each)}
          </NavLink>
        ))}
      </nav>
      <search className="search-form">
        <label className="field">
          <span>{laterWords.filterKeywords}</span>
          <input
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      </search>
      <p role="status" className="page-note">
        {found.length > shownAtOnce
          ? laterWords.keywordsShown(found.length, shownAtOnce)
          : laterWords.keywordCount(found.length)}
      </p>
      <ul className="keyword-columns">
        {found.slice(0, shownAtOnce).map(({ keyword, count }) => (
          <li key={keyword}>
            <PageLink to={searchPath({ filters: { keywords: [keywordKey(keyword)] } })}>{keyword}</PageLink>{" "}
            <span className="subject-count">{words.number(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
