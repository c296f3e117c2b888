import type { ReactElement } from "react";
import type { LinkProps } from "react-router";
import { useQuestionLanguage } from "./content-language.ts";
import { PageLink } from "./page-link.tsx";

interface QuestionLinkProps extends LinkProps {
  /** The question's language, where it is known to be another than the site's. */
  readonly lang?: string | undefined;
}

/** A link that shows a question: in its own language and direction, whatever stands around it. */
export function QuestionLink({ lang, ...props }: QuestionLinkProps): ReactElement {
  return <PageLink {...useQuestionLanguage(lang)} {...props} />;
}
