import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useParams, useSearchParams } from "react-router";
import { type SubjectHead, siteQuery, subjectQuery } from "../library/manifest-query.ts";
import { pageCount, subjectKeywordsQuery } from "../library/subject-queries.ts";
import { SubjectMark } from "../ui/subject-mark.tsx";
import { words } from "../words/words.ts";
import { isFiltered, subjectsPath, toListView } from "./addresses.ts";
import { Crumbs } from "./parts/crumbs.tsx";
import { FilteredList } from "./parts/filtered-list.tsx";
import { LaterKeepOffline, LaterReadProgress } from "./parts/later-parts.tsx";
import { ListControls } from "./parts/list-controls.tsx";
import { SortedList } from "./parts/sorted-list.tsx";
import { useListView } from "./parts/use-list-view.ts";

/** One subject's questions: a page of all of them, or those that a filter leaves. */
export function SubjectPage(): ReactElement {
  const { subject: slug = "", page } = useParams();
  const [search] = useSearchParams();
  const site = useSuspenseQuery(siteQuery).data;
  // The route's loader has turned away what is no subject.
  const subject = useSuspenseQuery(subjectQuery(slug)).data as SubjectHead;
  const chips = useSuspenseQuery(subjectKeywordsQuery(subject.slug)).data;
  const inAddress = toListView(page, search);
  const { view, text, typeText, setView } = useListView(subject.slug, inAddress);
  const pages = pageCount(subject.count);
  const pageNote = view.page > 1 ? ` · ${words.pageOf(view.page, pages)}` : "";
  return (
    <div className="subject">
      <title>{`${subject.name}${pageNote} · ${site.name}`}</title>
      <meta name="description" content={words.subjectDescription(subject.count, subject.name)} />
      <Crumbs crumbs={[{ to: subjectsPath, name: words.subjects }]} />
      <h1 tabIndex={-1} className="subject-title">
        <SubjectMark slug={subject.slug} name={subject.name} />
        {subject.name}
      </h1>
      <p className="page-note">{words.questions(subject.count)}</p>
      <LaterKeepOffline subject={subject} />
      <LaterReadProgress subject={subject} />
      <ListControls
        subject={subject}
        chips={chips}
        view={view}
        text={text}
        onText={typeText}
        onView={setView}
      />
      {isFiltered(view) ? (
        <FilteredList
          key={subject.slug}
          subject={subject}
          view={view}
          onClear={() => setView({ query: "", keywords: [], page: 1 })}
        />
      ) : (
        <SortedList subject={subject} view={view} pages={pages} />
      )}
    </div>
  );
}
