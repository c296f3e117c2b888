import type { ReactElement } from "react";
import { useQuestionLanguage } from "../content-language.ts";
import { PageLink, type PageLinkProps } from "./page-link.tsx";

interface QuestionLinkProps extends PageLinkProps {
  /** Language of the question if it differs from that of the site. */
  readonly lang?: string | undefined;
}

/** Link to a question, with the language and direction of the question. */
export function QuestionLink({ lang, ...props }: QuestionLinkProps): ReactElement {
  return <PageLink {...useQuestionLanguage(lang)} {...props} />;
}
