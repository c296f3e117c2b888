import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useLocation } from "react-router";
import { languageMenuId } from "../../../bundle/languages/language-menu.ts";
import { Icon } from "../../components/icons/icon.tsx";

/** A globe. */
const languageIcon =
  "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c5 5 5 12 0 17M12 3.5c-5 5-5 12 0 17";

/**
 * Opens the menu of languages, which the build has written into the page, and which works without scripts. On another page than
 * the one it was written for, its links are changed first.
 */
export function LanguageButton(): ReactElement {
  const client = useQueryClient();
  const { pathname } = useLocation();
  const updateMenu = async (): Promise<void> => {
    const { updateLanguageMenu } = await import("./update-language-menu.ts");
    const menu = document.getElementById(languageMenuId);
    if (menu !== null) await updateLanguageMenu(menu, pathname, client);
  };
  return (
    <button
      type="button"
      className="language-button"
      popoverTarget={languageMenuId}
      aria-labelledby={languageMenuId}
      onClick={() => {
        updateMenu().catch((error: unknown) => console.warn("The languages can't be updated.", error));
      }}
    >
      <Icon path={languageIcon} />
    </button>
  );
}
