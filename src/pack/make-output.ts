import { join, resolve } from "node:path";
import { problemToLine } from "../article/problem.ts";
import type { Site } from "../bundle/site.ts";
import { type BuildCache, noCache, openBuildCache } from "./cache/build-cache.ts";
import { toCodeVersion } from "./cache/code-version.ts";
import { toKey } from "./cache/store.ts";
import { type Collection, readCollection } from "./collection.ts";
import type { CommandContext } from "./commands/command.ts";
import { OutputFiles } from "./output-files.ts";
import { projectFolder } from "./project.ts";
import { countSeverities, figuresToText, hasErrors } from "./report.ts";
import { Spool } from "./spool.ts";
import { stageOutput } from "./staging.ts";

/** What is made, from what, and where. */
export interface OutputPlan {
  readonly content: string;
  readonly out: string;
  readonly site: Site;
  /** True to leave out articles that have errors; false to fail where there is one. */
  readonly skipBad: boolean;
  /** Writes the files that are wanted, once the collection is read. */
  readonly write: (source: OutputSource) => Promise<void>;
}

/** What an output is written from. */
export interface OutputSource {
  readonly collection: Collection;
  readonly spool: Spool;
  readonly output: OutputFiles;
  readonly cache: BuildCache;
  /** A folder for files of the work itself; vanishes at the end. */
  readonly scratch: string;
}

/** Errors shown of a collection that is wrong all over. */
const maxShownErrors = 50;

/**
 * Reads a collection and writes an output folder from it, whole or not at all. Returns the exit code. Throws
 * `ContentFolderError` and `OutputError`.
 */
export async function makeOutput(plan: OutputPlan, context: CommandContext): Promise<number> {
  const startedMs = performance.now();
  const staging = await stageOutput(plan.out, plan.content);
  context.onStop(staging.dispose);
  const spool = new Spool(join(staging.scratch, "records"));
  const cache = context.flags["no-cache"] === true ? noCache : await openCacheFor(plan.content);
  try {
    const read = { folder: plan.content, lint: false, language: plan.site.language };
    const collection = await readCollection(read, spool, context.progress, cache.sources);
    if (!isPublishable(collection, plan, context)) return 1;
    const output = new OutputFiles(staging.site, plan.out);
    await plan.write({ collection, spool, output, cache, scratch: staging.scratch });
    await staging.publish();
    const unlisted = [...collection.members.values()].filter(({ noIndex }) => noIndex).length;
    const figures = {
      articles: collection.members.size,
      unlisted,
      subjects: collection.subjectNames.size,
      problems: collection.problems,
      skipped: collection.fileCount - collection.members.size,
      tally: output.tally,
      seconds: (performance.now() - startedMs) / 1000,
    };
    context.tell(`Wrote ${plan.out}\n${figuresToText(figures)}`);
    return 0;
  } finally {
    cache.close();
    spool.close();
    staging.dispose();
  }
}

/** Each content folder has a cache of its own: one that is built in between does not crowd out the others. */
async function openCacheFor(content: string): Promise<BuildCache> {
  const name = toKey(resolve(content)).slice(0, 12);
  return openBuildCache(join(projectFolder, ".quire", "cache", name), await toCodeVersion(projectFolder));
}

/** Tells what is wrong, and whether the output can be made all the same. */
function isPublishable(collection: Collection, plan: OutputPlan, { tell }: CommandContext): boolean {
  const errors = collection.problems.filter(({ severity }) => severity === "error");
  for (const error of errors.slice(0, maxShownErrors)) tell(problemToLine(error));
  if (errors.length > maxShownErrors) tell(`… and ${errors.length - maxShownErrors} more.`);
  if (collection.problems.length > 0) {
    tell(
      `${countSeverities(collection.problems)}. To see all of them, run: npm run check -- --content ${plan.content}`,
    );
  }
  if (hasErrors(collection.problems) && !plan.skipBad) {
    tell(`Nothing was written to ${plan.out}. Fix the errors, or skip these articles with --skip-bad.`);
    return false;
  }
  if (collection.members.size === 0) {
    tell(
      `No articles found in ${plan.content}. Expected files such as ${plan.content}/<subject>/<question>.md.`,
    );
    return false;
  }
  return true;
}
