import type { Site } from "../../bundle/site.ts";
import type { Member } from "../collection.ts";
import { compareNewest, type Shelf } from "../shelves.ts";
import { escapeMarkup } from "./escape.ts";
import type { SiteFile } from "./site-file.ts";

/** Articles of a feed. */
const feedLength = 50;

interface Feed {
  readonly title: string;
  /** Where its pages are, from the site's base on. */
  readonly address: string;
  /** Its files' path without their endings. */
  readonly path: string;
  readonly members: readonly Member[];
}

/** A day as feeds want it: with a time, always the same one. */
function toTimestamp(date: string | null): string {
  return `${date ?? "1970-01-01"}T00:00:00Z`;
}

function toAtom({ title, address, path, members }: Feed, root: string, language: string): string {
  const entries = members.map(
    ({ url, question, date, lead }) =>
      `<entry><id>${escapeMarkup(root + url)}</id><title>${escapeMarkup(question)}</title>` +
      `<link href="${escapeMarkup(root + url)}"/><updated>${toTimestamp(date)}</updated>` +
      `<summary>${escapeMarkup(lead)}</summary></entry>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(language)}">
<id>${escapeMarkup(root + address)}</id>
<title>${escapeMarkup(title)}</title>
<link href="${escapeMarkup(root + address)}"/>
<link rel="self" type="application/atom+xml" href="${escapeMarkup(`${root}/${path}.atom`)}"/>
<updated>${toTimestamp(members[0]?.date ?? null)}</updated>
<author><name>${escapeMarkup(title)}</name></author>
${entries.join("")}</feed>
`;
}

function toJsonFeed({ title, address, path, members }: Feed, root: string, language: string): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    language,
    home_page_url: root + address,
    feed_url: `${root}/${path}.json`,
    items: members.map(({ url, question, date, lead, keywords }) => ({
      id: root + url,
      url: root + url,
      title: question,
      content_text: lead,
      ...(date && { date_published: toTimestamp(date) }),
      tags: keywords,
    })),
  });
}

/** Atom and JSON feeds of the newest articles, for the whole site and for each subject. */
export function* feedFiles(shelves: readonly Shelf[], site: Site, root: string): Generator<SiteFile> {
  const newest = shelves.flatMap((shelf) => shelf.newest.slice(0, feedLength)).sort(compareNewest);
  const feeds: Feed[] = [
    { title: site.name, address: "/", path: "feed", members: newest.slice(0, feedLength) },
    ...shelves.map(({ slug, name, newest: members }) => ({
      title: `${name} · ${site.name}`,
      address: `/learn/${slug}`,
      path: `feeds/${slug}`,
      members: members.slice(0, feedLength),
    })),
  ];
  for (const feed of feeds) {
    yield { path: `${feed.path}.atom`, content: toAtom(feed, root, site.language) };
    yield { path: `${feed.path}.json`, content: toJsonFeed(feed, root, site.language) };
  }
}
