import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, type ReactElement, Suspense, useState } from "react";
import { useLocation, useParams, useSearchParams } from "react-router";
import type { SubjectKeywords } from "../../../bundle/keywords/subject-keywords.ts";
import { subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { studySubjectPath } from "../../../bundle/pages/study-paths.ts";
import { countArticles, type SubjectSummary } from "../../../bundle/subject-tree.ts";
import { messages } from "../../../i18n/messages.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { StudyLink } from "../../components/links/study-link.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { Skeleton } from "../../components/skeleton.tsx";
import { SubjectBadge, subjectStyle } from "../../components/subject-badge.tsx";
import { isKeepFocusState } from "../../components/url-text/keep-focus-state.ts";
import { type UrlViewState, useUrlView } from "../../components/url-text/use-url-view.ts";
import { loadChunk } from "../../data/chunks/load-chunk.ts";
import { introductionQuery } from "../../data/introduction-query.ts";
import {
  hasFilter,
  type ListView,
  listPath,
  listViewToSortOrder,
  parseListView,
} from "../../data/list-view.ts";
import { childSubjectsQuery, siteQuery, subjectQuery } from "../../data/manifest-query.ts";
import { resultPageSize } from "../../data/result-limit.ts";
import { parseListPath } from "../../data/route-params.ts";
import { subjectToBreadcrumb } from "../../data/subject-breadcrumb.ts";
import { countPages, sortedListPageQuery, subjectKeywordsQuery } from "../../data/subject-queries.ts";
import { AnswerView } from "../article/answer-view.tsx";
import { DeferredDownloadToggle } from "../offline/deferred-offline.tsx";
import { DeferredReadProgress } from "../saved/history/deferred-history.tsx";
import type { FilterOutcome } from "./filtered-list.tsx";
import { ListControls } from "./list-controls.tsx";
import { SortedList } from "./sorted-list.tsx";
import { SubjectGrid } from "./subject-grid.tsx";
import { subjectMetadata } from "./subject-metadata.ts";
import { TopicOverview } from "./topics/topic-overview.tsx";
import "./subject-page.css";

// Few readers filter a list, so the code that shows results is not part of the page's own.
const FilteredList = lazy(async () => ({
  default: (await loadChunk(() => import("./filtered-list.tsx"))).FilteredList,
}));

/** Questions of a subject: one page of all of them, or the filtered results. */
export function SubjectPage(): ReactElement {
  const parsedPath = parseListPath(useParams()["*"] ?? "");
  const [search] = useSearchParams();
  const site = useSuspenseQuery(siteQuery).data;
  const subject = useSuspenseQuery(subjectQuery(parsedPath?.subject ?? "")).data;
  if (subject === null) throw new Error("The route loader lets no unknown subject through.");
  const children = useSuspenseQuery(childSubjectsQuery(subject.slug)).data;
  const introduction = useSuspenseQuery(introductionQuery(subject.slug)).data;
  const topKeywords = useSuspenseQuery(subjectKeywordsQuery(subject.slug)).data;
  const urlView = parseListView(parsedPath?.page, search);
  const firstResults = { ...urlView, page: 1, limit: resultPageSize };
  const state = useUrlView(urlView, firstResults, (shown) => listPath(subject.slug, shown));
  const { view } = state;
  const hasOverview = useHasOverview(subject.slug, view);
  const total = countArticles(subject, children);
  // A subject that only contains others has no list of its own.
  const hasList = subject.count > 0 || children.length === 0;
  const pages = countPages(subject.count);
  return (
    <div className="subject-page" style={subjectStyle(subject.slug)}>
      <PageHead {...subjectMetadata(subject, total, view.page, site)} />
      <header className="subject-head">
        <Breadcrumbs
          items={[
            { to: subjectsPath, name: messages.subjects },
            ...(subject.ancestors ?? []).map(subjectToBreadcrumb),
          ]}
        />
        <div className="subject-title">
          <SubjectBadge slug={subject.slug} />
          <h1 tabIndex={-1}>{subject.name}</h1>
          <p className="secondary-text">{messages.questions(total)}</p>
        </div>
        <div className="subject-tools">
          {hasList && <DeferredReadProgress subject={subject} />}
          {hasList && <DeferredDownloadToggle subject={subject} />}
          {total > 0 && <StudyLink to={studySubjectPath(subject.slug)} />}
        </div>
      </header>
      {introduction && hasOverview && (
        <section className="introduction" dir={introduction.article.dir}>
          <AnswerView answer={introduction.article.answer} lang={introduction.article.lang} />
        </section>
      )}
      {children.length > 0 && (
        <section aria-labelledby="subjects-within">
          <h2 id="subjects-within">{messages.subjects}</h2>
          <SubjectGrid subjects={children} />
        </section>
      )}
      {hasOverview && <TopicOverview subject={subject.slug} />}
      {hasList && <SubjectList subject={subject} topKeywords={topKeywords} state={state} pageCount={pages} />}
    </div>
  );
}

/**
 * Whether introduction and topics are above the list: on its first page. They stay while the reader filters it, as otherwise the
 * field would move away; a page that is opened with a filter is about the questions that match.
 */
function useHasOverview(slug: string, view: ListView): boolean {
  const { state } = useLocation();
  const isFiltered = hasFilter(view);
  const [filteredSubject] = useState(isFiltered && !isKeepFocusState(state) ? slug : undefined);
  return view.page === 1 && !(isFiltered && filteredSubject === slug);
}

interface SubjectListProps {
  readonly subject: SubjectSummary;
  readonly topKeywords: SubjectKeywords;
  readonly state: UrlViewState<ListView>;
  readonly pageCount: number;
}

/** A subject's own questions, with the controls of the list. The whole list stays until a filter has its first results. */
function SubjectList({ subject, topKeywords, state, pageCount }: SubjectListProps): ReactElement {
  const { view, text, setText, setView } = state;
  const [outcome, setOutcome] = useState<FilterOutcome>();
  const isFiltered = hasFilter(view);
  const matches = isFiltered && outcome?.kind === "matches" ? outcome : undefined;
  return (
    <div className="subject-list" data-filtered={isFiltered || undefined}>
      <ListControls
        subject={subject}
        choices={matches?.keywords ?? topKeywords}
        view={view}
        text={text}
        onTextChange={setText}
        onViewChange={setView}
      />
      {isFiltered && (
        <Suspense>
          <FilteredList
            key={subject.slug}
            subject={subject}
            view={view}
            topKeywords={topKeywords}
            onOutcome={setOutcome}
            onClear={() => setView({ query: "", keywords: [], page: 1 })}
          />
        </Suspense>
      )}
      {!matches && (
        <WholeList
          subject={subject}
          view={view}
          pageCount={pageCount}
          isFiltered={isFiltered}
          isWaiting={isFiltered && outcome === undefined}
        />
      )}
    </div>
  );
}

interface WholeListProps extends Pick<SubjectListProps, "subject" | "pageCount"> {
  readonly view: ListView;
  readonly isFiltered: boolean;
  /** Whether results are about to take its place. */
  readonly isWaiting: boolean;
}

/** The page of the list that the reader had before filtering; placeholder lines if there was none. */
function WholeList({ subject, view, pageCount, isFiltered, isWaiting }: WholeListProps): ReactElement {
  const client = useQueryClient();
  const [lastView, setLastView] = useState(view);
  const { page, sort } = isFiltered ? lastView : view;
  if (!isFiltered && (page !== lastView.page || sort !== lastView.sort)) setLastView(view);
  const shownView = { ...view, page, sort };
  const { queryKey } = sortedListPageQuery(subject.slug, listViewToSortOrder(shownView, subject), page);
  const isMissing = isFiltered && client.getQueryData(queryKey) === undefined;
  if (isMissing && isWaiting) return <Skeleton />;
  const list = <SortedList subject={subject} view={shownView} pageCount={pageCount} />;
  if (isMissing) return <Suspense fallback={<Skeleton />}>{list}</Suspense>;
  return <div aria-busy={isWaiting || undefined}>{list}</div>;
}
