import { type ReactElement, type ReactNode, useState } from "react";
import { highlightMessages } from "../../../../i18n/highlight-messages.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { deleteIcon, moreIcon, penIcon } from "../../../components/icons/action-icon-paths.ts";
import { Menu } from "../../../components/menu/menu.tsx";
import { MenuItem } from "../../../components/menu/menu-item.tsx";
import { changeHighlight, deleteHighlight } from "../change-highlights.ts";
import { NoteForm } from "../note-form.tsx";
import { passageToLabel } from "../passage-to-label.ts";
import type { ArticleHighlight } from "../storage/highlight-schema.ts";
import "../marks/marks.css";
import "./highlight-list.css";

interface HighlightItemProps {
  readonly highlight: ArticleHighlight;
  /** The passage, as what leads to it. */
  readonly children: ReactNode;
}

/** A highlight in a list: its passage, its note, and a menu to change or delete it. */
export function HighlightItem({ highlight, children }: HighlightItemProps): ReactElement {
  const { color, note, quote } = highlight;
  const [isWriting, setIsWriting] = useState(false);
  const label = passageToLabel(quote.exact);
  return (
    <li className="highlight-item" data-color={color}>
      <div className="highlight-passage">
        <span className="visually-hidden">{highlightMessages.colors[color]}</span>
        {children}
      </div>
      <Menu
        label={lazyMessages.actionOn(lazyMessages.moreActions, label)}
        icon={moreIcon}
        isIconOnly
        closesOnChoice
      >
        <MenuItem icon={penIcon} onChoose={() => setIsWriting(true)}>
          {note === "" ? lazyMessages.addNote : lazyMessages.editNote}
        </MenuItem>
        <MenuItem icon={deleteIcon} onChoose={() => deleteHighlight(highlight)}>
          {highlightMessages.delete}
        </MenuItem>
      </Menu>
      {isWriting && (
        <NoteForm
          passage={label}
          note={note}
          onCancel={() => setIsWriting(false)}
          onSave={(text) => {
            setIsWriting(false);
            if (text !== note) void changeHighlight(highlight, { note: text });
          }}
        />
      )}
      {!isWriting && note !== "" && (
        <p className="highlight-note" dir="auto">
          {note}
        </p>
      )}
    </li>
  );
}
