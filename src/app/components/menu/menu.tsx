import { type MouseEvent, type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";
import { messages } from "../../../i18n/messages.ts";
import { Icon } from "../icons/icon.tsx";

interface MenuProps {
  /** Label of the button. */
  readonly label: string;
  /** Path of an icon before the label. */
  readonly icon?: string;
  /** Whether only the icon is visible; the label is then its accessible name. Default false. */
  readonly isIconOnly?: boolean;
  readonly children: ReactNode;
  /** Whether a click on one of its buttons closes it. Default false. */
  readonly closesOnChoice?: boolean;
  /** Called when it opens or closes. */
  readonly onToggle?: (isOpen: boolean) => void;
}

/** A button that opens a panel of controls. Escape, and a click or focus outside, closes it. */
export function Menu({
  label,
  icon,
  isIconOnly = false,
  children,
  closesOnChoice = false,
  onToggle,
}: MenuProps): ReactElement {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const close = (): void => details.current?.removeAttribute("open");
  const closeAndFocus = (): void => {
    close();
    details.current?.querySelector("summary")?.focus();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the functions only use the element.
  useEffect(() => {
    if (!isOpen) return;
    const closeOnOutsideEvent = (event: Event): void => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) close();
    };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") closeAndFocus();
    };
    const element = details.current;
    element?.addEventListener("keydown", handleKey);
    document.addEventListener("pointerdown", closeOnOutsideEvent);
    document.addEventListener("focusin", closeOnOutsideEvent);
    return () => {
      element?.removeEventListener("keydown", handleKey);
      document.removeEventListener("pointerdown", closeOnOutsideEvent);
      document.removeEventListener("focusin", closeOnOutsideEvent);
    };
  }, [isOpen]);
  const handleChoice = ({ target }: MouseEvent): void => {
    if (target instanceof Element && target.closest("button") !== null) closeAndFocus();
  };
  return (
    <details
      ref={details}
      className="menu"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
        onToggle?.(currentTarget.open);
      }}
    >
      <summary className={isIconOnly ? "icon-button" : "secondary-button"}>
        {icon !== undefined && <Icon path={icon} />}
        {isIconOnly ? <span className="visually-hidden">{label}</span> : label}
      </summary>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the click event of a button is also that of its keys.
          biome-ignore lint/a11y/noStaticElementInteractions: the buttons within it are interactive. */}
      <div className="menu-panel" onClick={closesOnChoice ? handleChoice : undefined}>
        {/* On a phone, where the panel covers the button. */}
        {isOpen && (
          <div className="menu-header">
            <strong>{label}</strong>
            <button type="button" className="secondary-button" onClick={closeAndFocus}>
              {messages.close}
            </button>
          </div>
        )}
        {children}
      </div>
    </details>
  );
}
