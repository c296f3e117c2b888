import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useHref } from "react-router";
import { writeClipboard } from "../../answer/write-clipboard.ts";
import { articleUrl, type IsoDate, type SubjectSlug } from "../../article/address.ts";
import { answerSourceQuery } from "../../library/answer-source-query.ts";
import type { ShownArticle } from "../../library/article-queries.ts";
import { errorToWords } from "../../library/load-error.ts";
import { articleToMarkdown } from "../../library/take-away/answer-to-markdown.ts";
import { type Citable, citeAsBibtex, citeAsText } from "../../library/take-away/citation.ts";
import { textToFragment } from "../../library/take-away/text-fragment.ts";
import { Menu } from "../../ui/menu.tsx";
import { laterWords } from "../../words/later-words.ts";

interface TakeAwayProps {
  readonly subject: SubjectSlug;
  readonly article: ShownArticle;
  /** The site's name. */
  readonly site: string;
}

function today(): IsoDate {
  return new Date().toISOString().slice(0, 10) as IsoDate;
}

/** Takes an article elsewhere: as markdown, as a citation, as a link to a passage, through the device's share sheet. */
export function TakeAway({ subject, article, site }: TakeAwayProps): ReactElement {
  const { slug, question, author, date } = article;
  const client = useQueryClient();
  const href = useHref(articleUrl(subject, slug));
  const passage = usePassage();
  const [said, setSaid] = useState("");
  const url = window.location.origin + href;
  const citable = (): Citable => ({ question, author, date, site, url, slug, accessed: today() });
  const copy = async (text: string, done: string): Promise<void> => {
    setSaid((await writeClipboard(text)) ? done : laterWords.copyRefused);
  };
  const copyAnswer = async (): Promise<void> => {
    try {
      const answer = await client.ensureQueryData(answerSourceQuery(subject, slug));
      await copy(articleToMarkdown(question, answer, url), laterWords.answerCopied);
    } catch (error) {
      setSaid(errorToWords(error).title);
    }
  };
  const handleToggle = (isOpen: boolean): void => {
    setSaid("");
    // At hand by the time of the click: some browsers let us copy only at once.
    if (isOpen) void client.prefetchQuery(answerSourceQuery(subject, slug));
  };
  const fragment = textToFragment(passage);
  return (
    <Menu label={laterWords.share} onToggle={handleToggle}>
      {typeof navigator.share === "function" && (
        <button
          type="button"
          className="menu-item"
          // Closing the share sheet without sharing is no failure.
          onClick={() => void navigator.share({ title: question, url }).catch(() => undefined)}
        >
          {laterWords.send}
        </button>
      )}
      <button type="button" className="menu-item" onClick={() => void copyAnswer()}>
        {laterWords.copyAnswer}
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={() => void copy(citeAsText(citable()), laterWords.citationCopied)}
      >
        {laterWords.copyCitation}
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={() => void copy(citeAsBibtex(citable()), laterWords.bibtexCopied)}
      >
        {laterWords.copyBibtex}
      </button>
      <button
        type="button"
        className="menu-item"
        disabled={fragment === undefined}
        onClick={() => void copy(`${url}#${fragment}`, laterWords.passageCopied)}
      >
        {laterWords.copyPassage}
      </button>
      <p role="status" className="menu-said">
        {said}
      </p>
    </Menu>
  );
}

/** What was selected last within the answer: a click on a button may take the selection away first. */
function usePassage(): string {
  const [passage, setPassage] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection();
      const answer = document.querySelector("#answer");
      if (selection?.anchorNode && !selection.isCollapsed && answer?.contains(selection.anchorNode)) {
        setPassage(selection.toString());
      }
    };
    const handleChange = (): void => {
      clearTimeout(timer.current);
      timer.current = setTimeout(read, 150);
    };
    document.addEventListener("selectionchange", handleChange);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("selectionchange", handleChange);
    };
  }, []);
  return passage;
}
