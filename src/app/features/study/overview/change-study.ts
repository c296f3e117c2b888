import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { showToast } from "../../../components/toast/toast-store.ts";
import type { Study } from "../storage/study-schema.ts";
import { updateStudy } from "../storage/study-store.ts";

/** What a reader is told about a change, and how it is undone. */
export interface ChangeToast {
  readonly message: string;
  readonly revert: (study: Study) => Study;
}

/** Changes what is studied; with a toast, says so and offers to undo it. Says so, too, if nothing can be stored. */
export async function changeStudy(change: (study: Study) => Study, toast?: ChangeToast): Promise<void> {
  try {
    await updateStudy(change);
  } catch (error) {
    console.warn("What is studied can't be changed.", error);
    showToast({ message: lazyMessages.storageBlocked });
    return;
  }
  if (toast === undefined) return;
  const { message, revert } = toast;
  showToast({ message, undo: () => void changeStudy(revert), takesFocus: true });
}
