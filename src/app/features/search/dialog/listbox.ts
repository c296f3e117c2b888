import type { KeyboardEvent } from "react";

/** Handles a key pressed in the input once the options are there. */
export type OptionKeyHandler = (event: KeyboardEvent<HTMLInputElement>) => void;

/** The id of the listbox that the input controls. */
export const listboxId = "search-options";
