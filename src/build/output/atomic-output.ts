import { existsSync, promises as fs, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathWithin } from "../path-within.ts";
import { OutputError } from "./output-error.ts";
import { replaceFolder, repositoryName } from "./replace-folder.ts";

/** The marker file of every folder that Quire writes. A non-empty folder without it is never replaced. */
export const markerFile = ".quire-output";

/** An output folder whose previous content stays complete until the new one is. */
export interface AtomicOutput {
  /** Where to write what differs from the previous output; exists and contains only the marker file. */
  readonly folder: string;
  /** A folder for temporary files, removed at the end. */
  readonly tempFolder: string;
  /** Replaces the previous output with the new one, except for the files `inPlace`. */
  readonly commit: (inPlace?: Iterable<string>) => Promise<void>;
  /** Removes everything that wasn't committed. Safe to call repeatedly and at any time. */
  readonly dispose: () => void;
}

/**
 * Prepares to replace `out` with what is made from the folder `source`, which `sourceName` describes. Throws `OutputError` if `out`
 * contains something that Quire didn't write, or overlaps with the source.
 */
export async function createAtomicOutput(
  out: string,
  source: string,
  sourceName = "content folder",
): Promise<AtomicOutput> {
  const target = resolve(out);
  await assertReplaceable(target, resolve(source), sourceName);
  const tempFolder = join(dirname(target), `.${basename(target)}.quire-${process.pid}`);
  try {
    await fs.mkdir(dirname(target), { recursive: true });
    if (existsSync(target)) await fs.access(target, fs.constants.W_OK);
    await removeStaleOutputs(target);
    await fs.mkdir(join(tempFolder, "site"), { recursive: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new OutputError(
      `cannot write to ${out} (${reason})`,
      "Change its permissions, or choose another folder with --out.",
      {
        cause: error,
      },
    );
  }
  const folder = join(tempFolder, "site");
  await fs.writeFile(
    join(folder, markerFile),
    "This folder was written by Quire. The next build replaces everything in it.\n",
  );
  const dispose = (): void => rmSync(tempFolder, { recursive: true, force: true });
  return {
    folder,
    tempFolder: tempFolder,
    dispose,
    commit: async (inPlace) => {
      replaceFolder(folder, target, inPlace);
      await fs.rm(tempFolder, { recursive: true, force: true });
    },
  };
}

async function assertReplaceable(target: string, source: string, sourceName: string): Promise<void> {
  if (pathWithin(target, source) !== undefined || pathWithin(source, target) !== undefined) {
    throw new OutputError(`${target} overlaps with the ${sourceName}`, "Choose another folder with --out.");
  }
  if (pathWithin(target, process.cwd()) !== undefined) {
    throw new OutputError(`${target} contains the current folder`, "Choose a folder inside it with --out.");
  }
  if (!existsSync(target)) return;
  if (!(await fs.stat(target)).isDirectory()) {
    throw new OutputError(`${target} is a file`, "Choose a folder with --out.");
  }
  const names = (await fs.readdir(target)).filter((name) => name !== repositoryName);
  if (names.length > 0 && !names.includes(markerFile)) {
    const hint = "Empty it if you do not need its files, or choose another folder with --out.";
    throw new OutputError(`${target} contains files that Quire did not write`, hint);
  }
}

/** Removes what killed builds left behind. */
async function removeStaleOutputs(target: string): Promise<void> {
  const prefix = `.${basename(target)}.quire-`;
  for (const name of await fs.readdir(dirname(target))) {
    const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length) : Number.NaN);
    if (!Number.isInteger(pid) || isProcessRunning(pid)) continue;
    await fs.rm(join(dirname(target), name), { recursive: true });
  }
}

function isProcessRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
