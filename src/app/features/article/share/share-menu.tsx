import { useQueryClient } from "@tanstack/react-query";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { useHref } from "react-router";
import { articleUrl, type IsoDate, type SubjectSlug } from "../../../../content/url.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import { Menu } from "../../../components/menu.tsx";
import { openShareSheet } from "../../../components/open-share-sheet.ts";
import { writeClipboard } from "../../../components/write-clipboard.ts";
import { answerSourceQuery } from "../../../data/answer-source-query.ts";
import type { PageArticle } from "../../../data/article-query.ts";
import { errorToMessage } from "../../../data/error-to-message.ts";
import { articleToMarkdown } from "./answer-to-markdown.ts";
import { articleToBibtex, articleToCitation, type Citable } from "./citation.ts";
import { textToFragment } from "./text-fragment.ts";

interface ShareMenuProps {
  readonly subject: SubjectSlug;
  readonly article: PageArticle;
  /** The site's name. */
  readonly site: string;
}

function today(): IsoDate {
  return new Date().toISOString().slice(0, 10) as IsoDate;
}

/** Menu that shares an article: share sheet, Markdown, citation, or a link to the selected passage. */
export function ShareMenu({ subject, article, site }: ShareMenuProps): ReactElement {
  const { slug, question, author, date } = article;
  const client = useQueryClient();
  const href = useHref(articleUrl(subject, slug));
  const selectedText = useSelectedText();
  const [statusMessage, setStatusMessage] = useState("");
  const url = window.location.origin + href;
  const createCitable = (): Citable => ({ question, author, date, site, url, slug, accessed: today() });
  const copy = async (text: string, successMessage: string): Promise<void> => {
    setStatusMessage((await writeClipboard(text)) ? successMessage : lazyMessages.copyBlocked);
  };
  const copyAnswer = async (): Promise<void> => {
    try {
      const answer = await client.ensureQueryData(answerSourceQuery(subject, slug));
      await copy(articleToMarkdown(question, answer, url), lazyMessages.answerCopied);
    } catch (error) {
      setStatusMessage(errorToMessage(error).title);
    }
  };
  const handleToggle = (isOpen: boolean): void => {
    setStatusMessage("");
    // Prefetched before the click: some browsers allow copying only synchronously after it.
    if (isOpen) void client.prefetchQuery(answerSourceQuery(subject, slug));
  };
  const fragment = textToFragment(selectedText);
  return (
    <Menu label={lazyMessages.share} onToggle={handleToggle}>
      {typeof navigator.share === "function" && (
        <button
          type="button"
          className="menu-item"
          onClick={() => void openShareSheet({ title: question, url })}
        >
          {lazyMessages.sendTo}
        </button>
      )}
      <button type="button" className="menu-item" onClick={() => void copyAnswer()}>
        {lazyMessages.copyAnswer}
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={() => void copy(articleToCitation(createCitable()), lazyMessages.citationCopied)}
      >
        {lazyMessages.copyCitation}
      </button>
      <button
        type="button"
        className="menu-item"
        onClick={() => void copy(articleToBibtex(createCitable()), lazyMessages.bibtexCopied)}
      >
        {lazyMessages.copyBibtex}
      </button>
      <button
        type="button"
        className="menu-item"
        disabled={fragment === undefined}
        onClick={() => void copy(`${url}#${fragment}`, lazyMessages.passageCopied)}
      >
        {lazyMessages.copyPassage}
      </button>
      <p role="status" className="menu-status">
        {statusMessage}
      </p>
    </Menu>
  );
}

/** The last text selected within the answer: clicking a button may clear the selection first. */
function useSelectedText(): string {
  const [selectedText, setSelectedText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection();
      const answer = document.querySelector("#answer");
      if (selection?.anchorNode && !selection.isCollapsed && answer?.contains(selection.anchorNode)) {
        setSelectedText(selection.toString());
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
  return selectedText;
}
