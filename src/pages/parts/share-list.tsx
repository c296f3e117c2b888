import { type ReactElement, useState } from "react";
import { useHref } from "react-router";
import { writeClipboard } from "../../answer/write-clipboard.ts";
import type { SavedList } from "../../library/kept/kept-data.ts";
import { listToFragment, maxSharedItems } from "../../library/kept/shared-list.ts";
import { Menu } from "../../ui/menu.tsx";
import { formatCount } from "../../ui/words.ts";

/** Makes a link that carries a list. Nothing is sent anywhere: the list is in the link itself. */
export function ShareList({ list }: { readonly list: SavedList }): ReactElement {
  const [hasNotes, setHasNotes] = useState(false);
  const [said, setSaid] = useState("");
  const path = useHref("/shared");
  const { name } = list;
  const toLink = async (): Promise<string> => {
    const items = hasNotes ? list.items : list.items.map((item) => ({ ...item, note: "" }));
    return `${window.location.origin}${path}#${await listToFragment({ name, items })}`;
  };
  const copy = async (): Promise<void> => {
    setSaid((await writeClipboard(await toLink())) ? "Link copied" : "The browser did not let us copy");
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ title: name, url: await toLink() });
    } catch {
      // The share sheet was closed.
    }
  };
  return (
    <Menu label="Share" onToggle={() => setSaid("")}>
      <p>The link holds the list itself. It is sent to no one but those whom you give it.</p>
      {list.items.length > maxSharedItems && (
        <p>It has room for the first {formatCount(maxSharedItems)} questions.</p>
      )}
      <label className="switch">
        <input type="checkbox" checked={hasNotes} onChange={({ target }) => setHasNotes(target.checked)} />
        With my notes
      </label>
      <button type="button" className="menu-item" onClick={() => void copy()}>
        Copy the link
      </button>
      {typeof navigator.share === "function" && (
        <button type="button" className="menu-item" onClick={() => void share()}>
          Share the link
        </button>
      )}
      <p role="status" className="menu-said">
        {said}
      </p>
    </Menu>
  );
}
