import * as v from "valibot";
import type { SubjectSlug } from "../../content/url.ts";
import { countSchema } from "../schemas.ts";

/**
 * The files of one version of a subject, by which a reader who has another version finds out what has changed: the paths of
 * both contain their versions, so that they don't tell.
 */
export const fileListSchema = v.object({
  /** The name of each file (see `dataFileName`), a hash of its content, and its uncompressed size in bytes. */
  files: v.array(v.tuple([v.string(), v.string(), countSchema])),
  /** A short hash of each article: of what its publisher wrote, not of what it links to. */
  articles: v.array(v.string()),
});

export type FileList = v.InferOutput<typeof fileListSchema>;

/** The path of a version's file list, relative to the site's base. It doesn't name itself. */
export function fileListPath(subject: SubjectSlug, version: string): string {
  return `data/lists/${subject}/${version}/files.json`;
}

/** Groups: kind, subject, version, file. */
const dataFilePath = /^data\/(articles|lists)\/(.+)\/[^/]+\/([^/]+)\.json$/u;

/** The name of a subject's data file, which is the same in all versions: `articles/0`, `lists/newest-1`. Undefined for other files. */
export function dataFileName(path: string): string | undefined {
  const [, kind, , file] = dataFilePath.exec(path) ?? [];
  return kind === undefined || file === undefined ? undefined : `${kind}/${file}`;
}

/** The path of a subject's data file in one version. */
export function dataFilePathOf(subject: SubjectSlug, version: string, name: string): string {
  const [kind = "", file = ""] = name.split("/");
  return `data/${kind}/${subject}/${version}/${file}.json`;
}
