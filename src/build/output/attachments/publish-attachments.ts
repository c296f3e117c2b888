import { promises as fs } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import pMap from "p-map";
import type { Diagnostic } from "../../../content/diagnostic.ts";
import { lastSegment } from "../../../content/file-path.ts";
import type { ResolvedReference } from "../../../content/markdown/tree/resolve-tree.ts";
import { type Collection, comparePositions } from "../../collect/collection.ts";
import type { AttachmentFile } from "../../collect/links/attachment-files.ts";
import { toStrict } from "../../collect/links/link-diagnostics.ts";
import type { UsedAttachment } from "../../collect/links/resolve-links.ts";
import { pathWithin } from "../../path-within.ts";
import type { ProgressReporter } from "../../progress.ts";
import { type CacheStore, createCacheKey, emptyCacheStore } from "../cache/cache-store.ts";
import { hashContents, type OutputWriter } from "../output-writer.ts";
import { attachmentPath } from "./attachment-path.ts";
import { pathToAttachmentType } from "./attachment-types.ts";
import {
  type ImageResult,
  type ImageVersion,
  processImage,
  readImageEncodingVersion,
} from "./process-image.ts";
import { sanitizeSvg } from "./sanitize-svg.ts";

/** A published attachment, or none if it can't be published. */
export type PublishedAttachment = Extract<ResolvedReference, { kind: "image" | "file" | "none" }>;

/** All attachments of a collection. */
export interface PublishedAttachments {
  /** By `attachmentKey`. */
  readonly byKey: ReadonlyMap<string, PublishedAttachment>;
  /** Attachments that are not published, or not completely. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Where attachments are written to, and what is known of them from earlier builds. */
export interface PublishOptions {
  readonly output: Pick<OutputWriter, "write">;
  /** Processed pictures. */
  readonly cache?: CacheStore;
  /** Makes the versions of a picture. Default: `processImage`. */
  readonly processPicture?: typeof processImage;
  readonly progress: ProgressReporter;
}

/** What a collection's attachments are published with. */
export interface CollectionOptions extends PublishOptions {
  /** True to make missing files errors. */
  readonly isStrict: boolean;
}

/** Publishes the attachments of a collection. Returns it with their diagnostics. */
export async function publishCollectionAttachments(
  collection: Collection,
  { isStrict, ...options }: CollectionOptions,
): Promise<{ readonly collection: Collection; readonly published: PublishedAttachments }> {
  const published = await publishAttachments(collection.links.attachments, options);
  const added = isStrict ? published.diagnostics.map(toStrict) : published.diagnostics;
  const diagnostics = [...collection.diagnostics, ...added].sort(comparePositions);
  return { collection: { ...collection, diagnostics }, published };
}

/** What became of one attachment. */
interface PublishResult {
  readonly published: PublishedAttachment;
  readonly problem?: Pick<Diagnostic, "rule" | "reason" | "hint">;
}

/** What is published of an attachment that can not be. */
const nothing: PublishedAttachment = { kind: "none" };

/** Pictures that are processed at the same time: each is encoded by a thread of its own. */
const concurrency = 4;

/** Publishes the files that articles refer to: writes them under names that contain a hash of their contents. */
export async function publishAttachments(
  attachments: ReadonlyMap<string, UsedAttachment>,
  options: PublishOptions,
): Promise<PublishedAttachments> {
  const entries = [...attachments];
  if (entries.length > 0) options.progress.start("Copying", entries.length, "files");
  let done = 0;
  const publishEntry = async ([, { file }]: (typeof entries)[number]): Promise<PublishResult> => {
    const result = await publishAttachment(file, options);
    done += 1;
    options.progress.update(done);
    return result;
  };
  const results = await pMap(entries, publishEntry, { concurrency });
  if (entries.length > 0) options.progress.finish();
  const diagnostics = entries.flatMap(([, { location }], index): Diagnostic[] => {
    const problem = results[index]?.problem;
    return problem === undefined ? [] : [{ ...location, severity: "warning", ...problem, isLoss: true }];
  });
  const byKey = new Map(entries.map(([key], index) => [key, results[index]?.published ?? nothing]));
  return { byKey, diagnostics };
}

function refused(rule: string, reason: string, hint: string): PublishResult {
  return { published: { kind: "none" }, problem: { rule, reason, hint } };
}

/** Reads a file unless it is outside of its root, also through symbolic links. */
async function readInside({ root, path }: AttachmentFile): Promise<Uint8Array | "outside" | "unreadable"> {
  try {
    const [realRoot, realFile] = await Promise.all([fs.realpath(root), fs.realpath(join(root, path))]);
    if (!pathWithin(realRoot, realFile)) return "outside";
    return await fs.readFile(realFile);
  } catch {
    return "unreadable";
  }
}

async function publishAttachment(file: AttachmentFile, options: PublishOptions): Promise<PublishResult> {
  const { path } = file;
  const type = pathToAttachmentType(path);
  if (type.kind === "refused") {
    return refused(
      "refused-file",
      `${path} is shown as text: ${type.reason}`,
      "Link to a copy of it on another site.",
    );
  }
  const bytes = await readInside(file);
  if (bytes === "outside") {
    const hint = "Replace the symbolic link with a copy of its target.";
    return refused("refused-file", `${path} leads out of the content folder`, hint);
  }
  if (bytes === "unreadable")
    return refused("missing-file", `${path} can't be read`, "Check that reading it is allowed.");
  switch (type.kind) {
    case "raster":
      return await publishImage(path, bytes, type.extension, options);
    case "svg":
      return publishSvg(path, bytes, options);
    case "copy":
      return publishFile(path, bytes, type.extension, options);
    case "text":
      return isText(bytes)
        ? publishFile(path, bytes, "txt", options)
        : publishFile(path, bytes, "bin", options);
  }
}

function isText(bytes: Uint8Array): boolean {
  try {
    return !new TextDecoder("utf-8", { fatal: true }).decode(bytes).includes("\0");
  } catch {
    return false;
  }
}

function publishFile(
  path: string,
  bytes: Uint8Array,
  extension: string,
  { output }: PublishOptions,
): PublishResult {
  const target = attachmentPath(path, hashContents([bytes]), extension);
  output.write(target, bytes);
  const name = lastSegment(path);
  return { published: { kind: "file", href: `/${target}`, name } };
}

function publishSvg(path: string, bytes: Uint8Array, { output }: PublishOptions): PublishResult {
  const svg = sanitizeSvg(new TextDecoder().decode(bytes));
  if (svg.kind === "invalid")
    return refused(
      "unreadable-picture",
      `${path} is not shown: ${svg.reason}`,
      "Export it from a drawing program again.",
    );
  const { text, width, height } = svg;
  const contents = Buffer.from(text);
  const target = attachmentPath(path, hashContents([contents]), "svg");
  output.write(target, contents);
  return { published: { kind: "image", src: `/${target}`, width, height } };
}

async function publishImage(
  path: string,
  bytes: Uint8Array,
  extension: string,
  { output, cache = emptyCacheStore, processPicture = processImage }: PublishOptions,
): Promise<PublishResult> {
  const encodingVersion = await readImageEncodingVersion();
  const key = createCacheKey(encodingVersion, extension, bytes);
  const cached = cache.get(key);
  const result = cached ? (deserialize(cached) as ImageResult) : await processPicture(bytes, extension);
  if (cached === undefined) cache.set(key, serialize(result));
  if (result.kind === "invalid")
    return refused(
      "unreadable-picture",
      `${path} is not shown: ${result.reason}`,
      "Save it again as PNG or JPEG.",
    );
  const { width, height, full, smaller } = result.image;
  // All versions share a hash, so that a browser without network can show one in place of another.
  const hash = hashContents([encodingVersion, bytes]);
  const write = ({ bytes: contents, extension: format }: ImageVersion, versionWidth?: number): string => {
    const target = attachmentPath(path, hash, format, versionWidth);
    output.write(target, contents);
    return `/${target}`;
  };
  const src = write(full);
  const candidates = smaller.map((version) => `${write(version, version.width)} ${version.width}w`);
  const srcSet = candidates.length > 0 ? { srcSet: [...candidates, `${src} ${width}w`].join(", ") } : {};
  return { published: { kind: "image", src, width, height, ...srcSet } };
}
