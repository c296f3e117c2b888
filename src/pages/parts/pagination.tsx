import type { ReactElement } from "react";
import type { SubjectHead } from "../../library/manifest-query.ts";
import { words } from "../../words/words.ts";
import { type ListView, listPath } from "../addresses.ts";
import { PageLink } from "./page-link.tsx";

interface PaginationProps {
  readonly subject: SubjectHead;
  readonly view: ListView;
  readonly pages: number;
}

/** The pages to offer: the first, the last, and those around the present one; 0 stands for a gap. */
export function toPageNumbers(page: number, pages: number): number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
  const numbers = [...new Set(wanted)].sort((one, other) => one - other);
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1] ?? number - 1;
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [0, number] : [number];
  });
}

/** Links to the other pages of a list: real addresses, each a page of its own. */
export function Pagination({ subject, view, pages }: PaginationProps): ReactElement | null {
  if (pages < 2) return null;
  const { page } = view;
  const to = (number: number): string => listPath(subject.slug, { ...view, page: number });
  return (
    <nav aria-label={words.pages} className="pagination">
      {page > 1 && (
        <PageLink to={to(page - 1)} rel="prev">
          {words.previous}
        </PageLink>
      )}
      <ol>
        {toPageNumbers(page, pages).map((number, index, all) =>
          number === 0 ? (
            <li key={`gap-${all[index - 1]}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <PageLink
                to={to(number)}
                aria-label={words.page(number)}
                {...(number === page && { "aria-current": "page" as const })}
              >
                {words.number(number)}
              </PageLink>
            </li>
          ),
        )}
      </ol>
      {page < pages && (
        <PageLink to={to(page + 1)} rel="next">
          {words.next}
        </PageLink>
      )}
    </nav>
  );
}
