import { type ReactElement, useRef, useState } from "react";
import { highlightMessages } from "../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { studyMessages } from "../../../i18n/study-messages.ts";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogHeader } from "../../components/dialog/dialog-header.tsx";
import { isEnabled, setEnabled } from "../../data/storage/preferences.ts";
import { type HighlightAction, highlightKeys } from "./highlight-keys.ts";
import { type ShortcutAction, shortcutKeys } from "./match-shortcut.ts";
import { type StudyAction, studyKeys } from "./study-keys.ts";
import "./shortcuts-dialog.css";

type Action = ShortcutAction | HighlightAction | StudyAction;

const actionLabels = { ...lazyMessages.actions, ...highlightMessages.actions, ...studyMessages.actions };

const allKeys: Readonly<Record<string, Action>> = { ...shortcutKeys, ...highlightKeys, ...studyKeys };

/** Key sequences of an action, including those with a modifier. */
function actionToKeys(action: Action): string[] {
  const ownSequences = Object.keys(allKeys).filter((keys) => allKeys[keys] === action);
  return action === "search" ? [...ownSequences, "Ctrl K"] : ownSequences;
}

/** The keys of a sequence, as they are labeled. */
function sequenceToLabels(sequence: string): string[] {
  return sequence === " " ? ["Space"] : sequence.split(" ");
}

/** Dialog that lists all shortcuts, with a checkbox that disables single-key ones. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [areSingleKeysEnabled, setAreSingleKeysEnabled] = useState(() => isEnabled("single-keys"));
  return (
    <Dialog ref={dialog} label={messages.shortcuts} className="shortcuts-dialog" onClose={onClose}>
      <DialogHeader title={messages.shortcuts} dialog={dialog} />
      <dl>
        {(Object.keys(actionLabels) as Action[]).map((action) => (
          <div key={action}>
            <dt>{actionLabels[action]}</dt>
            <dd>
              {actionToKeys(action).map((keys) => (
                <span key={keys}>
                  {sequenceToLabels(keys).map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <label className="checkbox-field">
        <input
          type="checkbox"
          checked={areSingleKeysEnabled}
          onChange={({ target }) => {
            setEnabled("single-keys", target.checked);
            setAreSingleKeysEnabled(target.checked);
          }}
        />
        {lazyMessages.singleKeyShortcuts}
      </label>
    </Dialog>
  );
}
