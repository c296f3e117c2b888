import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type IsoDate, parseIsoDate } from "../../content/iso-date.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";

/** What git knows of the files of a folder. */
export interface GitDates {
  /** The day of the last commit that changed a file, by its path relative to the folder. */
  readonly lastChanges: ReadonlyMap<string, IsoDate>;
  /** True if the clone has only the newest commits: older changes then seem to be of the oldest one that it has. */
  readonly isShallow: boolean;
}

/** Most bytes of a history: about 100 for each file of each commit. */
const maxLogBytes = 512 * 1024 * 1024;

/** Asks git when the files of a folder were last changed. Throws `SiteConfigError` if the folder isn't in a repository. */
export async function readGitDates(folder: string): Promise<GitDates> {
  const git = async (...args: readonly string[]): Promise<string> => {
    try {
      const options = { cwd: folder, maxBuffer: maxLogBytes };
      return (await promisify(execFile)("git", ["-c", "core.quotePath=false", ...args], options)).stdout;
    } catch (error) {
      throw new SiteConfigError(
        `lastUpdated: git can't read the history of ${folder}: is it in a repository?`,
        {
          cause: error,
        },
      );
    }
  };
  const log = await git("log", "--format=%x00%cs", "--name-only", "--no-renames", "--relative", "--", ".");
  const isShallow = (await git("rev-parse", "--is-shallow-repository")).trim() === "true";
  return { lastChanges: parseLog(log), isShallow };
}

/** Parses a history, newest commits first: the first mention of a file is its last change. */
function parseLog(log: string): ReadonlyMap<string, IsoDate> {
  const lastChanges = new Map<string, IsoDate>();
  for (const commit of log.split("\0").slice(1)) {
    const [day = "", ...paths] = commit.split("\n").filter((line) => line !== "");
    const date = parseIsoDate(day);
    if (date === undefined) continue;
    for (const path of paths) if (!lastChanges.has(path)) lastChanges.set(path, date);
  }
  return lastChanges;
}
