import * as v from "valibot";
import { articleUrl, parseArticleUrl, type SubjectSlug, textToSlug, toSubjectSlug } from "./address.ts";
import { answerToText, shorten } from "./answer-to-text.ts";
import type { Article, RelatedArticle } from "./article.ts";
import { type Decoded, decodeAnswer } from "./decode-answer.ts";
import {
  type FrontMatter,
  fieldHints,
  frontMatterSchema,
  isKnownField,
  relatedField,
  relatedSchema,
} from "./front-matter.ts";
import { type ParsedYaml, parseYaml } from "./parse-yaml.ts";
import { pathToAddress } from "./path-to-address.ts";
import { toPostedText } from "./posted-text.ts";
import type { Place, Problem } from "./problem.ts";
import { SourceText } from "./source-text.ts";
import { splitFrontMatter } from "./split-front-matter.ts";

/** A field of the front matter that Quire doesn't know. Publishers keep all kinds; only misspelt ones matter. */
export interface UnknownField {
  readonly name: string;
  readonly place: Place;
}

/** The answer as its author wrote it, for checks that tell the author where something is. */
export interface WrittenAnswer {
  readonly text: string;
  readonly decoded: Decoded;
  /** The place of a character of `text`, by its offset in UTF-16 units. */
  readonly placeAt: (offset: number) => Place;
}

/** A content file as read. An article comes with warnings at most. */
export type ReadSource =
  | {
      readonly kind: "article";
      readonly article: Article;
      readonly problems: readonly Problem[];
      readonly unknownFields: readonly UnknownField[];
      readonly written: WrittenAnswer;
    }
  | { readonly kind: "bad"; readonly problems: readonly Problem[] };

/** Longest description made from an answer, in characters: what search engines show of one. */
const maxDescriptionLength = 200;

/** A body that says nothing: the published format ends each file with it. */
const emptyBody = /^(?:\s|&nbsp;)*$/u;

/** Reads one content file. `path` is relative to the content folder, `file` is the path that problems name. */
export function sourceToArticle(path: string, file: string, text: string): ReadSource {
  return new SourceReader(path, new SourceText(file, text)).read();
}

/** One reading of one file: what it has found wrong so far, and where things are. */
class SourceReader {
  readonly #path: string;
  readonly #source: SourceText;
  readonly #problems: Problem[] = [];
  #yamlStart = 0;
  #parsed: ParsedYaml | undefined;

  constructor(path: string, source: SourceText) {
    this.#path = path;
    this.#source = source;
  }

  read(): ReadSource {
    const split = splitFrontMatter(this.#source.text);
    if (split.kind !== "split") return this.#refuseWithoutFrontMatter(split.kind);
    this.#yamlStart = split.yamlStart;
    const parsed = parseYaml(split.yaml);
    this.#parsed = parsed;
    for (const fault of parsed.faults) {
      this.#error(
        "yaml",
        split.yamlStart + fault.offset,
        fault.reason,
        "Quote values that hold : # or quotes.",
      );
    }
    if (parsed.faults.length > 0) return this.#bad();

    const checked = v.safeParse(frontMatterSchema, parsed.value ?? {});
    for (const issue of checked.issues ?? []) this.#reportIssue(issue);
    const related = this.#readRelated(parsed);
    if (!checked.success) return this.#bad();
    return this.#toArticle(
      checked.output,
      related,
      this.#source.text.slice(split.bodyStart),
      split.bodyStart,
    );
  }

  #toArticle(
    fields: FrontMatter,
    related: readonly RelatedArticle[],
    body: string,
    bodyStart: number,
  ): ReadSource {
    const address = this.#readAddress(fields);
    const question = fields.question || fields.title || fields.article_title;
    if (question === "") {
      this.#error(
        "question-missing",
        0,
        "there is no question",
        "Add a line question: … to the front matter.",
      );
    }
    const written = this.#readAnswer(fields.answer, body, bodyStart);
    if (address === undefined || question === "" || written === undefined) return this.#bad();

    const { subject, slug } = address;
    const { answer } = written.decoded;
    const description = fields.description || fields.seo.page_description || "";
    const article: Article = {
      url: articleUrl(subject, slug),
      subject,
      subjectName: fields.subject || slugToName(subject),
      slug,
      question: toLine(question),
      description: toLine(description) || shorten(answerToText(answer), maxDescriptionLength),
      date: fields.date,
      posted: toPostedText(fields.date, fields.date_format, fields.post_on_text),
      author: fields.author,
      keywords: toKeywords([...fields.keywords, ...fields.seo.page_keywords]),
      related,
      noIndex: fields.no_index,
      answer,
    };
    return {
      kind: "article",
      article,
      problems: this.#problems,
      unknownFields: this.#unknownFields(),
      written,
    };
  }

  #readAddress(fields: FrontMatter) {
    const address = pathToAddress(this.#path);
    if (address.kind === "bad") {
      const hint = `Rename the ${address.what} to letters, digits and hyphens, for example ${textToSlug(address.name) || "why-is-the-sky-blue"}.`;
      this.#error("bad-address", 0, `the name of this ${address.what} can't be part of an address`, hint);
      return undefined;
    }
    const subject = address.subject ?? this.#subjectFromField(fields.subject);
    if (subject === undefined) return undefined;
    const { slug } = address;
    const url = articleUrl(subject, slug);
    if (fields.url !== "" && fields.url.replace(/\/$/u, "") !== url) {
      const named = parseArticleUrl(fields.url);
      const where = named ? `learn/${named.subject}/${named.slug}.md` : "another place";
      const hint = `Write url: ${url}, or move the file to ${where}.`;
      this.#fieldError("url-mismatch", "url", `the url does not agree with the file's place`, hint);
      return undefined;
    }
    if (fields.file_name !== "" && fields.file_name.replace(/\.md$/u, "") !== slug) {
      const hint = `Write file_name: ${slug}.md, or leave the line out.`;
      this.#fieldError(
        "file-name-mismatch",
        "file_name",
        "file_name is not the file's name",
        hint,
        "warning",
      );
    }
    return { subject, slug };
  }

  #subjectFromField(name: string): SubjectSlug | undefined {
    const subject = toSubjectSlug(textToSlug(name));
    if (subject !== undefined) return subject;
    if (name === "") {
      this.#error(
        "subject-missing",
        0,
        "there is no subject",
        "Add a line subject: … or put the file in a folder.",
      );
    } else {
      this.#fieldError(
        "subject-missing",
        "subject",
        "the subject has no letters",
        "Give the subject a name.",
      );
    }
    return undefined;
  }

  /** Exactly one of the two places holds the answer; where both do, the field is what the format says. */
  #readAnswer(field: string, body: string, bodyStart: number): WrittenAnswer | undefined {
    const hasBody = !emptyBody.test(body);
    if (field.trim() === "" && !hasBody) {
      this.#error("answer-missing", 0, "there is no answer", "Write it below the front matter.");
      return undefined;
    }
    if (field.trim() === "") {
      const start = bodyStart + (/^(?:[ \t]*\r?\n)*/u.exec(body)?.[0].length ?? 0);
      const text = this.#source.text.slice(start).trimEnd();
      const decoded = decodeAnswer(text, { newlines: "plain" });
      return { text, decoded, placeAt: (offset) => this.#source.placeAt(start + offset) };
    }
    if (hasBody) {
      const hint = "Keep one of the two: the answer field or the text below the front matter.";
      this.#fieldError(
        "answer-twice",
        "answer",
        "there are two answers; the text below is left out",
        hint,
        "warning",
      );
    }
    const start = this.#answerStart(field);
    const decoded = decodeAnswer(field, { newlines: "escaped" });
    return {
      text: field,
      decoded,
      placeAt: (offset) => this.#source.placeAt(start.at + (start.isExact ? offset : 0)),
    };
  }

  /** Where the text of the answer field stands: known to the character where YAML left it as it was. */
  #answerStart(field: string): { at: number; isExact: boolean } {
    const node = this.#offsetOf(["answer"]);
    const at = this.#source.text.indexOf(field, node);
    return at < 0 ? { at: node, isExact: false } : { at, isExact: true };
  }

  #readRelated(parsed: ParsedYaml): RelatedArticle[] {
    const related: RelatedArticle[] = [];
    for (const field of parsed.fields) {
      if (!relatedField.test(field)) continue;
      const value = (parsed.value as Readonly<Record<string, unknown>>)[field];
      if (value === null) continue;
      const checked = v.safeParse(relatedSchema, value);
      const place = this.#source.placeAt(this.#offsetOf([field, "url"]));
      const parts = checked.success ? parseArticleUrl(checked.output.url) : undefined;
      if (parts !== undefined) {
        related.push({ url: articleUrl(parts.subject, parts.slug), place });
        continue;
      }
      this.#problems.push({
        ...place,
        severity: "warning",
        rule: "related-unreadable",
        reason: `${field} names no article`,
        hint: "Give it a line url: /learn/<subject>/questions/<slug>.",
      });
    }
    return related;
  }

  #unknownFields(): UnknownField[] {
    const fields = this.#parsed?.fields ?? [];
    return fields
      .filter((name) => !isKnownField(name))
      .map((name) => ({ name, place: this.#source.placeAt(this.#offsetOf([name])) }));
  }

  #refuseWithoutFrontMatter(kind: "no-front-matter" | "unclosed"): ReadSource {
    if (kind === "unclosed") {
      this.#error(
        "front-matter-unclosed",
        0,
        "the front matter never ends",
        "Put a line --- behind its last field.",
      );
    } else {
      const hint = "Begin the file with a line ---, then question: … and a second line ---.";
      this.#error("front-matter-missing", 0, "the file has no front matter", hint);
    }
    return this.#bad();
  }

  #reportIssue(issue: v.BaseIssue<unknown>): void {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const name = path.join(".");
    const hint = fieldHints[path[0] ?? ""] ?? "Quote the value if it is meant as text.";
    this.#error("field-type", this.#offsetOf(path), `${name || "the front matter"} ${issue.message}`, hint);
  }

  #offsetOf(path: readonly (string | number)[]): number {
    return this.#yamlStart + (this.#parsed?.offsetOf(path) ?? 0);
  }

  #fieldError(
    rule: string,
    field: string,
    reason: string,
    hint: string,
    severity: Problem["severity"] = "error",
  ) {
    this.#problems.push({ ...this.#source.placeAt(this.#offsetOf([field])), severity, rule, reason, hint });
  }

  #error(rule: string, offset: number, reason: string, hint: string): void {
    this.#problems.push({ ...this.#source.placeAt(offset), severity: "error", rule, reason, hint });
  }

  #bad(): ReadSource {
    return { kind: "bad", problems: this.#problems };
  }
}

function toLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** `computer-science` → `Computer science`: the name of a subject that no article names. */
function slugToName(subject: SubjectSlug): string {
  const words = subject.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function toKeywords(written: readonly string[]): string[] {
  const byKey = new Map<string, string>();
  for (const keyword of written.map(toLine)) {
    const key = keyword.toLowerCase();
    if (keyword !== "" && !byKey.has(key)) byKey.set(key, keyword);
  }
  return [...byKey.values()];
}
