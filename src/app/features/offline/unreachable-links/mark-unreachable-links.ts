import { canonicalPagePath } from "../../../../bundle/pages/page-path.ts";
import { offlineMessages } from "../../../../i18n/offline-messages.ts";
import { isHostReachable } from "../../../data/host-reachability.ts";
import { linkToPath } from "../../../data/link-to-path.ts";
import { siteBase } from "../../../data/site-base.ts";
import { getActiveWorker, postRequest } from "../service-worker-client.ts";
import { waitForHost } from "./watch-host.ts";
import "./unreachable-links.css";

/** The id of the text that describes a marked link to screen readers. */
const descriptionId = "unreachable-link";

/** The links that lead to another page or file in this language, with its path. The worker knows nothing of other languages. */
function listLinks(): Map<HTMLAnchorElement, string> {
  const siteUrl = location.origin + siteBase;
  const currentPath = linkToPath(location.href, siteUrl);
  const paths = new Map<HTMLAnchorElement, string>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("main a[href]")) {
    const path = link.hreflang === "" ? linkToPath(link.href, siteUrl) : undefined;
    if (path === undefined || path === currentPath) setMark(link, false);
    else paths.set(link, canonicalPagePath(path));
  }
  return paths;
}

function setMark(link: HTMLAnchorElement, isMarked: boolean): void {
  if (isMarked === link.hasAttribute("data-unreachable")) return;
  link.toggleAttribute("data-unreachable", isMarked);
  const others = (link.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((id) => id !== descriptionId);
  const ids = [...others, ...(isMarked ? [descriptionId] : [])].join(" ").trim();
  if (ids === "") link.removeAttribute("aria-describedby");
  else link.setAttribute("aria-describedby", ids);
}

function addDescription(): void {
  if (document.getElementById(descriptionId)) return;
  const description = document.createElement("span");
  description.id = descriptionId;
  description.hidden = true;
  description.textContent = offlineMessages.unreachable;
  document.body.append(description);
}

async function markLinks(worker: ServiceWorker): Promise<void> {
  const links = listLinks();
  if (links.size === 0) return;
  const paths = [...new Set(links.values())];
  const available = await postRequest(worker, { kind: "findAvailable", paths });
  addDescription();
  for (const [link, path] of links) setMark(link, !isHostReachable() && available[path] === undefined);
}

/** Marks the links of the page, and those of all that follow. Returns a function that ends this. */
function startMarking(worker: ServiceWorker): () => void {
  let isPending = false;
  const update = (): void => {
    if (isPending) return;
    isPending = true;
    // Many changes of a page are one.
    requestAnimationFrame(() => {
      isPending = false;
      markLinks(worker).catch((error: unknown) => console.warn("Links can't be marked.", error));
    });
  };
  const observer = new MutationObserver(update);
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ["href"] });
  update();
  return () => {
    observer.disconnect();
    for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-unreachable]"))
      setMark(link, false);
  };
}

let isWatching = false;

/**
 * Marks the links of the page that lead to what is not on the device, and those of all pages that follow, until the host can
 * be reached again; nothing if it can be reached now. They can still be followed: only the browser knows for sure.
 */
export async function markUnreachableLinks(): Promise<void> {
  if (isWatching) return;
  isWatching = true;
  try {
    const worker = await getActiveWorker();
    let stop: (() => void) | undefined;
    await waitForHost(() => {
      stop = worker && startMarking(worker);
    });
    stop?.();
  } finally {
    isWatching = false;
  }
}
