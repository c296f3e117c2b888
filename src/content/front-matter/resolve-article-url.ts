import type { DiagnosticCollector } from "../diagnostic-collector.ts";
import type { ArticlePath } from "../parse-article-path.ts";
import { textToSlug } from "../slug/text-to-slug.ts";
import type { SourceContext } from "../source-context.ts";
import { articleUrl, parseArticleUrl, parseSubjectSlug, type Slug, type SubjectSlug } from "../url.ts";
import type { FrontMatter } from "./front-matter-schema.ts";

/**
 * Subject and slug of an article's URL, from its file's path; a file in no folder has the subject of its field, or that of
 * the site. In Quire's own format the front matter must agree: returns undefined and adds an error if it doesn't.
 */
export function resolveArticleUrl(
  path: ArticlePath,
  fields: FrontMatter,
  { layout, rootSubject }: SourceContext,
  collector: DiagnosticCollector,
): { readonly subject: SubjectSlug; readonly slug: Slug } | undefined {
  const { slug } = path;
  const subject = path.subject ?? parseSubjectSlug(textToSlug(fields.subject)) ?? rootSubject.slug;
  const url = articleUrl(subject, slug);
  if (layout.tool !== "quire") return { subject, slug };
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
