import { type ReactElement, useEffect, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { isEnabled, type Preference, setEnabled } from "../../data/storage/preferences.ts";
import { ShortcutsDialog } from "../shortcuts/shortcuts-dialog.tsx";
import { AppearancePanel } from "./appearance-panel.tsx";
import {
  type AppearanceSettings,
  defaultAppearance,
  loadAppearance,
  saveAppearance,
  subscribeToAppearance,
} from "./appearance-settings.ts";
import "./preferences-dialog.css";

/** Runs a callback after the next paint. */
function afterPaint(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run));
}

/** Dialog for the appearance of texts and other preferences. */
export function PreferencesDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [appearance, setAppearance] = useState(loadAppearance);
  const [areShortcutsOpen, setAreShortcutsOpen] = useState(false);
  useEffect(() => subscribeToAppearance(setAppearance), []);
  const handleChange = (changed: AppearanceSettings): void => {
    setAppearance(changed);
    // Recoloring thousands of formula elements takes a while: paint the selected option first.
    saveAppearance(changed, afterPaint);
  };
  return (
    <>
      <AppearancePanel
        appearance={appearance}
        onChange={handleChange}
        onReset={() => handleChange(defaultAppearance)}
        onClose={onClose}
      >
        <div className="preference-toggles">
          <PreferenceCheckbox name="previews" label={lazyMessages.previewLinks} />
          <button type="button" className="secondary-button" onClick={() => setAreShortcutsOpen(true)}>
            {messages.shortcuts}
          </button>
        </div>
      </AppearancePanel>
      {areShortcutsOpen && <ShortcutsDialog onClose={() => setAreShortcutsOpen(false)} />}
    </>
  );
}

function PreferenceCheckbox({
  name,
  label,
}: {
  readonly name: Preference;
  readonly label: string;
}): ReactElement {
  const [isChecked, setIsChecked] = useState(() => isEnabled(name));
  return (
    <label className="checkbox-field">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={({ target }) => {
          setEnabled(name, target.checked);
          setIsChecked(target.checked);
        }}
      />
      {label}
    </label>
  );
}
