import { type ReactElement, useState } from "react";
import { useHref } from "react-router";
import { sharedListPath } from "../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { linkIcon } from "../../components/icons/action-icon-paths.ts";
import { shareIcon } from "../../components/icons/icon-paths.ts";
import { Menu } from "../../components/menu/menu.tsx";
import { MenuItem } from "../../components/menu/menu-item.tsx";
import { openShareSheet } from "../../components/sharing/open-share-sheet.ts";
import { writeClipboard } from "../../components/sharing/write-clipboard.ts";
import { showToast } from "../../components/toast/toast-store.ts";
import type { SavedList } from "../../data/user-data/user-data-schema.ts";
import { listToFragment, maxSharedItems } from "./shared-list.ts";

/** Menu that creates a link to a list. Nothing is uploaded: the link itself holds the list. */
export function ShareListMenu({ list }: { readonly list: SavedList }): ReactElement {
  const [includesNotes, setIncludesNotes] = useState(false);
  const path = useHref(sharedListPath);
  const { name } = list;
  const createLink = async (): Promise<string> => {
    const items = includesNotes ? list.items : list.items.map((item) => ({ ...item, note: "" }));
    return `${window.location.origin}${path}#${await listToFragment({ name, items })}`;
  };
  const copy = async (): Promise<void> => {
    const isCopied = await writeClipboard(await createLink());
    showToast({ message: isCopied ? lazyMessages.linkCopied : lazyMessages.copyBlocked });
  };
  const share = async (): Promise<void> => {
    await openShareSheet({ title: name, url: await createLink() });
  };
  return (
    <Menu label={lazyMessages.share} icon={shareIcon} closesOnChoice>
      <p>{lazyMessages.linkContainsList}</p>
      {list.items.length > maxSharedItems && <p>{lazyMessages.linkCapacity(maxSharedItems)}</p>}
      <label className="checkbox-field">
        <input
          type="checkbox"
          checked={includesNotes}
          onChange={({ target }) => setIncludesNotes(target.checked)}
        />
        {lazyMessages.withNotes}
      </label>
      <MenuItem icon={linkIcon} onChoose={copy}>
        {lazyMessages.copyLink}
      </MenuItem>
      {typeof navigator.share === "function" && (
        <MenuItem icon={shareIcon} onChoose={share}>
          {lazyMessages.shareLink}
        </MenuItem>
      )}
    </Menu>
  );
}
