import type { NetworkInformation } from "../../data/network-information.ts";
import type { SubjectDownload } from "./service-worker/service-worker-protocol.ts";

/**
 * The largest update that is downloaded without asking, in bytes before compression: some hundred changed articles, a quarter
 * of which arrives over the network. A publisher who changes every article of a large subject costs more than that.
 */
export const maxAutomaticBytes = 5_000_000;

/** True if a connection is paid for by its use, or very slow, as far as the browser tells: a busy host alone looks like 3G. */
function isMetered({ saveData, type, effectiveType }: NetworkInformation): boolean {
  return saveData === true || type === "cellular" || effectiveType?.endsWith("2g") === true;
}

/** True if the newest version is on the device as a whole. */
export function isUpToDate({ complete, update }: Pick<SubjectDownload, "complete" | "update">): boolean {
  return complete !== undefined && update === undefined;
}

/** How much of a download is there, between 0 and 1, rounded down to a hundredth: 1 only if all is. */
export function downloadToShare({ completedFiles, totalFiles }: SubjectDownload): number {
  return Math.floor((completedFiles / totalFiles) * 100) / 100;
}

/** True for an update that is downloaded without asking the reader. */
function isAutomatic({ update }: SubjectDownload, connection: NetworkInformation): boolean {
  if (update?.bytes === undefined) return false;
  // What only has other names costs nothing.
  return update.bytes === 0 || (update.bytes <= maxAutomaticBytes && !isMetered(connection));
}

/** True while a download is running, or would be if there were a connection. */
export function isRunning(download: SubjectDownload, connection: NetworkInformation = {}): boolean {
  if (download.stopped !== undefined || isUpToDate(download)) return false;
  return (
    download.complete === undefined ||
    download.update?.isRequested === true ||
    isAutomatic(download, connection)
  );
}

/** True for a download that goes on without the reader, with each visit: with the data saver on, none does. */
export function continuesByItself(download: SubjectDownload, connection: NetworkInformation = {}): boolean {
  return connection.saveData !== true && isRunning(download, connection);
}
