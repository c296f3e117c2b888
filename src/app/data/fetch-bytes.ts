import { NotFoundError, OfflineError } from "./load-error.ts";

/** Fetches a file by its URL. Throws `NotFoundError` or `OfflineError`. */
export async function fetchBytes(url: string, init?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    response = await fetch(url, init);
  } catch (error) {
    throw new OfflineError("The host can't be reached", url, { cause: error });
  }
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  if (response.status === 404 || (response.ok && isPage)) throw new NotFoundError("No such file", url);
  if (!response.ok) throw new OfflineError(`The host answered ${response.status}`, url);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    throw new OfflineError("The connection was lost", url, { cause: error });
  }
}
