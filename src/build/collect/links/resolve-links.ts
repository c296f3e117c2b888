import type { Diagnostic, SourceLocation } from "../../../content/diagnostic.ts";
import type { Reference } from "../../../content/reference.ts";
import type { SourceIdentity } from "../source-identity.ts";
import { type AttachmentFile, attachmentKey } from "./attachment-files.ts";
import { resolutionToDiagnostic, toStrict } from "./link-diagnostics.ts";
import { NearestTarget } from "./nearest-target.ts";
import { type Resolution, resolveReference } from "./resolve-reference.ts";
import type { SiteIndex } from "./site-index.ts";

/** A source with the references of its answer, in the order of their indexes. */
export interface LinkSource {
  readonly identity: SourceIdentity;
  readonly references: readonly Reference[];
}

/** A file that at least one answer refers to, and where the first of them does. */
export interface UsedAttachment {
  readonly file: AttachmentFile;
  readonly location: SourceLocation;
}

/** What all references of a collection lead to. */
export interface ResolvedLinks {
  /** The resolutions of each source's references by its path, in the order of their indexes. Sources without references are missing. */
  readonly bySource: ReadonlyMap<string, readonly Resolution[]>;
  /** By `attachmentKey`. */
  readonly attachments: ReadonlyMap<string, UsedAttachment>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves all references of a collection. With `isStrict`, broken ones are errors. */
export function resolveLinks(
  sources: Iterable<LinkSource>,
  index: SiteIndex,
  isStrict: boolean,
): ResolvedLinks {
  const bySource = new Map<string, readonly Resolution[]>();
  const attachments = new Map<string, UsedAttachment>();
  const diagnostics: Diagnostic[] = [];
  const nearest = new NearestTarget(index);
  for (const { identity, references } of sources) {
    if (references.length === 0) continue;
    const resolutions = references.map((reference) => {
      const resolution = resolveReference(reference, identity, index);
      const diagnostic = resolutionToDiagnostic(reference, resolution, identity, { index, nearest });
      if (diagnostic !== undefined) diagnostics.push(isStrict ? toStrict(diagnostic) : diagnostic);
      if (resolution.kind === "file") {
        const key = attachmentKey(resolution.file);
        if (!attachments.has(key))
          attachments.set(key, { file: resolution.file, location: reference.location });
      }
      return resolution;
    });
    bySource.set(identity.path, resolutions);
  }
  return { bySource, attachments, diagnostics };
}
