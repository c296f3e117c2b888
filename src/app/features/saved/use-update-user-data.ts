import { useState } from "react";
import { updateUserData } from "../../data/user-data/user-data.ts";
import type { UserData, UserDataKey } from "../../data/user-data/user-data-schema.ts";

/** Changes a part of the user data; resolves to whether it was stored. */
export type UpdateUserData = <Part extends UserDataKey>(
  part: Part,
  update: (current: UserData[Part]) => UserData[Part],
) => Promise<boolean>;

/** A function that changes user data, and whether the last change failed. */
export function useUpdateUserData(): { readonly change: UpdateUserData; readonly hasFailed: boolean } {
  const [hasFailed, setHasFailed] = useState(false);
  const change: UpdateUserData = async (part, update) => {
    try {
      await updateUserData(part, update);
      setHasFailed(false);
      return true;
    } catch (error) {
      console.warn(`The ${part} can't be stored.`, error);
      setHasFailed(true);
      return false;
    }
  };
  return { change, hasFailed };
}
