import { createIndexedDbStore } from "./indexed-db-store.ts";
import { parseUserData, type UserData, type UserDataKey } from "./user-data-schema.ts";
import { createMemoryStore, type UserDataStore } from "./user-data-store.ts";

let current: UserDataStore | undefined;

/** The store in use: IndexedDB, or a store that lasts as long as the page if there is none. */
export function getUserDataStore(): UserDataStore {
  current ??= typeof indexedDB === "undefined" ? createMemoryStore() : createIndexedDbStore();
  return current;
}

/** Replaces the store; for tests. */
export function setUserDataStore(store: UserDataStore): void {
  current = store;
}

/** Reads and validates one kind of user data. Rejects if storage is blocked. */
export async function readUserData<Key extends UserDataKey>(key: Key): Promise<UserData[Key]> {
  return parseUserData(key, await getUserDataStore().read(key));
}

/** All user data. */
export async function readAllUserData(): Promise<UserData> {
  const [visits, lists, read] = await Promise.all([
    readUserData("visits"),
    readUserData("lists"),
    readUserData("read"),
  ]);
  return { visits, lists, read };
}

/** Updates one kind of user data. Rejects if storage is blocked or full. */
export async function updateUserData<Key extends UserDataKey>(
  key: Key,
  update: (current: UserData[Key]) => UserData[Key],
): Promise<void> {
  await getUserDataStore().update(key, (stored) => update(parseUserData(key, stored)));
}
