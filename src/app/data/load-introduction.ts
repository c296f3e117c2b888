import { type Introduction, introductionSchema } from "../../bundle/introduction.ts";
import type { Subject } from "../../bundle/manifest.ts";
import { introductionPath } from "../../bundle/paths.ts";
import { fetchJson } from "./fetch-json.ts";

/** Loads the introduction of a subject that has one. */
export async function loadIntroduction(
  { slug, version }: Subject,
  signal: AbortSignal,
): Promise<Introduction> {
  return await fetchJson(introductionPath(slug, version), introductionSchema, { signal });
}
