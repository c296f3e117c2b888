import { type ReactElement, useState } from "react";
import { Deferred } from "../../../components/deferred/deferred.tsx";
import { isDueHinted } from "./due-hint.ts";

const loadStudyDue = async () => (await import("./study-due.tsx")).StudyDue;

/** What is to be reviewed today; loaded on idle, and only if something may be due. */
export function DeferredStudyDue(): ReactElement | null {
  const [mayBeDue] = useState(isDueHinted);
  return mayBeDue ? <Deferred load={loadStudyDue} props={{}} /> : null;
}
