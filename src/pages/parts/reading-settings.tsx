import { type ReactElement, useEffect, useState } from "react";
import {
  defaultReading,
  keepReading,
  readingChoices,
  readReading,
  type ReadingSettings as Settings,
  watchReading,
} from "../../library/reading-settings.ts";
import { isSwitchedOn, type Switch, switchTo } from "../../library/switches.ts";
import { ReadingPanel } from "../../ui/reading-panel.tsx";
import { laterWords } from "../../words/later-words.ts";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

/** Runs something once what has changed so far is on the screen. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** The reading panel with what this reader has set, and with the switches that are no matter of looks. */
export function ReadingSettings({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [settings, setSettings] = useState(readReading);
  const [areShortcutsOpen, setAreShortcutsOpen] = useState(false);
  useEffect(() => watchReading(setSettings), []);
  const keep = (changed: Settings): void => {
    setSettings(changed);
    // New colours for thousands of parts of formulas take a while: the choice itself is seen before.
    keepReading(changed, afterPaint);
  };
  return (
    <>
      <ReadingPanel
        look={settings}
        choices={readingChoices}
        onChange={keep}
        onReset={() => keep(defaultReading)}
        onClose={onClose}
      >
        <div className="reading-switches">
          <SwitchBox name="previews" label={laterWords.previewLinks} />
          <button type="button" className="quiet-button" onClick={() => setAreShortcutsOpen(true)}>
            {laterWords.shortcuts}
          </button>
        </div>
      </ReadingPanel>
      {areShortcutsOpen && <ShortcutsDialog onClose={() => setAreShortcutsOpen(false)} />}
    </>
  );
}

function SwitchBox({ name, label }: { readonly name: Switch; readonly label: string }): ReactElement {
  const [isOn, setIsOn] = useState(() => isSwitchedOn(name));
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          switchTo(name, target.checked);
          setIsOn(target.checked);
        }}
      />
      {label}
    </label>
  );
}
