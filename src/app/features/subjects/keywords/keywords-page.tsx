import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactElement, useDeferredValue, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { keywordsPath, mostUsedPart } from "../../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { messages } from "../../../../i18n/messages.ts";
import { foldText } from "../../../../search/analysis/fold-text.ts";
import { keywordToKey } from "../../../../search/analysis/keyword-to-key.ts";
import { Icon } from "../../../components/icons/icon.tsx";
import { searchIcon } from "../../../components/icons/icon-paths.ts";
import { NavigationLink } from "../../../components/links/navigation-link.tsx";
import { PageLink } from "../../../components/links/page-link.tsx";
import { PageHead } from "../../../components/page-head.tsx";
import { useEarlyText } from "../../../components/use-early-text.ts";
import { type KeywordPart, keywordPartQuery } from "../../../data/keyword-query.ts";
import { siteQuery } from "../../../data/manifest-query.ts";
import { searchPath } from "../../search/search-view.ts";
import {
  filterKeywords,
  keywordToPart,
  listBeginnings,
  mostUsedFirst,
  startsWithText,
} from "./keyword-sections.ts";
import { keywordPartLabel, keywordsMetadata } from "./keywords-metadata.ts";
import "./keywords-page.css";

/** Keywords shown at first, and by each "Show more": a letter can have thousands. */
const keywordsPerStep = 300;

/** The name of the query parameter with the first letters of the keywords to show. */
const beginningParameter = "from";

/** The path of a letter's keywords that have a beginning; without one, of the most used of the letter. */
function beginningPath(part: string, beginning: string): string {
  return beginning === ""
    ? keywordsPath(part)
    : `${keywordsPath(part)}?${new URLSearchParams({ [beginningParameter]: beginning })}`;
}

/** Keywords of the collection: the most used ones, or those with a given first letter. */
export function KeywordsPage(): ReactElement {
  const part = useParams()["part"] ?? mostUsedPart;
  const [search] = useSearchParams();
  const beginning = search.get(beginningParameter) ?? "";
  const site = useSuspenseQuery(siteQuery).data;
  // The route loader has already rejected unknown parts.
  const { keywords, parts } = useSuspenseQuery(keywordPartQuery(part)).data as KeywordPart;
  const [text, setText] = useState("");
  const input = useEarlyText(setText);
  const filter = useDeferredValue(foldText(text.trim()));
  // The filter looks at the letter of its own text, too, whatever letter is open.
  const filterPart = keywordToPart(filter, parts);
  const { data: filtered } = useQuery({
    ...keywordPartQuery(filterPart ?? mostUsedPart),
    enabled: filterPart !== undefined && filterPart !== part,
  });
  const beginnings = listBeginnings(keywords, keywordsPerStep);
  const hasBeginnings = beginnings.length > 0;
  const listed = keywords.filter(({ keyword }) => startsWithText(keyword, beginning));
  const shown =
    filter === ""
      ? hasBeginnings && beginning === ""
        ? mostUsedFirst(listed)
        : listed
      : filterKeywords([...keywords, ...(filterPart === part ? [] : (filtered?.keywords ?? []))], filter);
  return (
    <div className="keywords-page">
      <PageHead {...keywordsMetadata(part, site)} />
      <h1 tabIndex={-1}>{messages.keywords}</h1>
      <search className="scripted list-filter">
        <Icon path={searchIcon} />
        <input
          ref={input}
          id="keywords-field"
          type="search"
          value={text}
          aria-label={lazyMessages.filterKeywords}
          placeholder={lazyMessages.filterKeywords}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
      </search>
      <nav aria-label={lazyMessages.keywordsByLetter} className="alphabet-nav">
        {[mostUsedPart, ...parts].map((each) => (
          <NavigationLink key={each} to={keywordsPath(each)} end viewTransition={false}>
            {keywordPartLabel(each)}
          </NavigationLink>
        ))}
      </nav>
      {hasBeginnings && filter === "" && (
        <nav aria-label={keywordPartLabel(part)} className="alphabet-nav beginnings-nav scripted">
          {["", ...beginnings].map((each) => (
            <PageLink
              key={each}
              to={beginningPath(part, each)}
              {...(each === beginning && { "aria-current": "page" as const })}
            >
              {each || lazyMessages.mostUsed}
            </PageLink>
          ))}
        </nav>
      )}
      <KeywordColumns key={`${part} ${beginning} ${filter}`} keywords={shown} />
    </div>
  );
}

/** Keywords with their numbers of questions, a part at a time. */
function KeywordColumns({ keywords }: Pick<KeywordPart, "keywords">): ReactElement {
  const [limit, setLimit] = useState(keywordsPerStep);
  const isCut = keywords.length > limit;
  return (
    <>
      <p role="status" className="secondary-text">
        {isCut
          ? lazyMessages.keywordsShown(keywords.length, limit)
          : lazyMessages.keywordCount(keywords.length)}
      </p>
      <ul className="keyword-columns">
        {keywords.slice(0, limit).map(({ keyword, count }) => (
          <li key={keyword}>
            <PageLink to={searchPath({ filters: { keywords: [keywordToKey(keyword)] } })}>{keyword}</PageLink>{" "}
            <span className="subject-count">{messages.number(count)}</span>
          </li>
        ))}
      </ul>
      {isCut && (
        <button
          type="button"
          className="secondary-button more-button scripted"
          onClick={() => setLimit(limit + keywordsPerStep)}
        >
          {lazyMessages.moreKeywords}
        </button>
      )}
    </>
  );
}
