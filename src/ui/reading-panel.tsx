import { type ReactElement, type ReactNode, useEffect, useId, useRef } from "react";
import { laterWords } from "../words/later-words.ts";
import { words } from "../words/words.ts";

/** How texts look, as the panel shows and changes it. */
export interface ReadingLook {
  readonly theme: "auto" | "light" | "dark" | "sepia";
  readonly font: "serif" | "sans";
  readonly size: number;
  readonly width: number;
  readonly leading: number;
}

/** What may be chosen of each, in its order. */
export interface ReadingChoices {
  readonly theme: readonly ReadingLook["theme"][];
  readonly font: readonly ReadingLook["font"][];
  readonly size: readonly number[];
  readonly width: readonly number[];
  readonly leading: readonly number[];
}

interface ReadingPanelProps {
  readonly look: ReadingLook;
  readonly choices: ReadingChoices;
  /** Called with the whole look after each change: the page behind the panel is its preview. */
  readonly onChange: (look: ReadingLook) => void;
  readonly onReset: () => void;
  readonly onClose: () => void;
  /** More settings, below those of the text. */
  readonly children?: ReactNode;
}

/** A panel that sets how texts look. Open for as long as it is shown; Escape and a click beside it close it. */
export function ReadingPanel(props: ReadingPanelProps): ReactElement {
  const { look, choices, onChange, onReset, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click is one beside the dialog; Escape is the browser's.
    <dialog
      ref={dialog}
      className="reading-panel"
      aria-labelledby={title}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="reading-panel-box">
        <div className="dialog-head">
          <h2 id={title}>{laterWords.reading}</h2>
          <button type="button" className="quiet-button" onClick={close}>
            {laterWords.close}
          </button>
        </div>
        <Choice
          legend={laterWords.colours}
          names={laterWords.themes}
          choices={choices.theme}
          value={look.theme}
          onChoice={(theme) => onChange({ ...look, theme })}
        />
        <Choice
          legend={laterWords.letters}
          names={laterWords.fonts}
          choices={choices.font}
          value={look.font}
          onChoice={(font) => onChange({ ...look, font })}
        />
        <Steps
          label={laterWords.textSize}
          steps={choices.size}
          value={look.size}
          toText={words.percent}
          onStep={(size) => onChange({ ...look, size })}
        />
        <Steps
          label={laterWords.lineWidth}
          steps={choices.width}
          value={look.width}
          toText={words.percent}
          onStep={(width) => onChange({ ...look, width })}
        />
        <Steps
          label={laterWords.lineHeight}
          steps={choices.leading}
          value={look.leading}
          toText={words.number}
          onStep={(leading) => onChange({ ...look, leading })}
        />
        <button type="button" className="quiet-button" onClick={onReset}>
          {laterWords.resetReading}
        </button>
        {children}
      </div>
    </dialog>
  );
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly choices: readonly Value[];
  readonly value: Value;
  readonly onChoice: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { legend, names, choices, value, onChoice } = props;
  const name = useId();
  return (
    <fieldset className="reading-choice">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice} data-choice={choice}>
          <input
            type="radio"
            name={name}
            value={choice}
            checked={choice === value}
            onChange={() => onChoice(choice)}
          />
          <span>{names[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface StepsProps {
  readonly label: string;
  readonly steps: readonly number[];
  readonly value: number;
  readonly toText: (value: number) => string;
  readonly onStep: (value: number) => void;
}

function Steps({ label, steps, value, toText, onStep }: StepsProps): ReactElement {
  const id = useId();
  return (
    <div className="reading-steps">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{toText(value)}</output>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length - 1}
        step={1}
        value={steps.indexOf(value)}
        aria-valuetext={toText(value)}
        onChange={(event) => onStep(steps[Number(event.target.value)] ?? value)}
      />
    </div>
  );
}
