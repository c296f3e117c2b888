import { existsSync, promises as fs, rmSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";

/** Thrown where an output folder may not or can't be written. `hint` says what to do instead. */
export class OutputError extends Error {
  override name = "OutputError";
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** In every folder that Quire wrote. A folder that has files and lacks this one is never replaced. */
export const outputMark = ".quire-output";

/** A place to write an output folder so that it appears at once and whole, or not at all. */
export interface Staging {
  /** Where to write the new output; exists and holds the mark alone. */
  readonly site: string;
  /** For files of the work itself; vanishes at the end. */
  readonly scratch: string;
  /** Puts the new output in the old one's place. */
  readonly publish: () => Promise<void>;
  /** Removes all that was written and not published. Safe to call again and at any time. */
  readonly dispose: () => void;
}

/** Prepares to replace `out`. Throws `OutputError` where `out` holds something that isn't ours to delete. */
export async function stageOutput(out: string, content: string): Promise<Staging> {
  const target = resolve(out);
  await checkTarget(target, resolve(content));
  const folder = join(dirname(target), `.${basename(target)}.quire-${process.pid}`);
  try {
    await fs.mkdir(dirname(target), { recursive: true });
    await removeAbandoned(target);
    await fs.mkdir(join(folder, "site"), { recursive: true });
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    throw new OutputError(`cannot write to ${out} (${reason})`, "Choose another folder with --out.", {
      cause: error,
    });
  }
  const site = join(folder, "site");
  await fs.writeFile(
    join(site, outputMark),
    "This folder was written by Quire. The next build replaces everything in it.\n",
  );
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  return {
    site,
    scratch: folder,
    dispose,
    publish: async () => {
      const old = join(folder, "old");
      const hasOld = existsSync(target);
      if (hasOld) await fs.rename(target, old);
      try {
        await fs.rename(site, target);
      } catch (error) {
        if (hasOld) await fs.rename(old, target);
        throw error;
      }
      await fs.rm(folder, { recursive: true, force: true });
    },
  };
}

async function checkTarget(target: string, content: string): Promise<void> {
  if (isWithin(content, target) || isWithin(target, content)) {
    throw new OutputError(`${target} overlaps with the content folder`, "Choose another folder with --out.");
  }
  if (isWithin(process.cwd(), target)) {
    throw new OutputError(`${target} contains the current folder`, "Choose a folder inside it with --out.");
  }
  if (!existsSync(target)) return;
  if (!(await fs.stat(target)).isDirectory()) {
    throw new OutputError(`${target} is a file`, "Choose a folder with --out.");
  }
  const names = await fs.readdir(target);
  if (names.length > 0 && !names.includes(outputMark)) {
    const hint = "Empty it if you do not need its files, or choose another folder with --out.";
    throw new OutputError(`${target} contains files that Quire did not write`, hint);
  }
}

/** True where `path` is `folder` or lies in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`);
}

/** Clears up after builds that were killed; one killed between its last two steps has the old output still. */
async function removeAbandoned(target: string): Promise<void> {
  const prefix = `.${basename(target)}.quire-`;
  for (const name of await fs.readdir(dirname(target))) {
    const pid = Number(name.startsWith(prefix) ? name.slice(prefix.length) : Number.NaN);
    if (!Number.isInteger(pid) || isRunning(pid)) continue;
    const folder = join(dirname(target), name);
    const old = join(folder, "old");
    if (!existsSync(target) && existsSync(old)) await fs.rename(old, target);
    await fs.rm(folder, { recursive: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
