import { type Slug, type SubjectSlug, toSlug, toSubjectSlug } from "./address.ts";

/** What a content file's path says of its article. `subject` is undefined for a file in no folder. */
export type PathAddress =
  | { readonly kind: "address"; readonly subject: SubjectSlug | undefined; readonly slug: Slug }
  | { readonly kind: "bad"; readonly name: string; readonly what: "folder" | "file" };

/**
 * Reads `learn/<subject>/<slug>.md`, `<subject>/<slug>.md` or `<slug>.md`. Of deeper folders the innermost is the
 * subject. `path` is relative to the content folder, with `/` between its parts.
 */
export function pathToAddress(path: string): PathAddress {
  const parts = path.normalize("NFC").split("/");
  const name = (parts.at(-1) ?? "").replace(/\.md$/u, "");
  const folder = parts.length < 2 || (parts.length === 2 && parts[0] === "learn") ? undefined : parts.at(-2);
  const slug = toSlug(name);
  if (slug === undefined) return { kind: "bad", name, what: "file" };
  if (folder === undefined) return { kind: "address", subject: undefined, slug };
  const subject = toSubjectSlug(folder);
  if (subject === undefined) return { kind: "bad", name: folder, what: "folder" };
  return { kind: "address", subject, slug };
}
