import { subjectPath, topicPagePath } from "../../../bundle/pages/route-paths.ts";
import type { ArticleUrl } from "../../../content/url.ts";
import type { ArticleEntry } from "../../collect/article-entry.ts";
import type { ArticlePayload } from "../../collect/read-source.ts";
import { compareByDateDescending, type SubjectIndex } from "../../collect/subject-index.ts";
import type { Site } from "../../settings/site-schema.ts";
import type { SiteFile } from "../site-file.ts";
import { urlToHref } from "../urls/url-to-href.ts";
import { feedPath, topicToFeedName } from "./discovery-paths.ts";
import { escapeMarkup } from "./escape-markup.ts";

/** Articles per feed. */
const feedLength = 50;

/** What feeds are made from. */
export interface FeedInput {
  readonly subjects: readonly SubjectIndex[];
  readonly site: Site;
  /** The site's URL with its base path, without a trailing slash. */
  readonly root: string;
  readonly canonicalUrls: ReadonlyMap<ArticleUrl, ArticleUrl>;
  readonly readPayload: (article: ArticleEntry) => Pick<ArticlePayload, "description">;
}

interface Feed {
  /** As in `feedPath`. */
  readonly name: string | null;
  readonly title: string;
  /** The URL of its page on the site. */
  readonly url: string;
  readonly articles: readonly ArticleEntry[];
}

/** A date as an RFC 3339 timestamp at midnight UTC. An article without a date gets the epoch. */
function dateToTimestamp(date: string | null): string {
  return `${date ?? "1970-01-01"}T00:00:00Z`;
}

/** An article's id in every feed: its canonical URL, so that a question in two subjects is one item. */
function articleToItemUrl({ url }: ArticleEntry, { canonicalUrls, root }: FeedInput): string {
  return escapeMarkup(urlToHref(canonicalUrls.get(url) ?? url, root));
}

/** RFC 4287. `updated` is the newest article's date, so that the same articles give the same feed. */
function renderAtomFeed({ name, title, url, articles }: Feed, input: FeedInput): string {
  const { site, root } = input;
  const page = escapeMarkup(urlToHref(url, root));
  const self = escapeMarkup(urlToHref(`/${feedPath(name, "atom")}`, root));
  const atomEntries = articles.map((article) => {
    const itemUrl = articleToItemUrl(article, input);
    const { description } = input.readPayload(article);
    return [
      `<entry><id>${itemUrl}</id><title>${escapeMarkup(article.question)}</title>`,
      `<link rel="alternate" type="text/html" href="${itemUrl}"/><updated>${dateToTimestamp(article.date)}</updated>`,
      ...article.keywords.map((keyword) => `<category term="${escapeMarkup(keyword)}"/>`),
      `<summary>${escapeMarkup(description)}</summary></entry>\n`,
    ].join("");
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(site.language)}">
<id>${page}</id>
<title>${escapeMarkup(title)}</title>
${site.description === "" ? "" : `<subtitle>${escapeMarkup(site.description)}</subtitle>\n`}<link rel="alternate" type="text/html" href="${page}"/>
<link rel="self" type="application/atom+xml" href="${self}"/>
<updated>${dateToTimestamp(articles[0]?.date ?? null)}</updated>
<author><name>${escapeMarkup(site.name)}</name></author>
${atomEntries.join("")}</feed>
`;
}

/** https://www.jsonfeed.org/version/1.1/ */
function renderJsonFeed({ name, title, url, articles }: Feed, input: FeedInput): string {
  const { site, root, canonicalUrls, readPayload } = input;
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    ...(site.description !== "" && { description: site.description }),
    language: site.language,
    home_page_url: urlToHref(url, root),
    feed_url: urlToHref(`/${feedPath(name, "json")}`, root),
    authors: [{ name: site.name }],
    items: articles.map((article) => {
      const itemUrl = urlToHref(canonicalUrls.get(article.url) ?? article.url, root);
      const { description } = readPayload(article);
      return {
        id: itemUrl,
        url: itemUrl,
        title: article.question,
        summary: description,
        content_text: description,
        ...(article.date && { date_published: dateToTimestamp(article.date) }),
        ...(article.keywords.length > 0 && { tags: article.keywords }),
      };
    }),
  });
}

/** The newest articles of all subjects; a question in several subjects only at its canonical URL. */
function newestArticles({ subjects, canonicalUrls }: FeedInput): ArticleEntry[] {
  return subjects
    .flatMap(({ newest }) => newest.filter(({ url }) => (canonicalUrls.get(url) ?? url) === url))
    .sort(compareByDateDescending)
    .slice(0, feedLength);
}

/** Atom and JSON feeds of the newest articles, for the whole site, for each subject and for each topic. */
export function* feedFiles(input: FeedInput): Generator<SiteFile> {
  const { subjects, site } = input;
  const feeds: Feed[] = [
    { name: null, title: site.name, url: "/", articles: newestArticles(input) },
    ...subjects.map(({ slug, name, newest }) => ({
      name: slug as string,
      title: `${name} · ${site.name}`,
      url: subjectPath(slug),
      articles: newest.slice(0, feedLength),
    })),
    ...subjects.flatMap((subject) => topicsToFeeds(subject, site)),
  ];
  const memoizing = { ...input, readPayload: memoize(input.readPayload) };
  for (const feed of feeds) {
    yield { path: feedPath(feed.name, "atom"), content: renderAtomFeed(feed, memoizing) };
    yield { path: feedPath(feed.name, "json"), content: renderJsonFeed(feed, memoizing) };
  }
}

function topicsToFeeds({ slug: subject, name: subjectName, topics }: SubjectIndex, site: Site): Feed[] {
  return topics.all.flatMap((topic) => {
    const name = topicToFeedName(subject, topic);
    if (name === undefined) return [];
    return {
      name,
      title: `${topic.name} · ${subjectName} · ${site.name}`,
      url: topicPagePath(subject, topic.slug),
      articles: topic.articles.toSorted(compareByDateDescending).slice(0, feedLength),
    };
  });
}

/** Reads each article's description once: it is in the feeds of its topic, of its subject and of the site. */
function memoize(readPayload: FeedInput["readPayload"]): FeedInput["readPayload"] {
  const descriptions = new Map<ArticleEntry, string>();
  return (article) => {
    const known = descriptions.get(article);
    if (known !== undefined) return { description: known };
    const { description } = readPayload(article);
    descriptions.set(article, description);
    return { description };
  };
}
