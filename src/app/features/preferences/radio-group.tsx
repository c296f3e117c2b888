import { type ReactElement, useId } from "react";

interface RadioGroupProps<Value extends string> {
  readonly legend: string;
  readonly labels: Readonly<Record<Value, string>>;
  readonly choices: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** Options of which exactly one is selected. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>): ReactElement {
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
