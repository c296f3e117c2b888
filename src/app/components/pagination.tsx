import type { ReactElement } from "react";
import { useNavigate } from "react-router";
import { listingMessages } from "../../i18n/listing-messages.ts";
import { messages } from "../../i18n/messages.ts";
import { PageLink } from "./links/page-link.tsx";

interface PaginationProps {
  /** The current page, counting from 1. */
  readonly page: number;
  readonly pageCount: number;
  readonly pageToPath: (page: number) => string;
}

/** Page numbers to link: the first, the last and those around the current one; 0 stands for a gap. */
function visiblePageNumbers(page: number, pageCount: number): number[] {
  const candidates = [1, page - 1, page, page + 1, pageCount].filter(
    (each) => each >= 1 && each <= pageCount,
  );
  const numbers = [...new Set(candidates)].sort((one, other) => one - other);
  return numbers.flatMap((number, index) => {
    const previous = numbers[index - 1] ?? number - 1;
    if (number - previous === 2) return [number - 1, number];
    return number - previous > 2 ? [0, number] : [number];
  });
}

/** So many pages have a link each. */
const maxListedPages = 5;

/** Goes to any page of a long list. */
function PageChoice({ page, pageCount, pageToPath }: PaginationProps): ReactElement {
  const navigate = useNavigate();
  return (
    <select
      className="page-choice scripted"
      aria-label={listingMessages.pages}
      value={page}
      onChange={(event) => void navigate(pageToPath(Number(event.target.value)))}
    >
      {Array.from({ length: pageCount }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the options are the numbers themselves.
        <option key={index} value={index + 1}>
          {listingMessages.page(index + 1)}
        </option>
      ))}
    </select>
  );
}

/** Links to the other pages of a list, each with its own URL. */
export function Pagination({ page, pageCount, pageToPath }: PaginationProps): ReactElement | null {
  if (pageCount < 2) return null;
  return (
    <nav aria-label={listingMessages.pages} className="pagination">
      {page > 1 && (
        <PageLink to={pageToPath(page - 1)} rel="prev">
          {listingMessages.previous}
        </PageLink>
      )}
      <ol>
        {visiblePageNumbers(page, pageCount).map((number, index, all) =>
          number === 0 ? (
            <li key={`gap-${all[index - 1]}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <PageLink
                to={pageToPath(number)}
                aria-label={listingMessages.page(number)}
                {...(number === page && { "aria-current": "page" as const })}
              >
                {messages.number(number)}
              </PageLink>
            </li>
          ),
        )}
      </ol>
      {pageCount > maxListedPages && <PageChoice page={page} pageCount={pageCount} pageToPath={pageToPath} />}
      {page < pageCount && (
        <PageLink to={pageToPath(page + 1)} rel="next">
          {listingMessages.next}
        </PageLink>
      )}
    </nav>
  );
}
