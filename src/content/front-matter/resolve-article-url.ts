import type { DiagnosticCollector } from "../diagnostic-collector.ts";
import { parseArticlePath } from "../parse-article-path.ts";
import {
  articleUrl,
  parseArticleUrl,
  parseSubjectSlug,
  type Slug,
  type SubjectSlug,
  textToSlug,
} from "../url.ts";
import type { FrontMatter } from "./front-matter-schema.ts";

/**
 * Subject and slug of an article's URL, from its file's path; the front matter must agree with it. Returns undefined and
 * adds an error if there is none. `path` is relative to the content folder.
 */
export function resolveArticleUrl(
  path: string,
  fields: FrontMatter,
  collector: DiagnosticCollector,
): { readonly subject: SubjectSlug; readonly slug: Slug } | undefined {
  const parsedPath = parseArticlePath(path);
  if (parsedPath.kind === "invalid") {
    const example = textToSlug(parsedPath.name) || "why-is-the-sky-blue";
    collector.addAtStart({
      rule: "invalid-file-name",
      reason: `the name of this ${parsedPath.invalidPart} cannot be used in a URL`,
      hint: `Use only letters, digits and hyphens in the name, for example ${example}.`,
    });
    return undefined;
  }
  const subject = parsedPath.subject ?? parseSubjectField(fields.subject, collector);
  if (subject === undefined) return undefined;
  const { slug } = parsedPath;
  const url = articleUrl(subject, slug);
  if (fields.url !== "" && fields.url.replace(/\/$/u, "") !== url) {
    const parsedUrl = parseArticleUrl(fields.url);
    const expectedPath = parsedUrl ? `learn/${parsedUrl.subject}/${parsedUrl.slug}.md` : "the matching path";
    collector.addAtField(["url"], {
      rule: "url-mismatch",
      reason: "url does not match the path of the file",
      hint: `Write url: ${url}, or move the file to ${expectedPath}.`,
    });
    return undefined;
  }
  if (fields.file_name !== "" && fields.file_name.replace(/\.md$/u, "") !== slug) {
    collector.addAtField(["file_name"], {
      severity: "warning",
      rule: "file-name-mismatch",
      reason: "file_name does not match the name of the file",
      hint: `Write file_name: ${slug}.md, or remove the line.`,
    });
  }
  return { subject, slug };
}

function parseSubjectField(name: string, collector: DiagnosticCollector): SubjectSlug | undefined {
  const subject = parseSubjectSlug(textToSlug(name));
  if (subject !== undefined) return subject;
  const rule = "missing-subject";
  if (name === "") {
    const hint = "Add a line `subject: …` or move the file into a subject folder.";
    collector.addAtStart({ rule, reason: "missing subject", hint });
  } else {
    collector.addAtField(["subject"], {
      rule,
      reason: "the subject contains no letters",
      hint: "Give the subject a name.",
    });
  }
  return undefined;
}
