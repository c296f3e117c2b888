import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { writeClipboard } from "../../../components/sharing/write-clipboard.ts";
import { statusDurationMs } from "../../../components/use-temporary-state.ts";
import { elementToTex, formulaSelector } from "./formula/formula-element.ts";

/** The text that a copy button copies; undefined for any other button. */
function buttonToCopyText(button: Element): string | undefined {
  if (button.matches(".code-copy"))
    return button.closest(".code-block")?.querySelector("pre")?.textContent ?? undefined;
  const formula = button.matches(".formula-copy") ? button.closest(formulaSelector) : null;
  return formula ? elementToTex(formula) : undefined;
}

function showStatus(button: Element, message: string): void {
  const [label, name] = [button.textContent, button.getAttribute("aria-label")];
  const status = button.nextElementSibling;
  button.textContent = message;
  button.setAttribute("aria-label", message);
  if (status?.getAttribute("role") === "status") status.textContent = message;
  setTimeout(() => {
    button.textContent = label;
    if (name !== null) button.setAttribute("aria-label", name);
    if (status?.getAttribute("role") === "status") status.textContent = "";
  }, statusDurationMs);
}

/** Removes scroll containers that don't overflow from the tab order. */
function observeScrollContainers(container: Element): ResizeObserver | undefined {
  if (typeof ResizeObserver === "undefined") return undefined;
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const scrollContainer of container.querySelectorAll(
    ".formula-scroller, .table-region, .code-block pre",
  ))
    observer.observe(scrollContainer);
  return observer;
}

/**
 * Hydrates an answer that was prerendered as HTML: copy buttons work, and only scroll containers that overflow are in
 * the tab order. Returns a cleanup function.
 */
export function hydrateAnswer(container: HTMLElement): () => void {
  const handleClick = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const text = button ? buttonToCopyText(button) : undefined;
    if (button === null || text === undefined || button.textContent === lazyMessages.copied) return;
    void writeClipboard(text).then((copied) =>
      showStatus(button, copied ? lazyMessages.copied : lazyMessages.notCopied),
    );
  };
  container.addEventListener("click", handleClick);
  const observer = observeScrollContainers(container);
  return () => {
    container.removeEventListener("click", handleClick);
    observer?.disconnect();
  };
}
