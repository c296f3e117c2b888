import { setImmediate } from "node:timers/promises";
import type { Manifest } from "../../../bundle/manifest.ts";
import type { Diagnostic } from "../../../content/diagnostic.ts";
import type { SubjectSlug } from "../../../content/url.ts";
import type { Collection } from "../../collect/collection.ts";
import { createTextReader, type RecordFile, readPayload } from "../../collect/record-file.ts";
import { collectionToSubjects, type SubjectIndex } from "../../collect/subject-index.ts";
import { findOtherAnswers } from "../../duplicates/same-questions.ts";
import type { OwnPages } from "../../site/own-pages.ts";
import type { ManifestSettings } from "../../site/settings-to-manifest.ts";
import type { SiteAssets } from "../../site/site-assets.ts";
import { findAndAddTopics } from "../../topics/add-topics.ts";
import type { SubjectTopicRules } from "../../topics/topic-rules.ts";
import type { CacheStore } from "../cache/cache-store.ts";
import { type ReferenceOptions, resolvePayload, withReferenceKeys } from "./resolve-payload.ts";
import type { PayloadSource } from "./subject-files.ts";
import { createSubjectKey } from "./subject-key.ts";

/** What a bundle is built from. */
export interface BundleInput {
  readonly collection: Collection;
  /** What answers refer to. Default: nothing. */
  readonly references?: ReferenceOptions;
  readonly recordFile: Pick<RecordFile, "read">;
  readonly site: ManifestSettings;
  /** The publisher's pictures. Default none. */
  readonly assets?: Pick<SiteAssets, "logo">;
  /** The publisher's own pages. Default none. */
  readonly ownPages?: OwnPages;
  /** What the publisher says at URLs without a page. Default nothing of its own. */
  readonly notFound?: Manifest["notFound"];
  /** What pages show of an article's file. Default nothing. */
  readonly getFileFacts?: PayloadSource["getFileFacts"];
  /** The translations of pages, in a site in several languages. */
  readonly translations?: PayloadSource["translations"];
  /** See `readSearchSynonyms`. Default none. */
  readonly searchSynonyms?: readonly (readonly string[])[];
  /** The publisher's changes to topics; null for no topics at all. Default no changes. */
  readonly topicRules?: readonly SubjectTopicRules[] | null;
}

/** What data and pages of subjects are made from. */
export interface BundleSource extends Pick<Listing, "subjects" | "topicDiagnostics"> {
  readonly payloadSource: PayloadSource;
  /** What covers everything about each subject: see `createSubjectKey`. */
  readonly subjectKeys: ReadonlyMap<SubjectSlug, string | undefined>;
}

/** The articles of a bundle by subject, with topics. */
export interface Listing {
  readonly collection: Collection;
  readonly subjects: readonly SubjectIndex[];
  /** What is wrong with the publisher's changes to topics. */
  readonly topicDiagnostics: readonly Diagnostic[];
}

const noReferences: ReferenceOptions = { references: new Map(), externalImages: false };

/** Lists articles, and finds their topics on all cores; topics are those of `topicCache`, if it has them. */
export async function listArticles(
  { collection: unlinked, references = noReferences, site, recordFile, topicRules = [] }: BundleInput,
  topicCache: CacheStore,
): Promise<Listing> {
  const collection = withReferenceKeys(unlinked, references);
  const { subjects, diagnostics } = await findAndAddTopics(collectionToSubjects(collection, site.language), {
    readText: createTextReader(recordFile),
    rules: topicRules,
    cache: topicCache,
  });
  return { collection, subjects, topicDiagnostics: diagnostics };
}

/** Finds what listed articles refer to, and covers each subject with a key. */
export async function createBundleSource(
  { references = noReferences, recordFile, site, getFileFacts, translations }: BundleInput,
  { collection, subjects, topicDiagnostics }: Listing,
): Promise<BundleSource> {
  const payloadSource: PayloadSource = {
    articles: collection.articles,
    readPayload: (article) => resolvePayload(readPayload(recordFile, article), article.path, references),
    getFileFacts,
    translations,
    ...(site.otherAnswers !== false && { otherAnswers: findOtherAnswers(collection) }),
  };
  const subjectKeys = new Map<SubjectSlug, string | undefined>();
  for (const subject of subjects) {
    subjectKeys.set(subject.slug, createSubjectKey(subject, payloadSource, site.language));
    // What workers have made of the index meanwhile can go on.
    await setImmediate();
  }
  return { subjects, payloadSource, subjectKeys, topicDiagnostics };
}
