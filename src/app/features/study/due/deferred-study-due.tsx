import { type ReactElement, useEffect, useState } from "react";
import { Deferred } from "../../../components/deferred.tsx";
import { isDueHinted } from "./due-hint.ts";

const loadStudyDue = async () => (await import("./study-due.tsx")).StudyDue;

const noProps = {};

/** What is to be reviewed today, on the home page; loaded on idle, and only if something may be due. Its space is reserved then. */
export function DeferredStudyDue(): ReactElement {
  const [mayBeDue, setMayBeDue] = useState(false);
  useEffect(() => setMayBeDue(isDueHinted()), []);
  return <div className="study-due-slot">{mayBeDue && <Deferred load={loadStudyDue} props={noProps} />}</div>;
}
