import { useQueryClient } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { messages } from "../../../../i18n/messages.ts";
import { studyMessages } from "../../../../i18n/study-messages.ts";
import { downloadIcon } from "../../../components/icons/action-icon-paths.ts";
import { MenuItem } from "../../../components/menu/menu-item.tsx";
import { showToast } from "../../../components/toast/toast-store.ts";
import { errorToMessage } from "../../../data/error-to-message.ts";
import type { SavedList } from "../../../data/user-data/user-data-schema.ts";
import type { Deck } from "../storage/study-schema.ts";
import { type ExportFormat, exportDeck } from "./export-deck.ts";

interface ExportItemsProps {
  readonly deck: Deck;
  readonly lists: readonly SavedList[];
}

/** Items of a menu that export a deck. */
export function ExportItems({ deck, lists }: ExportItemsProps): ReactElement {
  const client = useQueryClient();
  const exportAs = async (format: ExportFormat): Promise<void> => {
    showToast({ message: messages.loading });
    try {
      const { exported, missing } = await exportDeck(client, deck, lists, format);
      const parts = [
        studyMessages.exported(exported),
        ...(missing > 0 ? [studyMessages.notExported(missing)] : []),
      ];
      showToast({ message: messages.list(parts) });
    } catch (error) {
      console.warn("The questions can't be exported.", error);
      showToast({ message: errorToMessage(error).title });
    }
  };
  return (
    <>
      <MenuItem icon={downloadIcon} onChoose={() => exportAs("anki")}>
        {studyMessages.exportAnki}
      </MenuItem>
      <MenuItem icon={downloadIcon} onChoose={() => exportAs("anki-text")}>
        {studyMessages.exportAnkiText}
      </MenuItem>
      <MenuItem icon={downloadIcon} onChoose={() => exportAs("csv")}>
        {studyMessages.exportCsv}
      </MenuItem>
      <MenuItem icon={downloadIcon} onChoose={() => exportAs("text")}>
        {studyMessages.exportText}
      </MenuItem>
    </>
  );
}
