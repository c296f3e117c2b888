import { type ReactElement, useState } from "react";
import { useHref } from "react-router";
import { writeClipboard } from "../../answer/write-clipboard.ts";
import type { SavedList } from "../../library/kept/kept-data.ts";
import { listToFragment, maxSharedItems } from "../../library/kept/shared-list.ts";
import { Menu } from "../../ui/menu.tsx";
import { laterWords } from "../../words/later-words.ts";
import { words } from "../../words/words.ts";

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
    setSaid((await writeClipboard(await toLink())) ? words.linkCopied : laterWords.copyRefused);
  };
  const share = async (): Promise<void> => {
    try {
      await navigator.share({ title: name, url: await toLink() });
    } catch {
      // The share sheet was closed.
    }
  };
  return (
    <Menu label={laterWords.share} onToggle={() => setSaid("")}>
      <p>{laterWords.linkHoldsList}</p>
      {list.items.length > maxSharedItems && <p>{laterWords.linkHasRoom(maxSharedItems)}</p>}
      <label className="switch">
        <input type="checkbox" checked={hasNotes} onChange={({ target }) => setHasNotes(target.checked)} />
        {laterWords.withNotes}
      </label>
      <button type="button" className="menu-item" onClick={() => void copy()}>
        {laterWords.copyTheLink}
      </button>
      {typeof navigator.share === "function" && (
        <button type="button" className="menu-item" onClick={() => void share()}>
          {laterWords.shareTheLink}
        </button>
      )}
      <p role="status" className="menu-said">
        {said}
      </p>
    </Menu>
  );
}
