import { rewriteProse } from "../../fences.ts";

/** Parts of the accordions of Radix, shadcn, Headless UI and MUI. */
const part =
  /<(\/?)(Accordion|Collapsible|Disclosure)\.?(Item|Trigger|Button|Summary|Content|Panel|Details)?(?:\s[^<>]{0,500})?(?<!\/)>/gu;
const label = /<(?:Accordion|Collapsible|Disclosure)\.?(?:Trigger|Button|Summary)[\s>]/u;

/** Writes accordions whose labels are elements of their own as elements of HTML. */
export function rewriteAccordions(text: string): string {
  if (!label.test(text)) return text;
  const hasItems = /<Accordion\.?Item[\s>]/u.test(text);
  return rewriteProse(text, (prose) =>
    prose.replace(part, (_, slash: string, root: string, name?: string) => {
      if (name === "Trigger" || name === "Button" || name === "Summary")
        return slash === "" ? "<summary>" : "</summary>\n\n";
      const isPart = name === "Item" || (name === undefined && !(hasItems && root === "Accordion"));
      return isPart ? `\n\n<${slash}details>\n` : "\n\n";
    }),
  );
}
