import { createHash } from "node:crypto";
import { dataFileName, type FileList } from "../../../bundle/offline/file-list.ts";
import { hashContents } from "../output-writer.ts";
import type { PayloadSource } from "./subject-files.ts";

/** Length of an article's hash: 36 bits. If one in 69 billion changes goes unseen, a number is too small by one. */
const articleHashLength = 6;

/** A source of payloads that also hashes each article which is read from it. */
export function withArticleHashes(source: PayloadSource): {
  readonly source: PayloadSource;
  readonly hashes: ReadonlySet<string>;
} {
  const hashes = new Set<string>();
  const readPayload: PayloadSource["readPayload"] = (key) => {
    const payload = source.readPayload(key);
    const hash = createHash("sha256").update(key.slug).update("\0").update(JSON.stringify(payload));
    hashes.add(hash.digest("base64url").slice(0, articleHashLength));
    return payload;
  };
  return { source: { ...source, readPayload }, hashes };
}

/** The list of a subject's files, whose paths may be those of any version. */
export function filesToFileList(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  articleHashes: ReadonlySet<string>,
): FileList {
  return {
    files: files.flatMap(({ path, content }): FileList["files"] => {
      const name = dataFileName(path);
      return name === undefined ? [] : [[name, hashContents([content]), content.length]];
    }),
    articles: [...articleHashes].sort(),
  };
}
