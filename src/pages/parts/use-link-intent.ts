import { useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useEffectEvent, useRef, useState } from "react";
import { useHref } from "react-router";
import { parseArticleUrl, type Slug, type SubjectSlug } from "../../article/address.ts";
import { PrefetchQueue, prefetchArticle, savesData } from "../../library/prefetch-article.ts";
import { isSwitchedOn } from "../../library/switches.ts";

/** A pointer that stays this long on a link may want it. In milliseconds. */
const intentMs = 80;

/** After this long on a link its preview is shown: whoever just passes sees none. In milliseconds. */
const previewMs = 400;

/** A finger that stays this long on a link asks for its preview. In milliseconds, just before a browser's own menu. */
const longPressMs = 450;

/** Time for the pointer to get from a link to its preview. In milliseconds. */
const leaveMs = 250;

/** A link to an article that the reader seems to want. */
export interface WantedLink {
  readonly subject: SubjectSlug;
  readonly slug: Slug;
  /** Where the link is on the screen. */
  readonly box: DOMRect;
  readonly isTouched: boolean;
}

/** The article that a link in the page leads to; undefined for all other links. */
function linkToArticle(
  target: EventTarget | null,
  root: string,
): (WantedLink & { link: Element }) | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("main a[href]") : null;
  if (!link) return undefined;
  const { origin, pathname } = new URL(link.href, window.location.href);
  if (origin !== window.location.origin || !pathname.startsWith(root)) return undefined;
  let path: string;
  try {
    path = decodeURI(`/${pathname.slice(root.length)}`);
  } catch {
    return undefined;
  }
  const parts = parseArticleUrl(path);
  return parts && { ...parts, box: link.getBoundingClientRect(), isTouched: false, link };
}

interface LinkIntent {
  /** The link whose preview is to be shown. */
  readonly wanted: WantedLink | undefined;
  readonly close: () => void;
}

/**
 * Watches the page's links to articles. One that a reader turns to is loaded ahead, at most two at once and none where
 * they save data; one that they stay on is to be previewed. `card` is the preview: the pointer may go there.
 */
export function useLinkIntent(card: RefObject<HTMLElement | null>): LinkIntent {
  const client = useQueryClient();
  const root = useHref("/").replace(/\/?$/u, "/");
  const [wanted, setWanted] = useState<WantedLink>();
  const queue = useRef<PrefetchQueue>(undefined);
  const timers = useRef<ReturnType<typeof setTimeout>[]>([]);
  const pressed = useRef(false);

  const forget = (): void => {
    for (const timer of timers.current) clearTimeout(timer);
    timers.current = [];
  };
  const after = (timeMs: number, run: () => void): void => {
    timers.current.push(setTimeout(run, timeMs));
  };
  const close = (): void => {
    forget();
    setWanted(undefined);
  };
  const prefetch = ({ subject, slug }: WantedLink): void => {
    if (savesData()) return;
    queue.current ??= new PrefetchQueue();
    queue.current.want(`${subject}/${slug}`, () =>
      Promise.all([import("../article-page.tsx"), prefetchArticle(client, subject, slug)]),
    );
  };
  const turnTo = (target: EventTarget | null): void => {
    const found = linkToArticle(target, root);
    if (!found) return;
    forget();
    after(intentMs, () => prefetch(found));
    if (savesData() || !isSwitchedOn("previews")) return;
    after(previewMs, () => {
      if (found.link.isConnected) setWanted({ ...found, box: found.link.getBoundingClientRect() });
    });
  };

  const handle = useEffectEvent((event: Event): void => {
    // A finger's pointer leaves with the finger; what it asked for stays.
    if (event instanceof PointerEvent && event.pointerType === "touch" && event.type !== "click") return;
    const isInCard = event.target instanceof Node && card.current?.contains(event.target) === true;
    switch (event.type) {
      case "pointerover":
        if (isInCard) forget();
        else turnTo(event.target);
        break;
      case "pointerout":
        // To another part of the same link, too: that is told of at once by the next event.
        if (isInCard || linkToArticle(event.target, root)) {
          forget();
          after(leaveMs, close);
        }
        break;
      case "focusin":
        if (isInCard) forget();
        else if (
          !wanted?.isTouched &&
          event.target instanceof Element &&
          event.target.matches(":focus-visible")
        )
          turnTo(event.target);
        break;
      case "focusout":
        // A touch moves the focus too, after the long press.
        if (!isInCard && !wanted?.isTouched) close();
        break;
      case "touchstart":
        pressed.current = false;
        press(event);
        break;
      case "touchmove":
      case "touchend":
      case "touchcancel":
        forget();
        break;
      case "contextmenu":
        // The long press has been answered already.
        if (pressed.current) event.preventDefault();
        break;
      case "click":
        if (isInCard) break;
        if (pressed.current && linkToArticle(event.target, root)) {
          event.preventDefault();
          event.stopPropagation();
        } else close();
        pressed.current = false;
        break;
      case "keydown":
        pressed.current = false;
        if ((event as KeyboardEvent).key === "Escape") close();
        break;
      default:
        if (!isInCard) close();
    }
  });
  const press = (event: Event): void => {
    const found = linkToArticle(event.target, root);
    if (!found) {
      if (!(event.target instanceof Node && card.current?.contains(event.target))) close();
      return;
    }
    forget();
    prefetch(found);
    if (!isSwitchedOn("previews")) return;
    after(longPressMs, () => {
      pressed.current = true;
      setWanted({ ...found, isTouched: true });
    });
  };

  useEffect(() => {
    const listener = (event: Event): void => handle(event);
    // At the window and before the page's own: a click that ends a long press must not open the link.
    const names = ["pointerover", "pointerout", "focusin", "focusout", "keydown", "contextmenu", "click"];
    const passive = ["touchstart", "touchmove", "touchend", "touchcancel", "scroll"];
    for (const name of names) window.addEventListener(name, listener, true);
    for (const name of passive) window.addEventListener(name, listener, { capture: true, passive: true });
    return () => {
      for (const name of [...names, ...passive]) window.removeEventListener(name, listener, true);
      for (const timer of timers.current) clearTimeout(timer);
    };
  }, []);
  return { wanted, close };
}
