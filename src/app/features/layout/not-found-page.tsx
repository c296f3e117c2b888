import { useQuery } from "@tanstack/react-query";
import { type ReactElement, Suspense } from "react";
import { useLocation } from "react-router";
import { subjectPath, subjectsPath } from "../../../bundle/pages/route-paths.ts";
import { messages } from "../../../i18n/messages.ts";
import { lazyOrNothing } from "../../components/deferred/lazy-or-nothing.tsx";
import { PageLink } from "../../components/links/page-link.tsx";
import { Notice } from "../../components/notice.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { RichTextView } from "../../components/rich-text/rich-text.tsx";
import { manifestQuery, siteQuery } from "../../data/manifest-query.ts";
import { searchQueryPath } from "../../data/search-query-path.ts";
import { notFoundMetadata } from "./not-found-metadata.ts";
import { pathToSearchText, pathToSubject } from "./path-words.ts";

// Few readers see this page, so the search code is not part of the main chunk.
const SimilarQuestions = lazyOrNothing(
  async () => (await import("../search/similar-questions.tsx")).SimilarQuestions,
);

const SimilarSubject = lazyOrNothing(async () => (await import("./similar-subject.tsx")).SimilarSubject);

/** The 404 page: suggests questions similar to the words of the URL. */
export function NotFoundPage(): ReactElement {
  const { pathname } = useLocation();
  const searchText = pathToSearchText(pathname);
  // Reads only the cache: this page must also render if nothing can be loaded.
  const { data: manifest } = useQuery({ ...manifestQuery, enabled: false });
  const { data: site } = useQuery({ ...siteQuery, enabled: false });
  const subject = manifest && pathToSubject(pathname, manifest.subjects);
  const canSearch = searchText !== "" && manifest !== undefined && manifest.search !== null;
  return (
    <>
      <PageHead {...notFoundMetadata(site)} />
      <Notice
        title={manifest?.notFound?.title ?? messages.noPageAtUrl}
        actions={
          <>
            {subject && (
              <PageLink to={subjectPath(subject.slug)}>{messages.allQuestionsIn(subject.name)}</PageLink>
            )}
            <PageLink to={subjectsPath}>{messages.allSubjects}</PageLink>
            {canSearch && <PageLink to={searchQueryPath(searchText)}>{messages.search}</PageLink>}
          </>
        }
      >
        {manifest?.notFound ? (
          <RichTextView nodes={manifest.notFound.text} />
        ) : (
          <p>{messages.pageMayHaveMoved}</p>
        )}
      </Notice>
      {manifest && !subject && searchText !== "" && (
        <Suspense>
          <SimilarSubject text={searchText} subjects={manifest.subjects} />
        </Suspense>
      )}
      {canSearch && (
        <Suspense>
          <SimilarQuestions text={searchText} />
        </Suspense>
      )}
    </>
  );
}
