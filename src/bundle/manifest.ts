import * as v from "valibot";
import {
  articleUrlSchema,
  countSchema,
  dateSchema,
  langSchema,
  subjectSlugSchema,
  versionSchema,
} from "./checks.ts";
import { bundleFormat } from "./format.ts";

const subjectSchema = v.object({
  slug: subjectSlugSchema,
  name: v.string(),
  /** Articles that are listed: without those marked `no_index`. */
  count: countSchema,
  /** A hash of all that the bundle holds of this subject. */
  version: versionSchema,
  /** Shards of articles, a power of two. */
  shards: v.pipe(countSchema, v.minValue(1)),
  /** What all its files take on a device, uncompressed; 0 where nobody has counted. */
  bytes: v.optional(countSchema, 0),
});

const newestSchema = v.object({
  url: articleUrlSchema,
  question: v.string(),
  subject: v.string(),
  date: v.nullable(dateSchema),
  lang: langSchema,
});

export const manifestSchema = v.object({
  format: v.literal(bundleFormat),
  site: v.object({
    name: v.string(),
    description: v.string(),
    /** The language of the articles and its direction; absent where the interface speaks it. */
    content: v.exactOptional(v.object({ lang: v.string(), dir: v.picklist(["ltr", "rtl"]) })),
  }),
  /** Articles listed in all subjects together. */
  count: countSchema,
  /** By name. */
  subjects: v.array(subjectSchema),
  newest: v.array(newestSchema),
  /** The index from slugs to the subjects that have them. */
  slugs: v.object({ version: versionSchema, shards: v.pipe(countSchema, v.minValue(1)) }),
  /** The lists of all keywords. */
  keywords: v.object({ version: versionSchema }),
  /** Where the search index's header lies, from the site's base on; null where there is no index. */
  search: v.nullable(v.object({ header: v.pipe(v.string(), v.regex(/^search\/[\w-]+\/[\w-]+\.json$/u)) })),
});

/** What is loaded first: everything that names or counts, nothing that grows with the number of articles. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

export type Subject = v.InferOutput<typeof subjectSchema>;
