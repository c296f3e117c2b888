import { type FormEvent, type ReactElement, useState } from "react";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { maxNameLength } from "../../data/user-data/user-data-schema.ts";
import { normalizeListName } from "./lists.ts";

/** Form that creates a list. */
export function NewListForm({ onName }: { readonly onName: (name: string) => void }): ReactElement {
  const [text, setText] = useState("");
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const name = normalizeListName(text);
    if (name === "") return;
    onName(name);
    setText("");
  };
  return (
    <form className="list-name-form" onSubmit={handleSubmit}>
      <label className="field">
        {lazyMessages.newList}
        <input
          type="text"
          value={text}
          maxLength={maxNameLength}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="secondary-button">
        {lazyMessages.createList}
      </button>
    </form>
  );
}
