type Control = HTMLInputElement | HTMLSelectElement;

/** The value that a control was prerendered with; undefined for a menu that wasn't. */
function prerenderedValue(control: Control): string | undefined {
  if (control instanceof HTMLInputElement) return control.defaultValue;
  return [...control.options].find((option) => option.hasAttribute("selected"))?.value;
}

/** Gives a control a value as if the reader had: React sees only the event. */
function replayValue(control: Control, before: string, value: string): void {
  // React ignores events that change nothing of what was last set on the element itself.
  control.value = before;
  const { prototype } = control instanceof HTMLInputElement ? HTMLInputElement : HTMLSelectElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, value);
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
}

/**
 * Tells React what the reader typed or chose while scripts were still loading: the controls show it, but hydration takes
 * them for unchanged. To be called once the page is hydrated.
 */
export async function replayEarlyInput(root: ParentNode): Promise<void> {
  const controls = [...root.querySelectorAll<Control>("input[type=search], select")];
  // All values first: the first event makes React set the others to what it knows.
  const changes = controls.map((control) => [control, prerenderedValue(control), control.value] as const);
  for (const [control, before, value] of changes) {
    if (before === undefined || value === before) continue;
    replayValue(control, before, value);
    // React renders what this changes before the next one: the handlers of a page build on one state.
    await new Promise((resolve) => setTimeout(resolve));
  }
}
