import type { ReactElement } from "react";

interface TabChoiceProps {
  /** The name of the set of tabs, unique in the answer. */
  readonly group: string;
  readonly isFirst: boolean;
}

/** The radio button that shows one tab of a set. */
export function TabChoice({ group, isFirst }: TabChoiceProps): ReactElement {
  return <input type="radio" name={group} defaultChecked={isFirst} />;
}
