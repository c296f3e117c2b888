import { ContentFolderError } from "../collect/list-files.ts";
import { PortError } from "../dev/preview-server.ts";
import { ImportError } from "../import/imported-article.ts";
import { OutputError } from "../output/output-error.ts";
import { SiteConfigError } from "../settings/site-config-error.ts";

/** What the system's codes for a disk without space mean: the disk's own limit, and that of a user. */
const fullDiskCodes: readonly unknown[] = ["ENOSPC", "EDQUOT"];

/** What the system's codes for a path that can't be used mean. */
const pathReasons: ReadonlyMap<unknown, string> = new Map([
  ["EACCES", "you have no permission for it. Change its permissions, or choose another path"],
  ["EPERM", "you have no permission for it. Change its permissions, or choose another path"],
  ["EROFS", "it is on a disk that can't be written to. Choose another path"],
  ["ENOTDIR", "a file is where a folder is needed. Choose another path"],
  ["EEXIST", "a file is where a folder is needed. Choose another path"],
  ["EISDIR", "a folder is where a file is needed. Choose another path"],
]);

/** What a command prints about an error. If its message says everything, a stack trace would only obscure it. */
export function errorToText(error: unknown): string {
  if (error instanceof OutputError) return `error: ${error.message}. ${error.hint}`;
  const isExpected = [ContentFolderError, ImportError, SiteConfigError, PortError].some(
    (errorClass) => error instanceof errorClass,
  );
  if (isExpected && error instanceof Error) return `error: ${error.message}`;
  if (error instanceof Error && "code" in error && fullDiskCodes.includes(error.code))
    return "error: there is no space left on the disk. A build needs space for the new site beside the old one, which stays as it was, and for its cache (.quire/cache, which can be deleted).";
  if (error instanceof Error && "code" in error && "path" in error && pathReasons.has(error.code))
    return `error: ${String(error.path)}: ${pathReasons.get(error.code)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
