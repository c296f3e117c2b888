import { promises as fs } from "node:fs";
import { join } from "node:path";
import { sourceToArticle } from "../../content/source-to-article.ts";
import type { ServerApp } from "../output/app/server-app.ts";
import { type VerifiedAnswer, verifyAnswer } from "./verify-answer.ts";

/** A content file's verified answer; null if the file has errors, which `check` reports. */
export type VerifiedSource = { readonly path: string; readonly answer: VerifiedAnswer | null };

/** What all files have in common. Serializable: each worker gets it once. */
export interface VerifyOptions {
  readonly folder: string;
  /** The file of the app's server build. */
  readonly serverApp: string;
}

/** Reads one content file and verifies its answer. */
export async function verifySource(
  path: string,
  folder: string,
  serverApp: Pick<ServerApp, "renderAnswerHtml">,
): Promise<VerifiedSource> {
  const file = join(folder, path);
  const parsed = sourceToArticle(path, file, await fs.readFile(file, "utf8"));
  if (parsed.kind === "invalid") return { path, answer: null };
  return { path, answer: await verifyAnswer(parsed.rawAnswer.text, parsed.article.answer, serverApp) };
}
