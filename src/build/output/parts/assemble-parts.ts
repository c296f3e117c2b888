import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { pathWithin } from "../../path-within.ts";
import { OutputError } from "../output-error.ts";
import { type PartDescription, parsePart, partFileName } from "./part-file.ts";

/** A part, and where it is. */
interface PartFolder extends PartDescription {
  readonly folder: string;
}

/** What a site was put together from. */
export interface AssembledSite {
  readonly parts: number;
  readonly files: number;
  readonly bytes: number;
}

const rebuildHint = "Build all parts again from the same content, settings and version of Quire.";

/** After this many files, the process can be stopped. */
const filesPerTurn = 500;

/**
 * Puts all files of a site into the folder `site`, from its parts, which are in folders of the folder `partsFolder`. No file of a part
 * is changed. Rejects with `OutputError` if they aren't all parts of one site, or if one lacks a file.
 */
export async function assembleParts(partsFolder: string, site: string): Promise<AssembledSite> {
  const parts = findParts(partsFolder);
  assertOneSite(parts, partsFolder);
  const createdFolders = new Set<string>();
  const paths = new Set<string>();
  let bytes = 0;
  for (const part of parts) {
    for (const [path, size] of part.files) {
      if (paths.has(path)) throw wrong(part, `has the file ${path}, which another part has, too`);
      paths.add(path);
      const source = join(part.folder, path);
      const target = join(site, path);
      if (!pathWithin(site, target)) throw wrong(part, `names ${path}, which is outside of it`);
      if (!createdFolders.has(dirname(target))) {
        mkdirSync(dirname(target), { recursive: true });
        createdFolders.add(dirname(target));
      }
      assertComplete(part, path, size);
      linkOrCopy(source, target);
      bytes += size;
      if (paths.size % filesPerTurn === 0) await setImmediate();
    }
  }
  return { parts: parts.length, files: paths.size, bytes };
}

function wrong({ folder }: PartFolder, problem: string): OutputError {
  return new OutputError(`${folder} ${problem}`, rebuildHint);
}

function assertComplete({ folder }: PartFolder, path: string, size: number): void {
  const stats = statSync(join(folder, path), { throwIfNoEntry: false });
  if (stats?.isFile() && stats.size === size) return;
  const problem = stats?.isFile()
    ? `has ${stats.size} of the ${size} bytes of ${path}`
    : `lacks the file ${path}`;
  const hint = "Copy its folder again with all files, also those whose names begin with a dot.";
  throw new OutputError(`${folder} ${problem}`, hint);
}

function findParts(partsFolder: string): PartFolder[] {
  if (!statSync(partsFolder, { throwIfNoEntry: false })?.isDirectory())
    throw new OutputError(`there is no folder ${partsFolder}`, "Name the folder that the parts are in.");
  const folders = readdirSync(partsFolder)
    .map((name) => join(partsFolder, name))
    .filter((folder) => existsSync(join(folder, partFileName)));
  return folders.map((folder) => {
    const part = parsePart(readFileSync(join(folder, partFileName), "utf8"));
    if (part === undefined) throw new OutputError(`${join(folder, partFileName)} can't be read`, rebuildHint);
    return { ...part, folder };
  });
}

function assertOneSite(parts: readonly PartFolder[], partsFolder: string): void {
  const [first] = parts;
  if (first === undefined) {
    const hint = `Build each into a folder of its own in it: --part 1/2 --out ${join(partsFolder, "1")}`;
    throw new OutputError(`${partsFolder} contains no parts of a site`, hint);
  }
  const numbers = new Map<number, PartFolder>();
  for (const part of parts) {
    if (part.count !== first.count || part.key !== first.key)
      throw new OutputError(`${first.folder} and ${part.folder} are parts of different sites`, rebuildHint);
    const other = numbers.get(part.number);
    if (other !== undefined) {
      const same = `${other.folder} and ${part.folder} are both part ${part.number} of ${part.count}`;
      throw new OutputError(same, "Remove one of them.");
    }
    numbers.set(part.number, part);
  }
  const missing = Array.from({ length: first.count }, (_, index) => index + 1).filter(
    (number) => !numbers.has(number),
  );
  if (missing.length > 0) {
    const missingParts = `${missing.length === 1 ? "part" : "parts"} ${missing.join(", ")} of ${first.count}`;
    throw new OutputError(
      `${partsFolder} lacks ${missingParts}`,
      "Build what is missing, and copy it there.",
    );
  }
}

/** A second name costs a tenth of a copy, but not all file systems have them, and none crosses file systems. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target, constants.COPYFILE_EXCL);
  }
}
