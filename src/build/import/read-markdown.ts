import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, posix, resolve } from "node:path";
import { githubHeadingId } from "../../content/heading-id.ts";
import { nameToSlug } from "../../content/slug/name-to-slug.ts";
import { decodeOrKeep } from "../../content/text/decode-or-keep.ts";
import { takeFreeName } from "../free-name.ts";
import { pathWithin } from "../path-within.ts";
import { createArticle, ImportError, type ImportedFile, type ImportResult } from "./imported-article.ts";
import { type SplitQuestion, splitQuestions } from "./split-questions.ts";

/** The target of a link or picture, in markdown or HTML; group 1 and 3 are what stands before it. */
const target = /(!?\[(?:[^[\]\n]|\[[^[\]\n]*\])*\]\(<?)([^()\s<>]+)|(\b(?:src|href)=["'])([^"'\s]+)/gu;

const code = /(^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\2[`~]*[ \t]*$|`[^`\n]+`)/gmu;

/** Longest name of a file, in characters. */
const maxNameLength = 80;

interface PlacedQuestion extends SplitQuestion {
  readonly folder: string;
  readonly name: string;
}

/** Gives each question a file of its own, in the folder of its section. */
function placeQuestions(questions: readonly SplitQuestion[]): PlacedQuestion[] {
  const taken = new Set<string>();
  return questions.map((question) => {
    const folder = question.section === "" ? "" : nameToSlug(question.section);
    const base = nameToSlug(question.question)
      .slice(0, maxNameLength)
      .replace(/[-.]+$/u, "");
    const name = takeFreeName(`${folder}/${base}`, taken).slice(folder.length + 1);
    return { ...question, folder, name };
  });
}

/** The questions by the anchors that GitHub gives their headings; repeated headings have a number. */
function anchorsToQuestions(questions: readonly PlacedQuestion[]): Map<string, [PlacedQuestion, boolean]> {
  const anchors = new Map<string, [PlacedQuestion, boolean]>();
  for (const question of questions) {
    for (const [index, heading] of question.headings.entries()) {
      const base = githubHeadingId(heading);
      let id = base;
      for (let number = 1; anchors.has(id); number += 1) id = `${base}-${number}`;
      anchors.set(id, [question, index === 0]);
    }
  }
  return anchors;
}

function relativePath(from: string, to: string): string {
  const path = posix.relative(from === "" ? "." : from, to);
  return path.startsWith(".") ? path : `./${path}`;
}

/** The path of a file beside the source, if there is one; relative to the source's folder. */
function findFile(path: string, folder: string): string | undefined {
  // A file may be called `100%.png`.
  const decoded = decodeOrKeep(path.replace(/[?#].*$/su, ""));
  const file = resolve(folder, decoded.replace(/^\/+/u, ""));
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  return pathWithin(realpathSync(folder), realpathSync(file));
}

/** Rewrites the links of an answer, which now stands in a file of its own; other files that it refers to are copied. */
function rewriteLinks(
  { answer, folder }: PlacedQuestion,
  anchors: ReturnType<typeof anchorsToQuestions>,
  sourceFolder: string,
): { readonly answer: string; readonly files: readonly ImportedFile[] } {
  const files: ImportedFile[] = [];
  const rewriteTarget = (written: string): string => {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(written)) return written;
    if (written.startsWith("#")) {
      const found = anchors.get(written.slice(1).toLowerCase());
      if (found === undefined) return written;
      const [question, isQuestion] = found;
      const path = relativePath(folder, posix.join(question.folder, `${question.name}.md`));
      return isQuestion ? path : `${path}${written}`;
    }
    const path = findFile(written, sourceFolder);
    if (path === undefined || /\.(?:md|mdx|markdown)$/iu.test(path)) return written;
    files.push({ from: resolve(sourceFolder, path), to: path });
    return encodeURI(relativePath(folder, path));
  };
  const rewritten = answer
    .split(code)
    .map((piece, index) =>
      // Splitting by a pattern with two groups yields text, code, its mark, text, …
      index % 3 === 0
        ? piece.replace(target, (_, before = "", url = "", attribute = "", value = "") =>
            before === "" ? attribute + rewriteTarget(value) : before + rewriteTarget(url),
          )
        : index % 3 === 1
          ? piece
          : "",
    )
    .join("");
  return { answer: rewritten, files };
}

/** Cuts a markdown file at its questions. Throws `ImportError` if it has fewer than three. */
export function readMarkdown(text: string, file: string): ImportResult[] {
  const { questions, others } = splitQuestions(text);
  if (questions.length === 0)
    throw new ImportError(
      `${file} can't be split: it needs at least three headings that are questions, <details>, lines "Q:" and "A:", or bold list items`,
    );
  const placed = placeQuestions(questions);
  const anchors = anchorsToQuestions(placed);
  const skipped = others.map(
    ({ heading, line }): ImportResult => ({
      kind: "skipped",
      location: `${file}:${line}`,
      reason: `"${heading}" is not a question`,
    }),
  );
  const articles = placed.map((question, index): ImportResult => {
    const location = `${file}:${question.line}`;
    if (question.answer.trim() === "") return { kind: "skipped", location, reason: "it has no answer" };
    const { answer, files } = rewriteLinks(question, anchors, dirname(resolve(file)));
    const { section, name } = question;
    const subject = section === "" ? [] : [section];
    return {
      kind: "article",
      article: { ...createArticle(question.question, answer, { subject, name, order: index + 1 }), files },
    };
  });
  return [...articles, ...skipped];
}
