/** The part of the Network Information API that is used here. */
export interface NetworkInformation {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
  /** How the device is connected, such as `cellular`; most browsers don't tell. */
  readonly type?: string;
}

/** Information about the connection, for pages and workers; undefined if the browser does not support it. */
export function getNetworkInformation(): NetworkInformation | undefined {
  return (navigator as { readonly connection?: NetworkInformation }).connection;
}

/** True if the browser's data saver is on: nothing should be loaded that the reader has not requested. */
export function isSaveDataEnabled(): boolean {
  return getNetworkInformation()?.saveData === true;
}
