/** The blocks of an answer by section: what is before the first of its topmost headings, and then one for each. */
export function answerToSteps(answer: Element): readonly (readonly HTMLElement[])[] {
  const blocks = [...answer.children].filter((block) => block instanceof HTMLElement);
  const headings = blocks.map(({ tagName }) => tagName).filter((tagName) => /^H[1-6]$/u.test(tagName));
  const topmost = headings.sort()[0];
  const steps: HTMLElement[][] = [];
  for (const block of blocks) {
    const last = steps.at(-1);
    if (last === undefined || block.tagName === topmost) steps.push([block]);
    else last.push(block);
  }
  return steps;
}

/** Shows the first `count` steps of an answer and hides the others. Returns the last one that is shown. */
export function showSteps(
  steps: readonly (readonly HTMLElement[])[],
  count: number,
): readonly HTMLElement[] | undefined {
  for (const [index, step] of steps.entries()) {
    for (const block of step) block.hidden = index >= count;
  }
  return steps[Math.min(count, steps.length) - 1];
}
