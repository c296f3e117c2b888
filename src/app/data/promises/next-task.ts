/** Resolves in the next task, so that pending input is handled first. */
export async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
