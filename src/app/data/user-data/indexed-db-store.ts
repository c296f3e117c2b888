import { get, type UseStore, update } from "idb-keyval";
import * as v from "valibot";
import { siteBase } from "../site-base.ts";
import { type StoredKey, storedKeys } from "./user-data-schema.ts";
import { ListenerSet, type UserDataStore } from "./user-data-store.ts";

/** Has the base path like everything that is stored, but in another place: readers' data is in databases of this name. */
const databaseName = `quire:user-data:${siteBase}`;

const storeName = "user-data";

const messageSchema = v.nullable(v.picklist(storedKeys));

/** Thrown if the database does not exist: reading must not create one. */
class NoDatabaseError extends Error {
  override name = "NoDatabaseError";
}

function openDatabase(canCreate: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = !canCreate;
      if (isMissing) request.transaction?.abort();
      else request.result.createObjectStore(storeName);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(isMissing ? new NoDatabaseError() : request.error);
  });
}

/** A database that the first write creates, that closes if another tab deletes it, and that reopens afterwards. */
class Database {
  #opened: Promise<IDBDatabase> | undefined;

  readonly use: UseStore = async (mode, callback) => {
    const database = await this.#connect(mode === "readwrite");
    return await callback(database.transaction(storeName, mode).objectStore(storeName));
  };

  async #connect(canCreate: boolean): Promise<IDBDatabase> {
    try {
      return await (this.#opened ?? this.#open(canCreate));
    } catch (error) {
      // A read that was still looking for the database has not found one.
      if (canCreate && error instanceof NoDatabaseError) return await this.#connect(canCreate);
      throw error;
    }
  }

  #open(canCreate: boolean): Promise<IDBDatabase> {
    const opened = openDatabase(canCreate);
    this.#opened = opened;
    const reset = (): void => {
      if (this.#opened === opened) this.#opened = undefined;
    };
    opened.then((database) => {
      database.onclose = reset;
      database.onversionchange = () => {
        database.close();
        reset();
      };
    }, reset);
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
    // Another tab still uses it; it is deleted as soon as that tab closes it.
    request.onblocked = () => resolve();
  });
}

/** A store in IndexedDB, shared by all tabs. Its promises reject if storage is blocked. */
export function createIndexedDbStore(): UserDataStore {
  const database = new Database();
  const listeners = new ListenerSet();
  const channel = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(databaseName);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const checked = v.safeParse(messageSchema, data);
      if (checked.success) listeners.notify(checked.output ?? undefined);
    };
  }
  const notify = (key: StoredKey | undefined): void => {
    listeners.notify(key);
    channel?.postMessage(key ?? null);
  };
  return {
    read: async (key) => {
      try {
        return await get(key, database.use);
      } catch (error) {
        if (error instanceof NoDatabaseError) return undefined;
        throw error;
      }
    },
    update: async (key, change) => {
      await update(key, change, database.use);
      notify(key);
    },
    destroy: async () => {
      await database.close();
      await deleteDatabase();
      notify(undefined);
    },
    subscribe: (onChange) => listeners.add(onChange),
  };
}
