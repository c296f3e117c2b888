import { parseSlug, parseSubjectSlug, type Slug, type SubjectSlug } from "./url.ts";

/** Subject and slug from a content file's path. `subject` is undefined for a file outside of any subject folder. */
export type ArticlePath =
  | { readonly kind: "path"; readonly subject: SubjectSlug | undefined; readonly slug: Slug }
  | { readonly kind: "invalid"; readonly name: string; readonly invalidPart: "folder" | "file" };

/**
 * Parses `learn/<subject>/<slug>.md`, `<subject>/<slug>.md` or `<slug>.md`. Of nested folders the innermost is the
 * subject. `path` is relative to the content folder, with `/` as separator.
 */
export function parseArticlePath(path: string): ArticlePath {
  const segments = path.normalize("NFC").split("/");
  const name = (segments.at(-1) ?? "").replace(/\.md$/u, "");
  const folder =
    segments.length < 2 || (segments.length === 2 && segments[0] === "learn") ? undefined : segments.at(-2);
  const slug = parseSlug(name);
  if (slug === undefined) return { kind: "invalid", name, invalidPart: "file" };
  if (folder === undefined) return { kind: "path", subject: undefined, slug };
  const subject = parseSubjectSlug(folder);
  if (subject === undefined) return { kind: "invalid", name: folder, invalidPart: "folder" };
  return { kind: "path", subject, slug };
}
