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
      reason: `the name of this ${address.what} can't be part of an address`,
      hint: `Rename the ${address.what} to letters, digits and hyphens, for example ${example}.`,
    });
    return undefined;
  }
  const subject = address.subject ?? subjectFromField(fields.subject, log);
  if (subject === undefined) return undefined;
  const { slug } = address;
  const url = articleUrl(subject, slug);
  if (fields.url !== "" && fields.url.replace(/\/$/u, "") !== url) {
    const named = parseArticleUrl(fields.url);
    const place = named ? `learn/${named.subject}/${named.slug}.md` : "where it belongs";
    log.atField(["url"], {
      rule: "url-mismatch",
      reason: "the url does not agree with the file's place",
      hint: `Write url: ${url}, or move the file to ${place}.`,
    });
    return undefined;
  }
  if (fields.file_name !== "" && fields.file_name.replace(/\.md$/u, "") !== slug) {
    log.atField(["file_name"], {
      severity: "warning",
      rule: "file-name-mismatch",
      reason: "file_name is not the file's name",
      hint: `Write file_name: ${slug}.md, or leave the line out.`,
    });
  }
  return { subject, slug };
}

function subjectFromField(name: string, log: ProblemLog): SubjectSlug | undefined {
  const subject = toSubjectSlug(textToSlug(name));
  if (subject !== undefined) return subject;
  const rule = "subject-missing";
  if (name === "") {
    const hint = "Add a line subject: … or put the file in a folder.";
    log.atStart({ rule, reason: "there is no subject", hint });
  } else {
    log.atField(["subject"], {
      rule,
      reason: "the subject has no letters",
      hint: "Give the subject a name.",
    });
  }
  return undefined;
}
