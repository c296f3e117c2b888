import { type ReactElement, type ReactNode, useRef } from "react";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { Dialog } from "../../../components/dialog/dialog.tsx";
import { DialogHeader } from "../../../components/dialog/dialog-header.tsx";

interface FacetsSheetProps {
  /** The number of results, as a text: the label of the button that leads back to them. */
  readonly result: string;
  readonly onClose: () => void;
  /** The facets. */
  readonly children: ReactNode;
}

/** The facets of a search in a sheet, on screens without room beside the results. Open while mounted. */
export function FacetsSheet({ result, onClose, children }: FacetsSheetProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <Dialog ref={dialog} label={lazyMessages.filterResults} className="facets-sheet" onClose={onClose}>
      <DialogHeader title={lazyMessages.filterResults} dialog={dialog} />
      {children}
      <footer>
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {result}
        </button>
      </footer>
    </Dialog>
  );
}
