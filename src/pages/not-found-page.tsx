import { useQuery } from "@tanstack/react-query";
import { type ComponentType, lazy, type ReactElement, Suspense } from "react";
import { useLocation } from "react-router";
import { manifestQuery } from "../library/manifest-query.ts";
import { Notice } from "../ui/notice.tsx";
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
  const words = addressToWords(pathname);
  // What is known already: the page must stand where nothing can be loaded.
  const { data: manifest } = useQuery({ ...manifestQuery, enabled: false });
  const subject = manifest?.subjects.find(({ slug }) => slug === addressToSubject(pathname));
  const canSearch = words !== "" && manifest !== undefined && manifest.search !== null;
  return (
    <>
      <title>Page not found</title>
      <meta name="robots" content="noindex" />
      <Notice
        title="There is no page at this address"
        actions={
          <>
            {subject && <PageLink to={subjectPath(subject.slug)}>All of {subject.name}</PageLink>}
            <PageLink to={subjectsPath}>All subjects</PageLink>
            {canSearch && <PageLink to={searchPath({ query: words })}>Search for its words</PageLink>}
          </>
        }
      >
        <p>It may have been moved or taken down, or the address has a typing mistake.</p>
      </Notice>
      {canSearch && (
        <Suspense>
          <NearestQuestions words={words} />
        </Suspense>
      )}
    </>
  );
}
