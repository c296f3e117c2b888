import { useQuery } from "@tanstack/react-query";
import { type CSSProperties, type ReactElement, type RefObject, useEffect, useRef, useState } from "react";
import { articleUrl } from "../../../content/url.ts";
import { lazyMessages } from "../../../i18n/lazy-messages.ts";
import { PageLink } from "../../components/links/page-link.tsx";
import { articleQuery } from "../../data/article-query.ts";
import { isEnabled, setEnabled } from "../../data/storage/preferences.ts";
import { formatReadingTime } from "../article/reading-time.ts";
import { type PreviewLink, useLinkIntent } from "./use-link-intent.ts";
import { useTextFont } from "./use-text-font.ts";

/** Maximum width of a preview, and its minimum distance from the viewport's edges. In pixels. */
const maxWidthPx = 352;
const marginPx = 8;

/** Previews of article links on hover, focus or long press. Prefetches the article first. */
export function LinkPreviews(): ReactElement {
  const card = useRef<HTMLElement>(null);
  const { previewedLink, close } = useLinkIntent(card);
  const [statusMessage, setStatusMessage] = useState("");
  useTextFont();
  useEffect(() => {
    // Lets the stylesheet disable the browser's own long-press menu.
    if (isEnabled("previews")) document.documentElement.dataset["previews"] = "";
  }, []);
  const turnOff = (): void => {
    setEnabled("previews", false);
    delete document.documentElement.dataset["previews"];
    setStatusMessage(lazyMessages.previewsTurnedOff);
    close();
  };
  return (
    <>
      {previewedLink && <PreviewCard ref={card} link={previewedLink} onTurnOff={turnOff} onOpen={close} />}
      <div role="status" className="visually-hidden">
        {statusMessage}
      </div>
    </>
  );
}

/** Positions the card below the link if there is enough room, otherwise above it. */
function linkToCardStyle({ linkRect }: PreviewLink): CSSProperties {
  const width = Math.min(maxWidthPx, window.innerWidth - 2 * marginPx);
  const left = Math.max(marginPx, Math.min(linkRect.left, window.innerWidth - width - marginPx));
  const isBelow = window.innerHeight - linkRect.bottom > Math.min(260, linkRect.top);
  return {
    inlineSize: width,
    left,
    ...(isBelow
      ? { top: linkRect.bottom + 4, maxBlockSize: window.innerHeight - linkRect.bottom - 4 - marginPx }
      : { bottom: window.innerHeight - linkRect.top + 4, maxBlockSize: linkRect.top - 4 - marginPx }),
  };
}

interface PreviewCardProps {
  readonly ref: RefObject<HTMLElement | null>;
  readonly link: PreviewLink;
  readonly onTurnOff: () => void;
  readonly onOpen: () => void;
}

function PreviewCard({ ref, link, onTurnOff, onOpen }: PreviewCardProps): ReactElement | null {
  const { subject, slug, isTouched } = link;
  const { data: found } = useQuery(articleQuery(subject, slug));
  // No preview if the article can't be loaded: opening the link will show the error.
  if (found?.kind !== "found") return null;
  const { question, description, wordCount } = found.article;
  return (
    <aside ref={ref} className="link-preview" aria-label={lazyMessages.preview} style={linkToCardStyle(link)}>
      <p className="link-preview-question" lang={found.article.lang} dir="auto">
        {question}
      </p>
      <p className="link-preview-excerpt" lang={found.article.lang} dir="auto">
        {description}
      </p>
      <p className="link-preview-meta">
        {found.subject.name} · {formatReadingTime(wordCount)}
      </p>
      <p className="link-preview-actions">
        {isTouched && (
          <PageLink to={articleUrl(subject, slug)} onClick={onOpen}>
            {lazyMessages.openArticle}
          </PageLink>
        )}
        <button type="button" className="secondary-button" onClick={onTurnOff}>
          {lazyMessages.turnOffPreviews}
        </button>
      </p>
    </aside>
  );
}
