import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";

interface MenuProps {
  /** Label of the button. */
  readonly label: string;
  readonly children: ReactNode;
  /** Called when it opens or closes. */
  readonly onToggle?: (isOpen: boolean) => void;
}

/** A button that opens a panel of controls. Escape, and a click or focus outside, closes it. */
export function Menu({ label, children, onToggle }: MenuProps): ReactElement {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const close = (): void => details.current?.removeAttribute("open");
    const closeOnOutsideEvent = (event: Event): void => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) close();
    };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      close();
      details.current?.querySelector("summary")?.focus();
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
  return (
    <details
      ref={details}
      className="menu"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
        onToggle?.(currentTarget.open);
      }}
    >
      <summary className="secondary-button">{label}</summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
