/** The answer on the page; null before it is there. */
export function findAnswer(): Element | null {
  return document.querySelector("#answer .answer");
}
