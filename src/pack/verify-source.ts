import { promises as fs } from "node:fs";
import { join } from "node:path";
import { sourceToArticle } from "../article/source-to-article.ts";
import { type VerifiedAnswer, verifyAnswer } from "./verify-answer.tsx";

/** A content file's answer as verified; null where the file has errors, which `check` tells of. */
export type VerifiedSource = { readonly path: string; readonly answer: VerifiedAnswer | null };

/** Reads one content file and verifies its answer. */
export async function verifySource(path: string, folder: string): Promise<VerifiedSource> {
  const file = join(folder, path);
  const read = sourceToArticle(path, file, await fs.readFile(file, "utf8"));
  if (read.kind === "bad") return { path, answer: null };
  return { path, answer: await verifyAnswer(read.written.text, read.article.answer) };
}
