import { useQuery } from "@tanstack/react-query";
import { type ComponentType, lazy, type ReactElement, Suspense } from "react";
import { useLocation } from "react-router";
import { manifestQuery } from "../library/manifest-query.ts";
import { Notice } from "../ui/notice.tsx";
import { words } from "../words/words.ts";
import { addressToSubject, addressToWords, subjectPath, subjectsPath } from "./addresses.ts";
import { PageLink } from "./parts/page-link.tsx";
import { searchPath } from "./search-view.ts";

interface NearestProps {
  readonly words: string;
}

/** Stands in for what can't be loaded. */
function Nothing(_: NearestProps): null {
  return null;
}

// Few readers ever see this page: what it takes to search is no part of the others. Without it the page still says
// what it has to.
const NearestQuestions = lazy(() =>
  import("./parts/nearest-questions.tsx").then(
    (part): { default: ComponentType<NearestProps> } => ({ default: part.NearestQuestions }),
    () => ({ default: Nothing }),
  ),
);

/** Says that there is no such page, and offers what the address may have meant. */
export function NotFound(): ReactElement {
  const { pathname } = useLocation();
  const sought = addressToWords(pathname);
  // What is known already: the page must stand where nothing can be loaded.
  const { data: manifest } = useQuery({ ...manifestQuery, enabled: false });
  const subject = manifest?.subjects.find(({ slug }) => slug === addressToSubject(pathname));
  const canSearch = sought !== "" && manifest !== undefined && manifest.search !== null;
  return (
    <>
      <title>{words.pageNotFound}</title>
      <meta name="robots" content="noindex" />
      <Notice
        title={words.noPageHere}
        actions={
          <>
            {subject && <PageLink to={subjectPath(subject.slug)}>{words.allOf(subject.name)}</PageLink>}
            <PageLink to={subjectsPath}>{words.allSubjects}</PageLink>
            {canSearch && <PageLink to={searchPath({ query: sought })}>{words.searchItsWords}</PageLink>}
          </>
        }
      >
        <p>{words.mayHaveMoved}</p>
      </Notice>
      {canSearch && (
        <Suspense>
          <NearestQuestions words={sought} />
        </Suspense>
      )}
    </>
  );
}
