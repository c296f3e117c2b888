/** The level of the heading that a block is, or that stands in it beside its link; undefined for any other block. */
function headingLevel(block: Element): number | undefined {
  const heading = block.matches(".heading") ? block.firstElementChild : block;
  const level = /^H([1-6])$/u.exec(heading?.tagName ?? "")?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The blocks of an answer by section: what is before the first of its topmost headings, and then one for each. */
export function answerToSteps(answer: Element): readonly (readonly HTMLElement[])[] {
  const blocks = [...answer.children].filter((block) => block instanceof HTMLElement);
  const topmost = Math.min(...blocks.map((block) => headingLevel(block) ?? Number.POSITIVE_INFINITY));
  const steps: HTMLElement[][] = [];
  for (const block of blocks) {
    const last = steps.at(-1);
    if (last === undefined || headingLevel(block) === topmost) steps.push([block]);
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
