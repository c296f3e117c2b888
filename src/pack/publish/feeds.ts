import type { ArticleUrl } from "../../article/address.ts";
import type { Site } from "../../bundle/site.ts";
import type { Member } from "../collection.ts";
import type { OwnRecord } from "../read-source.ts";
import { compareNewest, type Shelf } from "../shelves.ts";
import { addressToUrl } from "../site-files/address-to-url.ts";
import { feedPath } from "../site-files/discovery-paths.ts";
import { escapeMarkup } from "../site-files/escape.ts";
import type { SiteFile } from "../site-files/site-file.ts";

/** Articles of a feed. */
const feedLength = 50;

/** What feeds are made from. */
export interface FeedSource {
  readonly shelves: readonly Shelf[];
  readonly site: Site;
  /** Where the site is reached, with its base path, without a slash at its end. */
  readonly root: string;
  readonly canonicals: ReadonlyMap<ArticleUrl, ArticleUrl>;
  readonly readRecord: (member: Member) => Pick<OwnRecord, "description">;
}

interface Feed {
  readonly subject: string | null;
  readonly title: string;
  /** Its page on the site. */
  readonly address: string;
  readonly members: readonly Member[];
}

/** A day as feeds want it: with a time, always the same one. An article without a date is as old as can be. */
function toTimestamp(date: string | null): string {
  return `${date ?? "1970-01-01"}T00:00:00Z`;
}

/** An article's key in every feed: the canonical address, so that a question of two subjects is one item. */
function toItemUrl({ url }: Member, { canonicals, root }: FeedSource): string {
  return escapeMarkup(addressToUrl(canonicals.get(url) ?? url, root));
}

/** RFC 4287. `updated` is the newest article's day, so that the same articles make the same feed. */
function toAtom({ subject, title, address, members }: Feed, source: FeedSource): string {
  const { site, root } = source;
  const page = escapeMarkup(addressToUrl(address, root));
  const self = escapeMarkup(addressToUrl(`/${feedPath(subject, "atom")}`, root));
  const entries = members.map((member) => {
    const url = toItemUrl(member, source);
    const { description } = source.readRecord(member);
    return [
      `<entry><id>${url}</id><title>${escapeMarkup(member.question)}</title>`,
      `<link rel="alternate" type="text/html" href="${url}"/><updated>${toTimestamp(member.date)}</updated>`,
      ...member.keywords.map((keyword) => `<category term="${escapeMarkup(keyword)}"/>`),
      `<summary>${escapeMarkup(description)}</summary></entry>\n`,
    ].join("");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(site.language)}">
<id>${page}</id>
<title>${escapeMarkup(title)}</title>
<subtitle>${escapeMarkup(site.description)}</subtitle>
<link rel="alternate" type="text/html" href="${page}"/>
<link rel="self" type="application/atom+xml" href="${self}"/>
<updated>${toTimestamp(members[0]?.date ?? null)}</updated>
<author><name>${escapeMarkup(site.name)}</name></author>
${entries.join("")}</feed>
`;
}

/** https://www.jsonfeed.org/version/1.1/ */
function toJsonFeed({ subject, title, address, members }: Feed, source: FeedSource): string {
  const { site, root, canonicals, readRecord } = source;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    description: site.description,
    language: site.language,
    home_page_url: addressToUrl(address, root),
    feed_url: addressToUrl(`/${feedPath(subject, "json")}`, root),
    authors: [{ name: site.name }],
    items: members.map((member) => {
      const url = addressToUrl(canonicals.get(member.url) ?? member.url, root);
      const { description } = readRecord(member);
      return {
        id: url,
        url,
        title: member.question,
        summary: description,
        content_text: description,
        ...(member.date && { date_published: toTimestamp(member.date) }),
        ...(member.keywords.length > 0 && { tags: member.keywords }),
      };
    }),
  });
}

/** The newest of all subjects, of a question that stands in several only where it is canonical. */
function newestOfSite({ shelves, canonicals }: FeedSource): Member[] {
  return shelves
    .flatMap(({ newest }) => newest.filter(({ url }) => (canonicals.get(url) ?? url) === url))
    .sort(compareNewest)
    .slice(0, feedLength);
}

/** Atom and JSON feeds of the newest articles, for the whole site and for each subject. */
export function* feedFiles(source: FeedSource): Generator<SiteFile> {
  const { shelves, site } = source;
  const feeds: Feed[] = [
    { subject: null, title: site.name, address: "/", members: newestOfSite(source) },
    ...shelves.map(({ slug, name, newest }) => ({
      subject: slug,
      title: `${name} · ${site.name}`,
      address: `/learn/${slug}`,
      members: newest.slice(0, feedLength),
    })),
  ];
  for (const feed of feeds) {
    yield { path: feedPath(feed.subject, "atom"), content: toAtom(feed, source) };
    yield { path: feedPath(feed.subject, "json"), content: toJsonFeed(feed, source) };
  }
}
