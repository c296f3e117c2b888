import fc from "fast-check";
import type {
  ReadMark,
  SavedItem,
  SavedList,
  UserData,
  Visit,
} from "../../../../src/app/data/user-data/user-data-schema.ts";
import { type ArticleUrl, articleUrl, type Slug, type SubjectSlug } from "../../../../src/content/url.ts";

/** User data as readers might have it: few URLs and times, so that there are many collisions. */

export const urls: fc.Arbitrary<ArticleUrl> = fc
  .tuple(fc.constantFrom("physics", "art"), fc.constantFrom("ice", "steam", "why-is-it-so", "水"))
  .map(([subject, slug]) => articleUrl(subject as SubjectSlug, slug as Slug));

const times = fc.integer({ min: 0, max: 20 });

const questions = fc.constantFrom("Ice", "Why is it so?", "水?", "A “quoted” one");

const positions = fc.record({
  block: fc.integer({ min: 0, max: 9 }),
  fraction: fc.constantFrom(0, 0.25, 1),
});

const items: fc.Arbitrary<SavedItem> = fc.record({
  url: urls,
  question: questions,
  note: fc.constantFrom("", "One", "Another\nnote"),
  added: times,
  changed: times,
});

const uniqueItems = fc.uniqueArray(items, { selector: ({ url }) => url, maxLength: 5 });

const lists: fc.Arbitrary<SavedList> = fc.record({
  id: fc.constantFrom("saved", "a1", "b2"),
  name: fc.constantFrom("Saved", "Exam", "試験"),
  created: times,
  changed: times,
  items: uniqueItems,
});

const visits: fc.Arbitrary<Visit> = fc.record(
  {
    url: urls,
    question: questions,
    time: times,
    position: positions,
    progress: fc.constantFrom(0, 0.5, 1),
    blocks: fc.array(fc.nat(0xffffffff), { maxLength: 3 }),
  },
  { requiredKeys: ["url", "question", "time", "position", "progress"] },
);

const marks: fc.Arbitrary<ReadMark> = fc.record({ url: urls, time: times });

export const userData: fc.Arbitrary<UserData> = fc.record({
  visits: fc.uniqueArray(visits, { selector: ({ url }) => url, maxLength: 5 }),
  lists: fc.uniqueArray(lists, { selector: ({ id }) => id, maxLength: 3 }),
  read: fc.uniqueArray(marks, { selector: ({ url }) => url, maxLength: 5 }),
});
