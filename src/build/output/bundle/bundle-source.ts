import type { Manifest } from "../../../bundle/manifest.ts";
import type { Diagnostic } from "../../../content/diagnostic.ts";
import type { SubjectSlug } from "../../../content/url.ts";
import { type Collection, createTextReader, readPayload } from "../../collect/collection.ts";
import type { RecordFile } from "../../collect/record-file.ts";
import { collectionToSubjects, type SubjectIndex } from "../../collect/subject-index.ts";
import { findOtherAnswers } from "../../duplicates/same-questions.ts";
import type { OwnPages } from "../../site/own-pages.ts";
import type { ManifestSettings } from "../../site/settings-to-manifest.ts";
import type { SiteAssets } from "../../site/site-assets.ts";
import { addTopics } from "../../topics/add-topics.ts";
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
export interface BundleSource {
  readonly subjects: readonly SubjectIndex[];
  readonly payloadSource: PayloadSource;
  /** What covers everything about each subject: see `createSubjectKey`. */
  readonly subjectKeys: ReadonlyMap<SubjectSlug, string | undefined>;
  /** What is wrong with the publisher's changes to topics. */
  readonly topicDiagnostics: readonly Diagnostic[];
}

/** The articles of a bundle by subject, without topics: all that the search index needs. */
export interface Listing {
  readonly collection: Collection;
  readonly subjects: readonly SubjectIndex[];
}

const noReferences: ReferenceOptions = { references: new Map(), externalImages: false };

export function inputToListing({
  collection: unlinked,
  references = noReferences,
  site,
}: BundleInput): Listing {
  const collection = withReferenceKeys(unlinked, references);
  return { collection, subjects: collectionToSubjects(collection, site.language) };
}

/** Finds the topics and links of listed articles. Topics are those of `topicCache`, if it has them. */
export function createBundleSource(
  { references = noReferences, recordFile, site, getFileFacts, translations, topicRules = [] }: BundleInput,
  { collection, subjects: withoutTopics }: Listing,
  topicCache: CacheStore,
): BundleSource {
  const { subjects, diagnostics } = addTopics(withoutTopics, {
    readText: createTextReader(recordFile),
    rules: topicRules,
    cache: topicCache,
  });
  const payloadSource: PayloadSource = {
    articles: collection.articles,
    readPayload: (article) => resolvePayload(readPayload(recordFile, article), article.path, references),
    getFileFacts,
    translations,
    ...(site.otherAnswers !== false && { otherAnswers: findOtherAnswers(collection) }),
  };
  const subjectKeys = new Map(
    subjects.map((subject) => [subject.slug, createSubjectKey(subject, payloadSource, site.language)]),
  );
  return { subjects, payloadSource, subjectKeys, topicDiagnostics: diagnostics };
}
