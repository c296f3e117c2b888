import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQueryPath } from "../../../src/app/data/search-query-path.ts";
import { searchPath } from "../../../src/app/features/search/search-view.ts";

test("the path of a query is that of a search without filters, whatever is typed", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("", "ice age", "\ud83d", "it's (1+1)")),
      (query) => {
        expect(searchQueryPath(query)).toBe(searchPath({ query }));
      },
    ),
  );
});
