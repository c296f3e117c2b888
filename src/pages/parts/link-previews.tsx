import { useQuery } from "@tanstack/react-query";
import { type CSSProperties, type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import { articleQuery } from "../../library/article-queries.ts";
import { savesData } from "../../library/prefetch-article.ts";
import { isSwitchedOn, switchTo } from "../../library/switches.ts";
import { loadTextFont } from "../../ui/text-font.ts";
import { laterWords } from "../../words/later-words.ts";
import { articlePath } from "../addresses.ts";
import { PageLink } from "./page-link.tsx";
import { readingTime } from "./reading-time.ts";
import { useLinkIntent, type WantedLink } from "./use-link-intent.ts";

/** Widest that a preview gets, and the room that it leaves around itself. In pixels. */
const widthPx = 352;
const marginPx = 8;

/** Shows a link's question and first lines when a reader stays on it. Loads what a reader turns to ahead. */
export function LinkPreviews(): ReactElement {
  const card = useRef<HTMLElement>(null);
  const { wanted, close } = useLinkIntent(card);
  const [said, setSaid] = useState("");
  useEffect(() => {
    // Style sheets leave the long press to us then.
    if (isSwitchedOn("previews")) document.documentElement.dataset["previews"] = "";
    if (!savesData()) loadTextFont();
  }, []);
  const turnOff = (): void => {
    switchTo("previews", false);
    delete document.documentElement.dataset["previews"];
    setSaid(laterWords.previewsAreOff);
    close();
  };
  return (
    <>
      {wanted && <PreviewCard ref={card} wanted={wanted} onTurnOff={turnOff} onOpen={close} />}
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </>
  );
}

/** Below the link where there is room for some lines, else above it. */
function placeCard({ box }: WantedLink): CSSProperties {
  const width = Math.min(widthPx, window.innerWidth - 2 * marginPx);
  const left = Math.max(marginPx, Math.min(box.left, window.innerWidth - width - marginPx));
  const isBelow = window.innerHeight - box.bottom > Math.min(260, box.top);
  return {
    inlineSize: width,
    left,
    ...(isBelow
      ? { top: box.bottom + 4, maxBlockSize: window.innerHeight - box.bottom - 4 - marginPx }
      : { bottom: window.innerHeight - box.top + 4, maxBlockSize: box.top - 4 - marginPx }),
  };
}

interface PreviewCardProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly wanted: WantedLink;
  readonly onTurnOff: () => void;
  readonly onOpen: () => void;
}

function PreviewCard({ ref, wanted, onTurnOff, onOpen }: PreviewCardProps): ReactElement | null {
  const { subject, slug, isTouched } = wanted;
  const { data: found } = useQuery(articleQuery(subject, slug));
  // A preview that can't be had is none: the link itself says more when it is opened.
  if (found?.kind !== "found") return null;
  const { question, description, words } = found.article;
  return (
    <aside ref={ref} className="link-preview" aria-label={laterWords.preview} style={placeCard(wanted)}>
      <p className="link-preview-question" lang={found.article.lang} dir="auto">
        {question}
      </p>
      <p className="link-preview-lines" lang={found.article.lang} dir="auto">
        {description}
      </p>
      <p className="link-preview-note">
        {found.subject.name} · {readingTime(words)}
      </p>
      <p className="link-preview-actions">
        {isTouched && (
          <PageLink to={articlePath(subject, slug)} onClick={onOpen}>
            {laterWords.openPreviewed}
          </PageLink>
        )}
        <button type="button" className="quiet-button" onClick={onTurnOff}>
          {laterWords.previewsOff}
        </button>
      </p>
    </aside>
  );
}
