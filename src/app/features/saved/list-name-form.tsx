import { type FocusEvent, type FormEvent, type ReactElement, useState } from "react";
import { maxNameLength } from "../../data/user-data/user-data-schema.ts";
import { normalizeListName } from "./lists.ts";

interface ListNameFormProps {
  readonly label: string;
  /** Label of the button. */
  readonly action: string;
  /** The current name; empty for a new list. Default empty. */
  readonly name?: string;
  /** Called with a normalized name that is not empty. */
  readonly onSubmit: (name: string) => void;
  /** Called when the reader presses Escape. A form that can be canceled has just been opened, and takes the focus. */
  readonly onCancel?: () => void;
  /** Called when the field gets the focus. */
  readonly onFocus?: (event: FocusEvent) => void;
}

/** Form for the name of a list, new or existing. */
export function ListNameForm(props: ListNameFormProps): ReactElement {
  const { label, action, name = "", onSubmit, onCancel, onFocus } = props;
  const [text, setText] = useState(name);
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const normalized = normalizeListName(text);
    if (normalized === "") return;
    onSubmit(normalized);
    setText(name);
  };
  return (
    <form className="list-name-form" onSubmit={handleSubmit}>
      <label className="field">
        {label}
        <input
          type="text"
          value={text}
          maxLength={maxNameLength}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: see `onCancel`.
          autoFocus={onCancel !== undefined}
          onFocus={onFocus}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={({ key }) => {
            if (key === "Escape") onCancel?.();
          }}
        />
      </label>
      <button type="submit" className="secondary-button">
        {action}
      </button>
    </form>
  );
}
