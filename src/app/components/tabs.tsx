import { type KeyboardEvent, type ReactElement, type ReactNode, useId, useState } from "react";
import "./styles/tabs.css";

/** A tab and the panel that it shows. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly panel: ReactNode;
}

interface TabsProps {
  /** The accessible name of the list of tabs. */
  readonly label: string;
  readonly tabs: readonly [Tab, ...Tab[]];
}

/** Panels of which one is shown at a time (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). */
export function Tabs({ label, tabs }: TabsProps): ReactElement {
  const prefix = useId();
  const [selectedId, setSelectedId] = useState(tabs[0].id);
  const selected = tabs.find(({ id }) => id === selectedId) ?? tabs[0];
  const handleKey = (event: KeyboardEvent<HTMLElement>): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const next = keyToIndex(event.key, tabs.indexOf(selected), tabs.length, isRtl);
    const tab = next === undefined ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    setSelectedId(tab.id);
    document.getElementById(`${prefix}${tab.id}`)?.focus();
  };
  return (
    <div className="tabs">
      <div role="tablist" aria-label={label} className="tab-list scripted" onKeyDown={handleKey}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={prefix + tab.id}
            type="button"
            role="tab"
            aria-selected={tab === selected}
            aria-controls={`${prefix}panel`}
            tabIndex={tab === selected ? 0 : -1}
            onClick={() => setSelectedId(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${prefix}panel`} role="tabpanel" aria-labelledby={prefix + selected.id} className="tab-panel">
        {selected.panel}
      </div>
    </div>
  );
}

/** The index of the tab that a key selects; undefined for any other key. */
function keyToIndex(key: string, index: number, count: number, isRtl: boolean): number | undefined {
  const step = isRtl ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return (index + step + count) % count;
    case "ArrowLeft":
      return (index - step + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
