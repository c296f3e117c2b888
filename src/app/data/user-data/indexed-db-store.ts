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

/** False if there is surely no database. Firefox before 126 can't list them. */
async function mayExist(): Promise<boolean> {
  if (indexedDB.databases === undefined) return true;
  return (await indexedDB.databases()).some(({ name }) => name === databaseName);
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

/**
 * Opens the database for one transaction. The first one that writes creates it; one that reads rejects with
 * `NoDatabaseError` before.
 *
 * WebKit under load is why it is neither created and aborted where that can be avoided, nor kept open: requests that follow
 * may never be answered, and if a page is left that has created the database and still has it open, no transaction of the
 * next page ends.
 */
const useDatabase: UseStore = async (mode, callback) => {
  const canCreate = mode === "readwrite";
  if (!canCreate && !(await mayExist())) throw new NoDatabaseError();
  const database = await openDatabase(canCreate);
  try {
    return await callback(database.transaction(storeName, mode).objectStore(storeName));
  } finally {
    database.close();
  }
};

function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    // Another tab is using it; it is deleted as soon as that is done.
    request.onblocked = () => resolve();
  });
}

/** A store in IndexedDB, shared by all tabs. Its promises reject if storage is blocked. */
export function createIndexedDbStore(): UserDataStore {
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
        return await get(key, useDatabase);
      } catch (error) {
        if (error instanceof NoDatabaseError) return undefined;
        throw error;
      }
    },
    update: async (key, change) => {
      await update(key, change, useDatabase);
      notify(key);
    },
    destroy: async () => {
      await deleteDatabase();
      notify(undefined);
    },
    subscribe: (onChange) => listeners.add(onChange),
  };
}
