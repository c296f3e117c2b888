import { parseDate } from "../../../content/front-matter/parse-date.ts";
import { htmlToMarkdown } from "../html-to-markdown.ts";
import {
  type Attribution,
  type ImportedAnswer,
  type ImportResult,
  sortAnswers,
} from "../imported-article.ts";

/** A question or an answer of a dump, as far as it is needed. */
export interface Post {
  readonly id: string;
  /** The question; the post's own id if it is one. */
  readonly questionId: string;
  readonly title: string;
  readonly body: string;
  readonly score: number;
  readonly acceptedId: string;
  readonly tags: readonly string[];
  readonly created: string;
  readonly userId: string;
  readonly userName: string;
  readonly license: string;
}

/** Reads the attributes of a row; undefined for anything but questions and answers. */
export function rowToPost(row: ReadonlyMap<string, string>): Post | undefined {
  const get = (name: string): string => row.get(name) ?? "";
  const type = get("PostTypeId");
  if (type !== "1" && type !== "2") return undefined;
  return {
    id: get("Id"),
    questionId: type === "1" ? get("Id") : get("ParentId"),
    title: get("Title"),
    body: get("Body"),
    score: Number(get("Score")) || 0,
    acceptedId: get("AcceptedAnswerId"),
    // `<a><b>` in older dumps, `|a|b|` in newer ones.
    tags: get("Tags")
      .split(/[<>|]+/u)
      .filter(Boolean),
    created: get("CreationDate"),
    userId: get("OwnerUserId"),
    userName: get("OwnerDisplayName"),
    license: get("ContentLicense") || licenseAt(get("CreationDate")),
  };
}

/** The license of posts in dumps that don't name it, by their date. */
function licenseAt(created: string): string {
  if (created < "2011-04-08") return "CC BY-SA 2.5";
  return created < "2018-05-02" ? "CC BY-SA 3.0" : "CC BY-SA 4.0";
}

/** What the posts of one question are converted with. */
export interface PostContext {
  /** The URL of the site, without a slash at its end; empty if not known. */
  readonly siteUrl: string;
  /** Names of users by their ids. */
  readonly userNames: ReadonlyMap<string, string>;
}

function toAttribution(post: Post, path: string, { siteUrl, userNames }: PostContext): Attribution {
  const author =
    post.userName || userNames.get(post.userId) || (post.userId === "" ? "" : `user ${post.userId}`);
  return { author, url: siteUrl === "" ? "" : `${siteUrl}/${path}/${post.id}`, license: post.license };
}

/** The article of a question with all its answers: the accepted one first, then by score. Without an answer it is skipped. */
export function postsToArticle(posts: readonly Post[], context: PostContext): ImportResult {
  const question = posts.find(({ id, questionId }) => id === questionId);
  const location = `question ${posts[0]?.questionId ?? ""}`;
  if (question === undefined) return { kind: "skipped", location, reason: "the dump has only answers to it" };
  const answers = posts
    .filter((post) => post !== question)
    .map(
      (post): ImportedAnswer => ({
        markdown: htmlToMarkdown(post.body),
        id: post.id,
        isAccepted: post.id === question.acceptedId,
        score: post.score,
        attribution: toAttribution(post, "a", context),
      }),
    );
  if (answers.length === 0) return { kind: "skipped", location, reason: "it has no answer" };
  return {
    kind: "article",
    article: {
      question: question.title.replace(/\s+/gu, " ").trim(),
      body: htmlToMarkdown(question.body),
      answers: sortAnswers(answers),
      subject: [],
      order: null,
      files: [],
      name: "",
      keywords: question.tags,
      date: parseDate(question.created) ?? null,
      attribution: toAttribution(question, "q", context),
    },
  };
}
