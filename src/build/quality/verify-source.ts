import { promises as fs } from "node:fs";
import { join } from "node:path";
import type { SourceContext } from "../../content/source-context.ts";
import { sourceToArticle } from "../../content/source-to-article.ts";
import type { SourceItem } from "../collect/find-sources.ts";
import { createIncludeReader } from "../collect/includes/read-include.ts";
import type { ServerApp } from "../output/app/server-app.ts";
import { type VerifiedAnswer, verifyAnswer } from "./verify-answer.ts";

/** A content file's verified answer; or none if the file has no text, or errors, which `check` reports. */
export type VerifiedSource =
  | { readonly kind: "verified"; readonly path: string; readonly answer: VerifiedAnswer }
  | { readonly kind: "empty" | "invalid"; readonly path: string };

/** What all files have in common. Serializable: each worker gets it once. */
export interface VerifyOptions {
  readonly folder: string;
  readonly context: SourceContext;
  /** The file of the app's server build. */
  readonly serverApp: string;
}

/** Reads one content file and verifies its answer. */
export async function verifySource(
  { path, hints }: SourceItem,
  { folder, context }: VerifyOptions,
  serverApp: Pick<ServerApp, "renderAnswerHtml">,
): Promise<VerifiedSource> {
  const file = join(folder, path);
  const text = await fs.readFile(file, "utf8");
  const parsed = sourceToArticle(path, file, text, context, hints, {
    readInclude: createIncludeReader(folder, file),
  });
  if (parsed.kind !== "article") return { kind: parsed.kind, path };
  const answer = await verifyAnswer(parsed.rawAnswer.text, parsed.article.answer, serverApp);
  return { kind: "verified", path, answer };
}
