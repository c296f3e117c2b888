import { useQuery } from "@tanstack/react-query";
import { type ComponentType, lazy, type ReactElement, Suspense } from "react";
import { useLocation } from "react-router";
import { messages } from "../../../i18n/messages.ts";
import { Notice } from "../../components/notice.tsx";
import { PageLink } from "../../components/page-link.tsx";
import { manifestQuery } from "../../data/manifest-query.ts";
import { subjectPath, subjectsPath } from "../../data/paths.ts";
import { searchPath } from "../search/search-view.ts";
import { pathToSearchText, pathToSubjectSlug } from "./path-words.ts";

interface SimilarQuestionsProps {
  readonly text: string;
}

/** Renders nothing if the component can't be loaded. */
function EmptyFallback(_: SimilarQuestionsProps): null {
  return null;
}

// Few readers see this page, so the search code is not part of the main chunk. If it can't be loaded, the page
// still works.
const SimilarQuestions = lazy(() =>
  import("../search/similar-questions.tsx").then(
    (part): { default: ComponentType<SimilarQuestionsProps> } => ({ default: part.SimilarQuestions }),
    () => ({ default: EmptyFallback }),
  ),
);

/** The 404 page: suggests questions similar to the words of the URL. */
export function NotFoundPage(): ReactElement {
  const { pathname } = useLocation();
  const searchText = pathToSearchText(pathname);
  // Reads only the cache: this page must also render if nothing can be loaded.
  const { data: manifest } = useQuery({ ...manifestQuery, enabled: false });
  const subject = manifest?.subjects.find(({ slug }) => slug === pathToSubjectSlug(pathname));
  const canSearch = searchText !== "" && manifest !== undefined && manifest.search !== null;
  return (
    <>
      <title>{messages.pageNotFound}</title>
      <meta name="robots" content="noindex" />
      <Notice
        title={messages.noPageAtUrl}
        actions={
          <>
            {subject && (
              <PageLink to={subjectPath(subject.slug)}>{messages.allQuestionsIn(subject.name)}</PageLink>
            )}
            <PageLink to={subjectsPath}>{messages.allSubjects}</PageLink>
            {canSearch && (
              <PageLink to={searchPath({ query: searchText })}>{messages.searchUrlWords}</PageLink>
            )}
          </>
        }
      >
        <p>{messages.pageMayHaveMoved}</p>
      </Notice>
      {canSearch && (
        <Suspense>
          <SimilarQuestions text={searchText} />
        </Suspense>
      )}
    </>
  );
}
