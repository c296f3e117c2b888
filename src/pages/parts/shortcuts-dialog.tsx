import { type ReactElement, useEffect, useId, useRef, useState } from "react";
import { type ShortcutAction, shortcutKeys } from "../../library/shortcuts.ts";
import { isSwitchedOn, switchTo } from "../../library/switches.ts";

const actionNames: Readonly<Record<ShortcutAction, string>> = {
  search: "Search",
  "next-item": "Next in the list",
  "previous-item": "Previous in the list",
  "next-page": "Next question, or next page of a list",
  "previous-page": "Previous question, or previous page of a list",
  save: "Save this question, or take it out again",
  contents: "Contents of the answer",
  home: "Home",
  subjects: "Subjects",
  help: "These shortcuts",
};

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
          <h2 id={title}>Keyboard shortcuts</h2>
          <button type="button" className="quiet-button" onClick={close}>
            Close
          </button>
        </div>
        <dl>
          {(Object.keys(actionNames) as ShortcutAction[]).map((action) => (
            <div key={action}>
              <dt>{actionNames[action]}</dt>
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
          Shortcuts of a single key
        </label>
      </div>
    </dialog>
  );
}
