import { type ReactElement, useRef, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogHeader } from "../../components/dialog/dialog-header.tsx";
import { isEnabled, setEnabled } from "../../data/storage/preferences.ts";
import { type ShortcutAction, shortcutKeys } from "./match-shortcut.ts";
import "./shortcuts-dialog.css";

/** Key sequences of an action, including those with a modifier. */
function actionToKeys(action: ShortcutAction): string[] {
  const ownSequences = Object.keys(shortcutKeys).filter((keys) => shortcutKeys[keys] === action);
  return action === "search" ? [...ownSequences, "Ctrl K"] : ownSequences;
}

/** Dialog that lists all shortcuts, with a checkbox that disables single-key ones. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [areSingleKeysEnabled, setAreSingleKeysEnabled] = useState(() => isEnabled("single-keys"));
  return (
    <Dialog ref={dialog} label={messages.shortcuts} className="shortcuts-dialog" onClose={onClose}>
      <DialogHeader title={messages.shortcuts} dialog={dialog} />
      <dl>
        {(Object.keys(lazyMessages.actions) as ShortcutAction[]).map((action) => (
          <div key={action}>
            <dt>{lazyMessages.actions[action]}</dt>
            <dd>
              {actionToKeys(action).map((keys) => (
                <span key={keys}>
                  {keys.split(" ").map((key) => (
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
