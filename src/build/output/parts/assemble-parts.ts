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

/**
 * Puts all files of a site into the folder `site`, from its parts, which are in folders of the folder `partsFolder`. The parts stay as
 * they are. Throws `OutputError` if they aren't all parts of one site, or if one lacks a file.
 */
export function assembleParts(partsFolder: string, site: string): AssembledSite {
  const parts = findParts(partsFolder);
  assertOneSite(parts, partsFolder);
  const createdFolders = new Set<string>();
  const paths = new Set<string>();
  let bytes = 0;
  for (const part of parts) {
    for (const path of part.files) {
      if (paths.has(path)) throw damaged(part, `has the file ${path}, which another part has, too`);
      paths.add(path);
      const source = join(part.folder, path);
      const target = join(site, path);
      if (!pathWithin(site, target)) throw damaged(part, `names ${path}, which is outside of it`);
      if (!createdFolders.has(dirname(target))) {
        mkdirSync(dirname(target), { recursive: true });
        createdFolders.add(dirname(target));
      }
      const size = statSync(source, { throwIfNoEntry: false })?.size;
      if (size === undefined) throw damaged(part, `lacks the file ${path}`);
      linkOrCopy(source, target);
      bytes += size;
    }
  }
  return { parts: parts.length, files: paths.size, bytes };
}

function damaged({ folder }: PartFolder, problem: string): OutputError {
  const hint = "Copy its folder again with all files, also those whose names begin with a dot.";
  return new OutputError(`${folder} ${problem}`, hint);
}

function findParts(partsFolder: string): PartFolder[] {
  if (!existsSync(partsFolder))
    throw new OutputError(`there is no folder ${partsFolder}`, "Name the folder that the parts are in.");
  const folders = readdirSync(partsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(partsFolder, name))
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
      const parts = `${other.folder} and ${part.folder} are both part ${part.number} of ${part.count}`;
      throw new OutputError(parts, "Remove one of them.");
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

/** A second name costs a tenth of a copy, but not all file systems have them, and none leads to another. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target, constants.COPYFILE_EXCL);
  }
}
