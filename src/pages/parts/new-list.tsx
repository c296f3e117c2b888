import { type FormEvent, type ReactElement, useState } from "react";
import { maxNameLength } from "../../library/kept/kept-data.ts";
import { toListName } from "../../library/kept/lists.ts";
import { laterWords } from "../../words/later-words.ts";

/** A field for the name of a new list. */
export function NewList({ onName }: { readonly onName: (name: string) => void }): ReactElement {
  const [text, setText] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = toListName(text);
    if (name === "") return;
    onName(name);
    setText("");
  };
  return (
    <form className="new-list" onSubmit={submit}>
      <label className="field">
        {laterWords.newList}
        <input
          type="text"
          value={text}
          maxLength={maxNameLength}
          autoComplete="off"
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <button type="submit" className="quiet-button">
        {laterWords.make}
      </button>
    </form>
  );
}
