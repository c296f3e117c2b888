import fc from "fast-check";
import {
  type ArticleHighlight,
  highlightColors,
} from "../../../../src/app/features/highlights/storage/highlight-schema.ts";
import { urls } from "../saved/user-data-arbitraries.ts";

/** What readers might highlight: few passages and times, so that there are many collisions. */

const times = fc.integer({ min: 1, max: 9 });

const quotes = fc.record({
  exact: fc.constantFrom("it floats", "water", "水"),
  prefix: fc.constantFrom("", "Since "),
  suffix: fc.constantFrom("", " on top."),
  position: fc.constantFrom(0, 7),
});

const highlight: fc.Arbitrary<ArticleHighlight> = fc.record({
  id: fc.constantFrom("a1", "b2", "c3", "d4", "e5", "f6"),
  url: urls,
  question: fc.constantFrom("Ice", "水?"),
  quote: quotes,
  color: fc.constantFrom(...highlightColors),
  note: fc.constantFrom("", "So *that* is why.", "1. One\n2. Two"),
  created: times,
  changed: times,
});

/** The highlights of one device: each passage is there once. */
export const highlights: fc.Arbitrary<ArticleHighlight[]> = fc.uniqueArray(highlight, {
  selector: ({ url, quote }) => JSON.stringify([url, quote]),
  maxLength: 6,
});
