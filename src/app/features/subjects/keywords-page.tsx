import { useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useMemo, useState } from "react";
import { NavLink, useParams } from "react-router";
import { mostUsedPart } from "../../../bundle/keyword-list.ts";
import { keywordsPath } from "../../../bundle/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { foldText } from "../../../search/analysis/fold-text.ts";
import { keywordToKey } from "../../../search/analysis/keyword-to-key.ts";
import { PageHead } from "../../components/page-head.tsx";
import { PageLink } from "../../components/page-link.tsx";
import { type KeywordPart, keywordPartQuery } from "../../data/keyword-query.ts";
import { siteQuery } from "../../data/manifest-query.ts";
import { searchPath } from "../search/search-view.ts";
import { keywordPartLabel, keywordsMetadata } from "./keywords-metadata.ts";

/** Upper bound of keywords shown: a part can have thousands. */
const maxShownKeywords = 500;

/** Keywords of the collection: the most used ones, or those with a given first letter. */
export function KeywordsPage(): ReactElement {
  const part = useParams()["part"] ?? mostUsedPart;
  const site = useSuspenseQuery(siteQuery).data;
  // The route loader has already rejected unknown parts.
  const { keywords, parts } = useSuspenseQuery(keywordPartQuery(part)).data as KeywordPart;
  const [text, setText] = useState("");
  const foldedFilter = useDeferredValue(foldText(text.trim()));
  const matches = useMemo(
    () =>
      foldedFilter === ""
        ? keywords
        : keywords.filter(({ keyword }) => foldText(keyword).includes(foldedFilter)),
    [keywords, foldedFilter],
  );
  return (
    <div className="keywords-page">
      <PageHead {...keywordsMetadata(part, site)} />
      <h1 tabIndex={-1}>{messages.keywords}</h1>
      <nav aria-label={lazyMessages.keywordsByLetter} className="alphabet-nav">
        {[mostUsedPart, ...parts].map((each) => (
          <NavLink key={each} to={keywordsPath(each)} end>
            {keywordPartLabel(each)}
          </NavLink>
        ))}
      </nav>
      <search className="search-form">
        <label className="field">
          <span>{lazyMessages.filterKeywords}</span>
          <input
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </label>
      </search>
      <p role="status" className="secondary-text">
        {matches.length > maxShownKeywords
          ? lazyMessages.keywordsShown(matches.length, maxShownKeywords)
          : lazyMessages.keywordCount(matches.length)}
      </p>
      <ul className="keyword-columns">
        {matches.slice(0, maxShownKeywords).map(({ keyword, count }) => (
          <li key={keyword}>
            <PageLink to={searchPath({ filters: { keywords: [keywordToKey(keyword)] } })}>{keyword}</PageLink>{" "}
            <span className="subject-count">{messages.number(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
