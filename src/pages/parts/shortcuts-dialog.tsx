import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { type ShortcutAction, shortcutKeys } from "../../library/shortcuts.ts";
import { isSwitchedOn, switchTo } from "../../library/switches.ts";
import { laterWords } from "../../words/later-words.ts";

/** The keys for an action, those with a modifier too. */
function keysFor(action: ShortcutAction): string[] {
  const own = Object.keys(shortcutKeys).filter((keys) => shortcutKeys[keys] === action);
  return action === "search" ? [...own, "Ctrl K"] : own;
}

/** Lists all shortcuts, with the switch that turns single keys off. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [hasSingleKeys, setHasSingleKeys] = useState(() => isSwitchedOn("single-keys"));
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one beside the dialog; Escape is the browser's.
    <dialog
      ref={dialog}
      className="shortcuts-dialog"
      aria-labelledby={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="shortcuts-box">
        <div className="dialog-head">
          <h2 id={title}>{laterWords.shortcuts}</h2>
          <button type="button" className="quiet-button" onClick={close}>
            {laterWords.close}
          </button>
        </div>
        <dl>
          {(Object.keys(laterWords.actions) as ShortcutAction[]).map((action) => (
            <div key={action}>
              <dt>{laterWords.actions[action]}</dt>
              <dd>
                {keysFor(action).map((keys) => (
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
        <label className="switch">
          <input
            type="checkbox"
            checked={hasSingleKeys}
            onChange={({ target }) => {
              switchTo("single-keys", target.checked);
              setHasSingleKeys(target.checked);
            }}
          />
          {laterWords.singleKeys}
        </label>
      </div>
    </dialog>
  );
}
