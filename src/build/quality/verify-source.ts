import { promises as fs } from "node:fs";
import { join } from "node:path";
import { sourceToArticle } from "../../content/source-to-article.ts";
import { createIncludeReader } from "../collect/read-include.ts";
import { type VerifiedAnswer, verifyAnswer } from "./verify-answer.tsx";

/** A content file's verified answer; null if the file has errors, which `check` reports. */
export type VerifiedSource = { readonly path: string; readonly answer: VerifiedAnswer | null };

/** Reads one content file and verifies its answer. */
export async function verifySource(path: string, folder: string): Promise<VerifiedSource> {
  const file = join(folder, path);
  const text = await fs.readFile(file, "utf8");
  const parsed = sourceToArticle(path, file, text, { readInclude: createIncludeReader(folder, file) });
  if (parsed.kind === "invalid") return { path, answer: null };
  return { path, answer: await verifyAnswer(parsed.rawAnswer.text, parsed.article.answer) };
}
