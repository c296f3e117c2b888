import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useHref } from "react-router";
import { type LinkedArticle, linkToArticle } from "../../data/link-to-article.ts";
import { isSaveDataEnabled } from "../../data/network-information.ts";
import { PrefetchQueue } from "../../data/promises/prefetch-queue.ts";
import { isEnabled } from "../../data/storage/preferences.ts";
import { prefetchArticle } from "../article/prefetch-article.ts";

/** A pointer that rests this long on a link triggers prefetching. In milliseconds. */
const prefetchDelayMs = 80;

/** A pointer that rests this long on a link opens its preview. In milliseconds. */
const previewDelayMs = 400;

/** A touch this long opens the preview, just before the browser's own context menu. In milliseconds. */
const longPressMs = 450;

/** Time to move the pointer from a link to its preview. In milliseconds. */
const closeDelayMs = 250;

/** A link to an article that is a candidate for a preview. */
export interface PreviewLink extends LinkedArticle {
  /** Bounding box of the link in the viewport. */
  readonly linkRect: DOMRect;
  readonly isTouched: boolean;
}

/** The other article that a link in the page points to; undefined for all other links. */
function elementToArticleLink(
  target: EventTarget | null,
  basePath: string,
): (PreviewLink & { link: Element }) | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("main a[href]") : null;
  if (!link || link.pathname === window.location.pathname) return undefined;
  const article = linkToArticle(link, basePath);
  return article && { ...article, linkRect: link.getBoundingClientRect(), isTouched: false, link };
}

interface LinkIntent {
  /** The link whose preview is shown. */
  readonly previewedLink: PreviewLink | undefined;
  readonly close: () => void;
}

/**
 * Watches links to articles. On hover or focus an article is prefetched, at most two at a time and none if the reader
 * saves data; after a longer time its preview opens. `card` is the preview, which the pointer may enter.
 */
export function useLinkIntent(card: RefObject<HTMLElement | null>): LinkIntent {
  const client = useQueryClient();
  const basePath = useHref("/").replace(/\/?$/u, "/");
  const [wanted, setPreviewedLink] = useState<PreviewLink>();
  const queue = useRef<PrefetchQueue>(undefined);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const isLongPress = useRef(false);
  /** The link that the pointer or the focus is on: only the first move of the pointer there counts. */
  const intendedLink = useRef<Element>(undefined);

  const clearTimers = (): void => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = [];
  };
  const schedule = (timeMs: number, run: () => void): void => {
    timers.current.push(setTimeout(run, timeMs));
  };
  const close = (): void => {
    clearTimers();
    setPreviewedLink(undefined);
  };
  const prefetch = ({ subject, slug }: PreviewLink): void => {
    if (isSaveDataEnabled()) return;
    queue.current ??= new PrefetchQueue();
    queue.current.schedule(`${subject}/${slug}`, () =>
      Promise.all([import("../article/article-page.tsx"), prefetchArticle(client, subject, slug)]),
    );
  };
  const handleIntent = (target: EventTarget | null): void => {
    const found = elementToArticleLink(target, basePath);
    intendedLink.current = found?.link;
    if (!found) return;
    clearTimers();
    schedule(prefetchDelayMs, () => prefetch(found));
    if (isSaveDataEnabled() || !isEnabled("previews")) return;
    schedule(previewDelayMs, () => {
      if (found.link.isConnected) setPreviewedLink(found);
    });
  };

  const handleTouch = (target: EventTarget | null, isInCard: boolean): void => {
    const found = elementToArticleLink(target, basePath);
    if (found) {
      clearTimers();
      prefetch(found);
      if (!isEnabled("previews")) return;
      schedule(longPressMs, () => {
        isLongPress.current = true;
        setPreviewedLink({ ...found, isTouched: true });
      });
    } else if (!isInCard) close();
  };

  const handleEvent = useEffectEvent((event: Event): void => {
    // Touch pointers leave when the finger is lifted; the preview must stay open.
    if (event instanceof PointerEvent && event.pointerType === "touch" && event.type !== "click") return;
    const isInCard = event.target instanceof Node && card.current?.contains(event.target) === true;
    switch (event.type) {
      // Not "pointerover": a link that a new page or list puts under a pointer at rest is not pointed to.
      case "pointermove":
        if (isInCard) clearTimers();
        else if (!intendedLink.current?.contains(event.target as Node)) handleIntent(event.target);
        break;
      case "pointerout":
        // Also fires between parts of the same link.
        if (
          isInCard ||
          intendedLink.current?.contains((event as PointerEvent).relatedTarget as Node) === false
        ) {
          intendedLink.current = undefined;
          clearTimers();
          schedule(closeDelayMs, close);
        }
        break;
      case "focusin":
        if (isInCard) clearTimers();
        else if (
          !wanted?.isTouched &&
          event.target instanceof Element &&
          event.target.matches(":focus-visible")
        )
          handleIntent(event.target);
        break;
      case "focusout":
        intendedLink.current = undefined;
        // After a long press, the touch also moves the focus.
        if (!isInCard && !wanted?.isTouched) close();
        break;
      case "touchstart":
        isLongPress.current = false;
        handleTouch(event.target, isInCard);
        break;
      case "touchmove":
      case "touchend":
      case "touchcancel":
        clearTimers();
        break;
      case "contextmenu":
        // The long press has already opened the preview.
        if (isLongPress.current) event.preventDefault();
        break;
      case "click":
        if (isInCard) break;
        if (isLongPress.current && elementToArticleLink(event.target, basePath)) {
          event.preventDefault();
          event.stopPropagation();
        } else close();
        isLongPress.current = false;
        break;
      case "keydown":
        isLongPress.current = false;
        if ((event as KeyboardEvent).key === "Escape") close();
        break;
      default:
        if (!isInCard) close();
    }
  });
  useEffect(() => {
    const listener = (event: Event): void => handleEvent(event);
    // Captured on the window, before the page's own handlers: the click that ends a long press must not open the link.
    const eventNames =
      "pointermove pointerout focusin focusout keydown contextmenu click scroll touchstart touchmove touchend touchcancel";
    const listening = new AbortController();
    for (const name of eventNames.split(" "))
      window.addEventListener(name, listener, {
        capture: true,
        passive: name.startsWith("touch"),
        signal: listening.signal,
      });
    return () => {
      listening.abort();
      for (const timer of timers.current) clearTimeout(timer);
    };
  }, []);
  return { previewedLink: wanted, close };
}
