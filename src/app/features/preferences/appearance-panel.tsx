import { type ReactElement, type ReactNode, useRef } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";
import { Dialog } from "../../components/dialog/dialog.tsx";
import { DialogHeader } from "../../components/dialog/dialog-header.tsx";
import { type AppearanceSettings, appearanceOptions } from "./appearance-settings.ts";
import { RadioGroup } from "./radio-group.tsx";
import { Slider } from "./slider.tsx";
import "./appearance-panel.css";

interface AppearancePanelProps {
  readonly appearance: AppearanceSettings;
  /** Called with all values after each change: the page behind the panel is the preview. */
  readonly onChange: (appearance: AppearanceSettings) => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
  /** Further preferences, below those of the appearance. */
  readonly children?: ReactNode;
}

/** Dialog for the appearance of texts. Open while mounted; Escape and a click on the backdrop close it. */
export function AppearancePanel(props: AppearancePanelProps): ReactElement {
  const { appearance, onChange, onReset, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog ref={dialog} label={messages.readingSettings} className="appearance-panel" onClose={onClose}>
      <DialogHeader title={messages.readingSettings} dialog={dialog} />
      <RadioGroup
        legend={lazyMessages.theme}
        labels={lazyMessages.themes}
        choices={appearanceOptions.theme}
        value={appearance.theme}
        onChange={(theme) => onChange({ ...appearance, theme })}
      />
      <RadioGroup
        legend={lazyMessages.fontFamily}
        labels={lazyMessages.fontFamilies}
        choices={appearanceOptions.font}
        value={appearance.font}
        onChange={(font) => onChange({ ...appearance, font })}
      />
      <Slider
        label={lazyMessages.textSize}
        steps={appearanceOptions.size}
        value={appearance.size}
        formatValue={messages.percent}
        onChange={(size) => onChange({ ...appearance, size })}
      />
      <Slider
        label={lazyMessages.lineWidth}
        steps={appearanceOptions.width}
        value={appearance.width}
        formatValue={messages.percent}
        onChange={(width) => onChange({ ...appearance, width })}
      />
      <Slider
        label={lazyMessages.lineHeight}
        steps={appearanceOptions.lineHeight}
        value={appearance.lineHeight}
        formatValue={messages.number}
        onChange={(lineHeight) => onChange({ ...appearance, lineHeight })}
      />
      <button type="button" className="secondary-button" onClick={onReset}>
        {lazyMessages.resetToDefaults}
      </button>
      {children}
    </Dialog>
  );
}
