import type { SubjectSlug } from "../article/address.ts";
import type { ArticleLink } from "../bundle/checks.ts";
import { chipCount } from "../bundle/format.ts";
import type { SubjectKeywords } from "../bundle/subject-keywords.ts";
import type { Collection, Member } from "./collection.ts";
import { countKeywords } from "./count-keywords.ts";
import { compareText } from "./find-sources.ts";

/** The same on every machine: the rules of English, numbers by their value, case and accents last. */
const byName = new Intl.Collator("en", { numeric: true });

/** Newest first; those of one day by their address. */
export function compareNewest(one: Member, other: Member): number {
  return compareText(other.date ?? "", one.date ?? "") || compareText(one.url, other.url);
}

/** An article's neighbours in its subject's list, newest first. */
export interface Neighbours {
  readonly previous: ArticleLink | null;
  readonly next: ArticleLink | null;
}

const noNeighbours: Neighbours = { previous: null, next: null };

/** One subject with its articles in the orders that readers see; each order is made when it is first asked for. */
export class Shelf {
  readonly slug: SubjectSlug;
  readonly name: string;
  /** All articles, also unlisted ones. */
  readonly members: readonly Member[];
  #newest: readonly Member[] | undefined;
  #byTitle: readonly Member[] | undefined;
  #neighbours: ReadonlyMap<Member, Neighbours> | undefined;
  #chips: SubjectKeywords | undefined;

  constructor(slug: SubjectSlug, name: string, members: readonly Member[]) {
    this.slug = slug;
    this.name = name;
    this.members = members.toSorted((one, other) => compareText(one.slug, other.slug));
  }

  /** Listed articles, newest first; without a date last. */
  get newest(): readonly Member[] {
    this.#newest ??= this.members.filter(({ noIndex }) => !noIndex).sort(compareNewest);
    return this.#newest;
  }

  /** Listed articles by question. */
  get byTitle(): readonly Member[] {
    this.#byTitle ??= this.newest.toSorted(
      (one, other) => byName.compare(one.question, other.question) || compareText(one.slug, other.slug),
    );
    return this.#byTitle;
  }

  /** The keywords worth choosing from: the most used, none that leads to a single article. */
  get chips(): SubjectKeywords {
    this.#chips ??= countKeywords(this.newest)
      .slice(0, chipCount)
      .filter(({ count }) => count > 1);
    return this.#chips;
  }

  /** What stands before and after an article in `newest`; nothing for an unlisted one. */
  neighboursOf(member: Member): Neighbours {
    this.#neighbours ??= new Map(
      this.newest.map((each, index, all) => [
        each,
        { previous: toLink(all[index - 1]), next: toLink(all[index + 1]) },
      ]),
    );
    return this.#neighbours.get(member) ?? noNeighbours;
  }
}

/** A link to an article. */
export function memberToLink({
  url,
  question,
  lang,
}: Pick<Member, "url" | "question" | "lang">): ArticleLink {
  return { url, question, ...(lang !== undefined && { lang }) };
}

function toLink(member: Member | undefined): ArticleLink | null {
  return member ? memberToLink(member) : null;
}

/** Sorts a collection into its subjects, by name. */
export function collectionToShelves({ members, subjectNames }: Collection): Shelf[] {
  const bySubject = new Map<SubjectSlug, Member[]>();
  for (const member of members.values()) {
    const others = bySubject.get(member.subject);
    if (others) others.push(member);
    else bySubject.set(member.subject, [member]);
  }
  return [...bySubject]
    .map(([slug, all]) => new Shelf(slug, subjectNames.get(slug) ?? slug, all))
    .sort((one, other) => byName.compare(one.name, other.name) || compareText(one.slug, other.slug));
}

/** The newest of all subjects: of equal questions only the first, since many stand in several subjects. */
export function newestOfAll(shelves: readonly Shelf[], count: number): Member[] {
  const candidates = shelves.flatMap(({ newest }) => newest.slice(0, count * 2)).sort(compareNewest);
  const byQuestion = new Map(candidates.toReversed().map((member) => [member.question, member]));
  return [...byQuestion.values()].sort(compareNewest).slice(0, count);
}

/** Cuts a list into pages of at most `size`. An empty list has one empty page. */
export function toPages<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  const count = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: count }, (_, page) => items.slice(page * size, (page + 1) * size));
}
