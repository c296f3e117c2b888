import { type ReactElement, type ReactNode, useEffect, useRef, useState } from "react";

interface MenuProps {
  /** What the button says. */
  readonly label: string;
  readonly children: ReactNode;
  /** Told when it opens and closes. */
  readonly onToggle?: (isOpen: boolean) => void;
}

/** A button that opens a box of controls below itself. Escape, and whatever happens elsewhere, closes it. */
export function Menu({ label, children, onToggle }: MenuProps): ReactElement {
  const details = useRef<HTMLDetailsElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    if (!isOpen) return;
    const close = (): void => details.current?.removeAttribute("open");
    const closeFromElsewhere = (event: Event): void => {
      if (event.target instanceof Node && !details.current?.contains(event.target)) close();
    };
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      close();
      details.current?.querySelector("summary")?.focus();
    };
    const element = details.current;
    element?.addEventListener("keydown", handleKey);
    document.addEventListener("pointerdown", closeFromElsewhere);
    document.addEventListener("focusin", closeFromElsewhere);
    return () => {
      element?.removeEventListener("keydown", handleKey);
      document.removeEventListener("pointerdown", closeFromElsewhere);
      document.removeEventListener("focusin", closeFromElsewhere);
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
      <summary className="quiet-button">{label}</summary>
      <div className="menu-box">{children}</div>
    </details>
  );
}
