import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams, useSearchParams } from "react-router";
import { messages } from "../../../i18n/messages.ts";
import { Breadcrumbs } from "../../components/breadcrumbs.tsx";
import { SubjectBadge } from "../../components/subject-badge.tsx";
import { isFiltered, parseListView } from "../../data/list-view.ts";
import { siteQuery, subjectQuery } from "../../data/manifest-query.ts";
import { subjectsPath } from "../../data/paths.ts";
import { countPages, subjectKeywordsQuery } from "../../data/subject-queries.ts";
import { DeferredDownloadToggle } from "../offline/deferred-offline.tsx";
import { DeferredReadProgress } from "../saved/history/deferred-history.tsx";
import { FilteredList } from "./filtered-list.tsx";
import { ListControls } from "./list-controls.tsx";
import { SortedList } from "./sorted-list.tsx";
import { useListView } from "./use-list-view.ts";

/** Questions of a subject: one page of all of them, or the filtered results. */
export function SubjectPage(): ReactElement {
  const { subject: slug = "", page } = useParams();
  const [search] = useSearchParams();
  const site = useSuspenseQuery(siteQuery).data;
  const subject = useSuspenseQuery(subjectQuery(slug)).data;
  if (subject === null) throw new Error("The route loader lets no unknown subject through.");
  const topKeywords = useSuspenseQuery(subjectKeywordsQuery(subject.slug)).data;
  const urlView = parseListView(page, search);
  const { view, text, setText, setView } = useListView(subject.slug, urlView);
  const pages = countPages(subject.count);
  const titleSuffix = view.page > 1 ? ` · ${messages.pageOf(view.page, pages)}` : "";
  return (
    <div className="subject-page">
      <title>{`${subject.name}${titleSuffix} · ${site.name}`}</title>
      <meta name="description" content={messages.subjectDescription(subject.count, subject.name)} />
      <Breadcrumbs items={[{ to: subjectsPath, name: messages.subjects }]} />
      <h1 tabIndex={-1} className="subject-title">
        <SubjectBadge slug={subject.slug} name={subject.name} />
        {subject.name}
      </h1>
      <p className="secondary-text">{messages.questions(subject.count)}</p>
      <DeferredDownloadToggle subject={subject} />
      <DeferredReadProgress subject={subject} />
      <ListControls
        subject={subject}
        topKeywords={topKeywords}
        view={view}
        text={text}
        onTextChange={setText}
        onViewChange={setView}
      />
      {isFiltered(view) ? (
        <FilteredList
          key={subject.slug}
          subject={subject}
          view={view}
          onClear={() => setView({ query: "", keywords: [], page: 1 })}
        />
      ) : (
        <SortedList subject={subject} view={view} pageCount={pages} />
      )}
    </div>
  );
}
