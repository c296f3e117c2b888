import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { NavLink, useParams } from "react-router";
import { keywordParts, mostUsedPart } from "../bundle/keyword-list.ts";
import { keywordPartQuery } from "../library/keyword-query.ts";
import { siteQuery } from "../library/manifest-query.ts";
import { foldText } from "../search/fold-text.ts";
import { keywordKey } from "../search/keyword-key.ts";
import { countOf, formatCount } from "../ui/words.ts";
import { PageLink } from "./parts/page-link.tsx";
import { searchPath } from "./search-view.ts";

/** Keywords shown at once: a part can have thousands, and nobody reads down all of them. */
const shownAtOnce = 500;

function partToName(part: string): string {
  if (part === mostUsedPart) return "Most used";
  return part === "other" ? "0–9 and others" : part.toUpperCase();
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
      <title>{`Keywords: ${partToName(part)} · ${site.name}`}</title>
      <meta name="description" content={`Keywords of ${site.name}, each with its questions.`} />
      <h1 tabIndex={-1}>Keywords</h1>
      <nav aria-label="Keywords by letter" className="letters">
        {[mostUsedPart, ...keywordParts].map((each) => (
          <NavLink key={each} to={each === mostUsedPart ? "/keywords" : `/keywords/${each}`} end>
            {partToName(each)}
          </NavLink>
        ))}
      </nav>
      <search className="search-form">
        <label className="field">
          <span>Filter these keywords</span>
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
        {countOf(found.length, "keyword")}
        {found.length > shownAtOnce && `, the first ${formatCount(shownAtOnce)} of them here`}
      </p>
      <ul className="keyword-columns">
        {found.slice(0, shownAtOnce).map(({ keyword, count }) => (
          <li key={keyword}>
            <PageLink to={searchPath({ filters: { keywords: [keywordKey(keyword)] } })}>{keyword}</PageLink>{" "}
            <span className="subject-count">{formatCount(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
