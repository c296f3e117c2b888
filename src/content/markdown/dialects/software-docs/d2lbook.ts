import { FenceTracker } from "../../fences.ts";

const anySyntax = /^:(?:begin_tab|eqlabel|label):`|:(?:eqref|numref):`/mu;

const labelLine = /^[ \t]*:(eqlabel|label):`([^`\n]{1,200})`[ \t]*$/u;
/** Lines that only say how what is before them looks, or where the sources of citations are. */
const settingLine = /^[ \t]*:(?:bibliography|height|width):`[^`\n]{0,200}`[ \t]*$/u;
const tabStart = /^[ \t]*:begin_tab:`([^`\n]{0,200})`[ \t]*$/u;
const tabEnd = /^[ \t]*:end_tab:[ \t]*$/u;
const heading = /^#{1,6}[ \t]/u;

/** Roles, and what those of MyST are called that mean the same. */
const role = /:(cite(?:[pt]|:[pt])?|eqref|numref|ref):`([^`\n]{1,300})`/gu;

/** Words that are also on slides, and those that are only there. */
const slideMark = /\[\*\*([^\n]{1,1000}?)\*\*\]|\(\*\*([^\n]{1,1000}?)\*\*\)/gu;
const slideOnly = /\[~~[^\n]{0,1000}?~~\]|\(~~[^\n]{0,1000}?~~\)/gu;

/** The lists of pages, for its program alone. */
const hiddenFence = /^[ \t]*`{3,}[ \t]*(?:eval_rst|toc)[ \t]*$/u;

/** The prose lines of a page, as they are rewritten. */
class PageWriter {
  readonly #lines: string[] = [];
  /** What a reference to a label of this page shows. */
  readonly names = new Map<string, string>();
  #isInTabs = false;
  readonly #counts = { "Fig.": 0, Table: 0 };

  write(line: string): void {
    const [, kind, label = ""] = labelLine.exec(line) ?? [];
    const tab = tabStart.exec(line)?.[1];
    if (tab !== undefined) {
      this.#lines.push("", ...(this.#isInTabs ? [] : [":::: tabs", ""]), `@tab ${tab}`, "");
      this.#isInTabs = true;
    } else if (kind !== undefined) this.#addLabel(kind, label);
    else if (tabEnd.test(line)) this.#lines.push(tabEndMark);
    else if (!settingLine.test(line)) this.writeAsIs(line);
  }

  /** Adds a line, behind the tabs that end before it. */
  writeAsIs(line: string): void {
    if (this.#isInTabs && line.trim() !== "" && this.#isAfterTab) this.#closeTabs();
    this.#lines.push(line);
  }

  end(): string {
    if (this.#isInTabs) this.#closeTabs();
    return this.#lines.filter((line) => line !== tabEndMark).join("\n");
  }

  get #isAfterTab(): boolean {
    return this.#lines.findLast((line) => line.trim() !== "") === tabEndMark;
  }

  #closeTabs(): void {
    this.#isInTabs = false;
    this.#lines.push("", "::::", "");
  }

  #number(label: string, kind: "Fig." | "Table"): void {
    this.#counts[kind] += 1;
    this.names.set(label, `${kind} ${this.#counts[kind]}`);
  }

  #addLabel(kind: string, label: string): void {
    const index = this.#lines.findLastIndex((line) => line.trim() !== "");
    const before = this.#lines[index] ?? "";
    const anchor = `<a id="${label.replace(/["<>&]/gu, "")}"></a>`;
    if (kind === "eqlabel" && /\$\$[ \t]*$/u.test(before)) {
      this.#lines[index] = before.replace(/\$\$[ \t]*$/u, `\\label{${label}}$$$$`);
      this.names.set(label, `$\\eqref{${label}}$`);
    } else if (heading.test(before)) this.#lines.splice(index, 0, anchor, "");
    else {
      if (/^[ \t]*!\[/u.test(before)) this.#number(label, "Fig.");
      else if (/^[ \t]*\|/u.test(before)) this.#number(label, "Table");
      this.#lines.push("", anchor, "");
    }
  }
}

/** Stands for the end of a tab, until it is known whether another one follows. */
const tabEndMark = "\uFDD6\uFDD7";

/**
 * Labels, references and tabs of books made by d2lbook, in the forms that other rules know. References to what is on the same page
 * are numbered there; those to other pages show the title of the section.
 */
export function rewriteD2lbook(text: string): string {
  if (!anySyntax.test(text)) return text;
  const page = new PageWriter();
  const fences = new FenceTracker();
  let isHidden = false;
  for (const line of text.split("\n")) {
    const wasOpen = fences.isOpen;
    const isCode = fences.isCode(line);
    if (!wasOpen && isCode) isHidden = hiddenFence.test(line);
    if (!isCode)
      page.write(
        line.replace(slideOnly, "").replace(slideMark, (_, one = "", other = "") => `**${one}${other}**`),
      );
    else if (!isHidden) page.writeAsIs(line);
  }
  const written = page.end();
  return written.replace(role, (_, name: string, target: string) => {
    const shown = page.names.get(target);
    if (name === "eqref") return shown ?? `(${target})`;
    if (name.startsWith("cite")) return `{cite}\`${target}\``;
    return shown === undefined ? `{ref}\`${target}\`` : `{ref}\`${shown} <${target}>\``;
  });
}
