import { type ReactElement, useId } from "react";

interface SliderProps {
  readonly label: string;
  readonly steps: readonly number[];
  readonly value: number;
  readonly formatValue: (value: number) => string;
  readonly onChange: (value: number) => void;
}

/** A slider over a list of values. Throws if `value` is not one of them. */
export function Slider({ label, steps, value, formatValue, onChange }: SliderProps): ReactElement {
  const id = useId();
  const position = steps.indexOf(value);
  if (position < 0) throw new RangeError(`${value} is not a step of the slider "${label}"`);
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
        value={position}
        aria-valuetext={formatValue(value)}
        onChange={({ target }) => onChange(elementAt(steps, Number(target.value)))}
      />
    </div>
  );
}

function elementAt(steps: readonly number[], index: number): number {
  const value = steps[index];
  if (value === undefined) throw new RangeError(`The slider has no step ${index}`);
  return value;
}
