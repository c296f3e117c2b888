import { get, type UseStore, update } from "idb-keyval";
import * as v from "valibot";
import { siteBase } from "../site-base.ts";
import { type KeptPart, keptParts } from "./kept-data.ts";
import { type KeptStore, Listeners } from "./kept-store.ts";

/** Sites that share an origin, each below a path of its own, keep their readers' things apart. */
const databaseName = `quire:${siteBase}`;

const storeName = "kept";

const messageSchema = v.nullable(v.picklist(keptParts));

/** True where the database has just come to be: what is only read from must not leave one behind. */
class NoDatabaseError extends Error {
  override name = "NoDatabaseError";
}

function openDatabase(canMake: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = !canMake;
      if (isMissing) request.transaction?.abort();
      else request.result.createObjectStore(storeName);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(isMissing ? new NoDatabaseError() : request.error);
  });
}

/** A database that is made by the first change, closed where another tab deletes it, and opened anew after that. */
class Database {
  #opened: Promise<IDBDatabase> | undefined;

  readonly use: UseStore = async (mode, callback) => {
    const database = await (this.#opened ?? this.#open(mode === "readwrite"));
    return await callback(database.transaction(storeName, mode).objectStore(storeName));
  };

  #open(canMake: boolean): Promise<IDBDatabase> {
    const opened = openDatabase(canMake);
    this.#opened = opened;
    const forget = (): void => {
      if (this.#opened === opened) this.#opened = undefined;
    };
    opened.then((database) => {
      database.onclose = forget;
      database.onversionchange = () => {
        database.close();
        forget();
      };
    }, forget);
    return opened;
  }

  async close(): Promise<void> {
    const database = await this.#opened?.catch(() => undefined);
    this.#opened = undefined;
    database?.close();
  }
}

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // Another tab still reads from it; it is deleted as soon as that tab is done.
    request.onblocked = () => resolve();
  });
}

/** The store of a browser, the same in all its tabs. Its promises reject where the browser keeps nothing. */
export function browserStore(): KeptStore {
  const database = new Database();
  const listeners = new Listeners();
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(databaseName);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const checked = v.safeParse(messageSchema, data);
      if (checked.success) listeners.tell(checked.output ?? undefined);
    };
  }
  const tell = (part: KeptPart | undefined): void => {
    listeners.tell(part);
    channel?.postMessage(part ?? null);
  };
  return {
    read: async (part) => {
      try {
        return await get(part, database.use);
      } catch (error) {
        if (error instanceof NoDatabaseError) return undefined;
        throw error;
      }
    },
    update: async (part, change) => {
      await update(part, change, database.use);
      tell(part);
    },
    destroy: async () => {
      await database.close();
      await deleteDatabase();
      tell(undefined);
    },
    subscribe: (onChange) => listeners.add(onChange),
  };
}
