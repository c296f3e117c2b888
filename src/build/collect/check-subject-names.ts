import { join } from "node:path";
import type { Diagnostic } from "../../content/diagnostic.ts";
import { textToSlug } from "../../content/slug/text-to-slug.ts";
import type { SubjectSlug } from "../../content/url.ts";

/** One article's subject, and the file in the folder that names it. */
interface NamedSubject {
  readonly path: string;
  readonly subject: SubjectSlug;
  readonly subjectName: string;
}

/** Spelling variants of one name share a key: case and the number of spaces make no difference. */
function nameToKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();
}

/**
 * Warns about different subject names that make the same slug, such as `A*` and `A`: their articles end up in one
 * subject. One warning per further name, at the first file that has it.
 */
export function checkSubjectNames(folder: string, articles: Iterable<NamedSubject>): readonly Diagnostic[] {
  const toFile = ({ path }: NamedSubject): string => join(folder, path);
  const diagnostics: Diagnostic[] = [];
  const namesBySubject = new Map<SubjectSlug, Map<string, NamedSubject>>();
  // Thousands of articles have the same name.
  const seen = new Set<string>();
  for (const article of articles) {
    const { subject, subjectName } = article;
    const pair = `${subject}\n${subjectName}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    if (textToSlug(subjectName) !== subject) continue;
    const names = namesBySubject.get(subject) ?? new Map<string, NamedSubject>();
    namesBySubject.set(subject, names);
    const key = nameToKey(subjectName);
    const [first] = names.values();
    if (names.has(key)) continue;
    names.set(key, article);
    if (first === undefined) continue;
    diagnostics.push({
      file: toFile(article),
      line: 1,
      column: 1,
      severity: "warning",
      rule: "ambiguous-subject",
      reason: `the subjects "${subjectName}" and "${first.subjectName}" (${toFile(first)}) share the URL /learn/${subject}`,
      hint: "Use one spelling, or move the articles of one of them to a folder with another name.",
    });
  }
  return diagnostics;
}
