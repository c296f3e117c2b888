/** Fallback for browsers, and pages over plain http, without `navigator.clipboard`. */
function copyWithExecCommand(text: string): boolean {
  const textarea = document.createElement("textarea");
  textarea.value = text;
  textarea.style.cssText = "position:fixed;inset-block-start:0;opacity:0";
  const previousFocus = document.activeElement;
  document.body.append(textarea);
  textarea.select();
  const copied = document.execCommand("copy");
  textarea.remove();
  if (previousFocus instanceof HTMLElement) previousFocus.focus();
  return copied;
}

/** Writes text to the clipboard; resolves with false if the browser denies it. Never rejects. */
export async function writeClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    try {
      return copyWithExecCommand(text);
    } catch {
      return false;
    }
  }
}
