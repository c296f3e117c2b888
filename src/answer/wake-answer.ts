import { words } from "../words/words.ts";
import { elementToTex, formulaSelector } from "./formula-element.ts";
import { writeClipboard } from "./write-clipboard.ts";

/** How long a button says that it has copied. In milliseconds. */
const shownMs = 2000;

/** What a copy button of an answer copies; undefined for any other button. */
function buttonToText(button: Element): string | undefined {
  if (button.matches(".code-copy"))
    return button.closest(".code-block")?.querySelector("pre")?.textContent ?? undefined;
  const formula = button.matches(".formula-copy") ? button.closest(formulaSelector) : null;
  return formula ? elementToTex(formula) : undefined;
}

function say(button: Element, message: string): void {
  const [label, name] = [button.textContent, button.getAttribute("aria-label")];
  const status = button.nextElementSibling;
  button.textContent = message;
  button.setAttribute("aria-label", message);
  if (status?.getAttribute("role") === "status") status.textContent = message;
  setTimeout(() => {
    button.textContent = label;
    if (name !== null) button.setAttribute("aria-label", name);
    if (status?.getAttribute("role") === "status") status.textContent = "";
  }, shownMs);
}

/** Takes the Tab key away from what turns out to have nothing to scroll. */
function watchScrollers(container: Element): ResizeObserver | undefined {
  if (typeof ResizeObserver === "undefined") return undefined;
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of container.querySelectorAll(".formula-scroller, .table-region, .code-block pre"))
    observer.observe(box);
  return observer;
}

/**
 * Makes an answer that came as HTML work like one that was rendered here: copy buttons copy, and only what scrolls
 * stops the Tab key. Returns what undoes it.
 */
export function wakeAnswer(container: HTMLElement): () => void {
  const handleClick = (event: MouseEvent): void => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    const text = button ? buttonToText(button) : undefined;
    if (button === null || text === undefined || button.textContent === words.copied) return;
    void writeClipboard(text).then((copied) => say(button, copied ? words.copied : words.notCopied));
  };
  container.addEventListener("click", handleClick);
  const observer = watchScrollers(container);
  return () => {
    container.removeEventListener("click", handleClick);
    observer?.disconnect();
  };
}
