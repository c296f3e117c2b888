import {
  studyAllPath,
  studyListPath,
  studySearchPath,
  studySubjectPath,
  studyTopicPath,
} from "../../../../bundle/pages/study-paths.ts";
import { parseSlug, parseSubjectSlug, type Slug, type SubjectSlug } from "../../../../content/url.ts";

/** Where the questions of a deck come from. */
export type DeckSource =
  /** A subject, with those within it. */
  | { readonly kind: "subject"; readonly subject: SubjectSlug }
  /** A topic of a subject. */
  | { readonly kind: "topic"; readonly subject: SubjectSlug; readonly topic: Slug }
  /** One of the reader's saved lists, by its id. */
  | { readonly kind: "list"; readonly list: string }
  /** The results of a search, by the query string of the search page. */
  | { readonly kind: "search"; readonly search: string }
  /** All decks together. */
  | { readonly kind: "all" };

/** The path of the page that studies a deck. */
export function deckSourceToPath(source: DeckSource): string {
  switch (source.kind) {
    case "subject":
      return studySubjectPath(source.subject);
    case "topic":
      return studyTopicPath(source.subject, source.topic);
    case "list":
      return studyListPath(source.list);
    case "search":
      return studySearchPath(source.search);
    case "all":
      return studyAllPath;
  }
}

/** The id of a deck: the query string of its path, so that it says what it consists of. */
export function deckSourceToId(source: DeckSource): string {
  return deckSourceToPath(source).split("?")[1] ?? "";
}

/** Parses the query string of the study page; undefined if it names no deck. */
export function parseDeckSource(parameters: URLSearchParams): DeckSource | undefined {
  switch (parameters.get("deck")) {
    case "subject": {
      const subject = parseSubjectSlug(parameters.get("subject") ?? "");
      return subject && { kind: "subject", subject };
    }
    case "topic": {
      const subject = parseSubjectSlug(parameters.get("subject") ?? "");
      const topic = parseSlug(parameters.get("topic") ?? "");
      return subject && topic && { kind: "topic", subject, topic };
    }
    case "list": {
      const list = parameters.get("list") ?? "";
      return /^[0-9a-z-]{1,64}$/u.test(list) ? { kind: "list", list } : undefined;
    }
    case "search": {
      const search = new URLSearchParams(parameters);
      search.delete("deck");
      // The number of results that the page has shown says nothing about what is studied.
      search.delete("show");
      return search.size > 0 ? { kind: "search", search: search.toString() } : undefined;
    }
    case "all":
      return { kind: "all" };
    default:
      return undefined;
  }
}

/** The source that the id of a deck names; undefined if it names none. */
export function deckIdToSource(id: string): DeckSource | undefined {
  return parseDeckSource(new URLSearchParams(id));
}
