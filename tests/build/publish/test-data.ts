import type { ArticleEntry } from "../../../src/build/collect/article-entry.ts";
import { SubjectIndex } from "../../../src/build/collect/subject-index.ts";
import type { HostOptions } from "../../../src/build/publish/hosts/host.ts";
import type { ParsedRedirect } from "../../../src/build/publish/urls/parse-redirects.ts";
import type { Redirect } from "../../../src/build/publish/urls/resolve-redirects.ts";
import { addTopics } from "../../../src/build/topics/add-topics.ts";
import { findSubjectTopics } from "../../../src/build/topics/found-topics.ts";
import { defaultLocale } from "../../../src/build/ui-locale.ts";
import { parseSiteUrl } from "../../../src/content/site-url.ts";
import { build as english } from "../../../src/i18n/messages/en/build.ts";
import { createTopicArticles } from "../../support/topic-articles.ts";

/** An article of a collection, with some properties overridden. */
export function createArticleEntry(changes: Readonly<Record<string, unknown>> = {}): ArticleEntry {
  const subject = String(changes["subject"] ?? "physics");
  const slug = String(changes["slug"] ?? "ice");
  return {
    url: `/learn/${subject}/questions/${slug}`,
    subject,
    subjectName: subject,
    slug,
    question: "Why <does> ice & water float?",
    date: "2024-03-03",
    keywords: ["ice"],
    related: [],
    aliases: [],
    publishedUrls: [],
    path: `${subject}/${slug}.md`,
    noIndex: false,
    excerpt: "It is less dense.",
    minutes: 1,
    hasFormulas: false,
    record: 0,
    ...changes,
  } as unknown as ArticleEntry;
}

/** A subject that is divided into topics. */
export function createSubjectWithTopics(): SubjectIndex {
  const articles = createTopicArticles(150).map(({ slug, url, question, keywords }) =>
    createArticleEntry({ subject: "nature", slug, url, question, keywords }),
  );
  const subject = new SubjectIndex("nature" as never, { name: "Nature" }, articles);
  const findTopics = (each: SubjectIndex) => findSubjectTopics(each, { readText: () => "" });
  const [withTopics = subject] = addTopics([subject], { findTopics }).subjects;
  return withTopics;
}

/** Parses a URL that is known to be valid. */
export function parseTestUrl(text: string): Redirect["from"] {
  const url = parseSiteUrl(text);
  if (url === undefined) throw new Error(`${text} is not a site URL`);
  return url;
}

/** A resolved redirect. */
export function createRedirect(from: string, to: string, status: Redirect["status"] = 301): Redirect {
  return { from: parseTestUrl(from), to: to as Redirect["to"], status };
}

/** A redirect as parsed from a line of a file. */
export function createParsedRedirect(
  from: string,
  to: string,
  line = 1,
  status: Redirect["status"] = 301,
): ParsedRedirect {
  return { ...createRedirect(from, to, status), location: { file: "redirects", line, column: 1 } };
}

/** The options of a host, with some overridden. */
export function createHostOptions(changes: Partial<HostOptions> = {}): HostOptions {
  return {
    base: "/",
    headers: { "X-Content-Type-Options": "nosniff" },
    origin: "https://example.org",
    redirects: [],
    pageUrls: new Set(["/", "/learn", "/learn/physics"]),
    server: { root: ".", port: 8080 },
    uiLocale: defaultLocale,
    messages: english,
    ...changes,
  };
}
