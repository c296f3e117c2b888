import * as v from "valibot";
import { linkPattern } from "../content/rich-text.ts";
import { bundleFormatVersion } from "./format.ts";
import { richTextSchema } from "./rich-text-schema.ts";
import {
  articleOfSubjectSchema,
  countSchema,
  slugSchema,
  subjectSlugSchema,
  versionSchema,
} from "./schemas.ts";

const linkSchema = v.pipe(v.string(), v.regex(linkPattern));

/** A subject as the manifest lists it. */
export const subjectSchema = v.object({
  slug: subjectSlugSchema,
  name: v.string(),
  /** Number of its own listed articles: without those marked `no_index`, and without those of subjects within it. */
  count: countSchema,
  /** A hash of all files of this subject. */
  version: versionSchema,
  /** Number of article shards, a power of two. */
  shards: v.pipe(countSchema, v.minValue(1)),
  /** Uncompressed size of all its files; 0 if unknown. */
  bytes: v.optional(countSchema, 0),
  /** Present if the publisher has put the articles in order: that order is then offered first. */
  isOrdered: v.exactOptional(v.literal(true)),
  /** Present if the subject has an introduction. */
  hasIntroduction: v.exactOptional(v.literal(true)),
  /** Number of pages of the lists of all its topics; absent if it has no topics. */
  topicPages: v.exactOptional(v.pipe(countSchema, v.minValue(1))),
});

/** What every page shows of the site; a setting that isn't used is absent. */
const siteSchema = v.object({
  name: v.string(),
  description: v.string(),
  /** The language and direction of the articles; absent if the interface has the same language. */
  content: v.exactOptional(v.object({ lang: v.string(), dir: v.picklist(["ltr", "rtl"]) })),
  /** A picture beside the name; its path is relative to the site's base. */
  logo: v.exactOptional(v.object({ path: v.string(), width: countSchema, height: countSchema })),
  navigation: v.exactOptional(v.array(v.object({ text: v.string(), link: linkSchema }))),
  footer: v.exactOptional(richTextSchema),
  license: v.exactOptional(
    v.object({
      name: v.string(),
      url: v.exactOptional(linkSchema),
      holder: v.exactOptional(v.string()),
    }),
  ),
  /** Templates of URLs: see `fillLinkTemplate`. */
  editLink: v.exactOptional(linkSchema),
  reportLink: v.exactOptional(linkSchema),
  /** Present if articles with the same question have nothing to do with each other. */
  otherAnswers: v.exactOptional(v.literal(false)),
  /** The site's origin, for links that contain the URL of an article. */
  url: v.exactOptional(linkSchema),
});

export const manifestSchema = v.object({
  format: v.literal(bundleFormatVersion),
  site: siteSchema,
  /** What the publisher says on the home page. */
  home: v.exactOptional(
    v.object({
      title: v.exactOptional(v.string()),
      introduction: v.exactOptional(richTextSchema),
      /** Subjects to show before all others. */
      featured: v.exactOptional(v.array(subjectSlugSchema)),
      /** Groups of subjects. */
      groups: v.exactOptional(v.array(v.object({ name: v.string(), subjects: v.array(subjectSlugSchema) }))),
    }),
  ),
  /** What the publisher says at URLs without a page. */
  notFound: v.exactOptional(v.object({ title: v.string(), text: richTextSchema })),
  /** The publisher's own pages. */
  pages: v.exactOptional(v.object({ version: versionSchema, names: v.array(slugSchema) })),
  /** Number of listed articles of all subjects. */
  count: countSchema,
  /** In the publisher's order, then sorted by name. A subject within another one stands beside it. */
  subjects: v.array(subjectSchema),
  /** Articles of as many subjects as possible. */
  examples: v.array(articleOfSubjectSchema),
  /** The index from slugs to subjects. */
  slugs: v.object({ version: versionSchema, shards: v.pipe(countSchema, v.minValue(1)) }),
  /** The keyword index. */
  keywords: v.object({
    version: versionSchema,
    /** The parts by initial, in the order of the site's language; the part of the most used ones is not among them. */
    parts: v.array(slugSchema),
  }),
  /** Path of the search index's header, relative to the site's base; null if there is no index. */
  search: v.nullable(v.object({ header: v.pipe(v.string(), v.regex(/^search\/[\w-]+\/[\w-]+\.json$/u)) })),
});

/** Loaded first: names and counts; nothing in it grows with the number of articles. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

export type Subject = v.InferOutput<typeof subjectSchema>;

/** The groups that the publisher has formed of subjects; undefined if there are none. */
export type HomeGroups = NonNullable<Manifest["home"]>["groups"];
