/** Resolves in the next task: what the reader does meanwhile comes first. */
export async function nextTask(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
