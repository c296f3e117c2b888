import type { ReactElement, ReactNode } from "react";
import { Icon } from "../icons/icon.tsx";

interface MenuItemProps {
  /** Path of the icon before the label. */
  readonly icon: string;
  readonly onChoose: () => void | Promise<void>;
  /** The label. */
  readonly children: ReactNode;
}

/** A command in a menu. */
export function MenuItem({ icon, onChoose, children }: MenuItemProps): ReactElement {
  return (
    <button type="button" className="menu-item" onClick={() => void onChoose()}>
      <Icon path={icon} />
      {children}
    </button>
  );
}
