import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { isEnabled, setEnabled } from "../../data/preferences.ts";
import { type ShortcutAction, shortcutKeys } from "./match-shortcut.ts";

/** Key sequences of an action, including those with a modifier. */
function actionToKeys(action: ShortcutAction): string[] {
  const ownSequences = Object.keys(shortcutKeys).filter((keys) => shortcutKeys[keys] === action);
  return action === "search" ? [...ownSequences, "Ctrl K"] : ownSequences;
}

/** Dialog that lists all shortcuts, with a checkbox that disables single-key ones. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [areSingleKeysEnabled, setAreSingleKeysEnabled] = useState(() => isEnabled("single-keys"));
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click handler closes on the backdrop; the browser handles Escape.
    <dialog
      ref={dialog}
      className="shortcuts-dialog"
      aria-labelledby={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="shortcuts-dialog-body">
        <div className="dialog-header">
          <h2 id={title}>{lazyMessages.shortcuts}</h2>
          <button type="button" className="secondary-button" onClick={close}>
            {lazyMessages.close}
          </button>
        </div>
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
      </div>
    </dialog>
  );
}
