import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { messages } from "../../../i18n/messages.ts";

/** Appearance of texts, as edited by the panel. */
export interface AppearanceSettings {
  readonly theme: "auto" | "light" | "dark" | "sepia";
  readonly font: "serif" | "sans";
  readonly size: number;
  readonly width: number;
  readonly lineHeight: number;
}

/** Available values of each property, in display order. */
export interface AppearanceOptions {
  readonly theme: readonly AppearanceSettings["theme"][];
  readonly font: readonly AppearanceSettings["font"][];
  readonly size: readonly number[];
  readonly width: readonly number[];
  readonly lineHeight: readonly number[];
}

interface AppearancePanelProps {
  readonly appearance: AppearanceSettings;
  readonly choices: AppearanceOptions;
  /** Called with all values after each change: the page behind the panel is the preview. */
  readonly onChange: (appearance: AppearanceSettings) => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
  /** Further preferences, below those of the appearance. */
  readonly children?: ReactNode;
}

/** Dialog for the appearance of texts. Open while mounted; Escape and a click on the backdrop close it. */
export function AppearancePanel(props: AppearancePanelProps): ReactElement {
  const { appearance, choices, onChange, onReset, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click handler closes on the backdrop; the browser handles Escape.
    <dialog
      ref={dialog}
      className="appearance-panel"
      aria-labelledby={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="appearance-panel-body">
        <div className="dialog-header">
          <h2 id={title}>{lazyMessages.reading}</h2>
          <button type="button" className="secondary-button" onClick={close}>
            {lazyMessages.close}
          </button>
        </div>
        <RadioGroup
          legend={lazyMessages.colours}
          labels={lazyMessages.themes}
          choices={choices.theme}
          value={appearance.theme}
          onChange={(theme) => onChange({ ...appearance, theme })}
        />
        <RadioGroup
          legend={lazyMessages.fontFamily}
          labels={lazyMessages.fontFamilies}
          choices={choices.font}
          value={appearance.font}
          onChange={(font) => onChange({ ...appearance, font })}
        />
        <Slider
          label={lazyMessages.textSize}
          steps={choices.size}
          value={appearance.size}
          formatValue={messages.percent}
          onChange={(size) => onChange({ ...appearance, size })}
        />
        <Slider
          label={lazyMessages.lineWidth}
          steps={choices.width}
          value={appearance.width}
          formatValue={messages.percent}
          onChange={(width) => onChange({ ...appearance, width })}
        />
        <Slider
          label={lazyMessages.lineHeight}
          steps={choices.lineHeight}
          value={appearance.lineHeight}
          formatValue={messages.number}
          onChange={(lineHeight) => onChange({ ...appearance, lineHeight })}
        />
        <button type="button" className="secondary-button" onClick={onReset}>
          {lazyMessages.resetToDefaults}
        </button>
        {children}
      </div>
    </dialog>
  );
}

interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly labels: Readonly<Record<Value, string>>;
  readonly choices: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactElement {
  const { legend, labels, choices, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="radio-group">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} data-choice={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === value}
            onChange={() => onChange(choice)}
          />
          <span>{labels[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface SliderProps {
  readonly label: string;
  readonly steps: readonly number[];
  readonly value: number;
  readonly formatValue: (value: number) => string;
  readonly onChange: (value: number) => void;
}

function Slider({ label, steps, value, formatValue, onChange }: SliderProps): ReactElement {
  const id = useId();
  return (
    <div className="slider-field">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{formatValue(value)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={steps.indexOf(value)}
        aria-valuetext={formatValue(value)}
        onChange={(event) => onChange(steps[Number(event.target.value)] ?? value)}
      />
    </div>
  );
}
