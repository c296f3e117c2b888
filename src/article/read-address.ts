import {
  articleUrl,
  parseArticleUrl,
  type Slug,
  type SubjectSlug,
  textToSlug,
  toSubjectSlug,
} from "./address.ts";
import type { FrontMatter } from "./front-matter.ts";
import { pathToAddress } from "./path-to-address.ts";
import type { ProblemLog } from "./problem-log.ts";

/**
 * An article's address: its file's path, with which the front matter must agree. Undefined where there is none, and
 * then the log says why. `path` is relative to the content folder.
 */
export function readAddress(
  path: string,
  fields: FrontMatter,
  log: ProblemLog,
): { readonly subject: SubjectSlug; readonly slug: Slug } | undefined {
  const address = pathToAddress(path);
  if (address.kind === "bad") {
    const example = textToSlug(address.name) || "why-is-the-sky-blue";
    log.atStart({
      rule: "bad-address",
      reason: `the name of this ${address.what} cannot be used in a URL`,
      hint: `Use only letters, digits and hyphens in the name, for example ${example}.`,
    });
    return undefined;
  }
  const subject = address.subject ?? subjectFromField(fields.subject, log);
  if (subject === undefined) return undefined;
  const { slug } = address;
  const url = articleUrl(subject, slug);
  if (fields.url !== "" && fields.url.replace(/\/$/u, "") !== url) {
    const named = parseArticleUrl(fields.url);
    const place = named ? `learn/${named.subject}/${named.slug}.md` : "the matching path";
    log.atField(["url"], {
      rule: "url-mismatch",
      reason: "url does not match the path of the file",
      hint: `Write url: ${url}, or move the file to ${place}.`,
    });
    return undefined;
  }
  if (fields.file_name !== "" && fields.file_name.replace(/\.md$/u, "") !== slug) {
    log.atField(["file_name"], {
      severity: "warning",
      rule: "file-name-mismatch",
      reason: "file_name does not match the name of the file",
      hint: `Write file_name: ${slug}.md, or remove the line.`,
    });
  }
  return { subject, slug };
}

function subjectFromField(name: string, log: ProblemLog): SubjectSlug | undefined {
  const subject = toSubjectSlug(textToSlug(name));
  if (subject !== undefined) return subject;
  const rule = "subject-missing";
  if (name === "") {
    const hint = "Add a line `subject: …` or move the file into a subject folder.";
    log.atStart({ rule, reason: "missing subject", hint });
  } else {
    log.atField(["subject"], {
      rule,
      reason: "the subject contains no letters",
      hint: "Give the subject a name.",
    });
  }
  return undefined;
}
