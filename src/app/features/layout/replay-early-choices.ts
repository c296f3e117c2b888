/** Chooses an option as if the reader had: React sees only the event. */
function replayChoice(menu: HTMLSelectElement, value: string): void {
  menu.value = value;
  menu.dispatchEvent(new Event("change", { bubbles: true }));
}

/**
 * Tells React what the reader chose in menus while scripts were still loading: they show it, but hydration takes them for
 * unchanged. To be called in the layout effect of the page: what early texts change would reset the menus (`useEarlyText`).
 */
export async function replayEarlyChoices(root: ParentNode): Promise<void> {
  // All values first: the first event makes React set the others to what it knows.
  const choices = [...root.querySelectorAll("select")].map((menu) => {
    const prerendered = [...menu.options].find((option) => option.hasAttribute("selected"));
    return [menu, prerendered?.value, menu.value] as const;
  });
  for (const [menu, before, value] of choices) {
    if (before === undefined || value === before) continue;
    // React renders what the text or choice before this one changes: the handlers of a page build on one state.
    await new Promise((resolve) => setTimeout(resolve));
    replayChoice(menu, value);
  }
}
