import type { ReactElement } from "react";
import { ListRecorder } from "../article/list-position/list-recorder.tsx";
import { FocusReturn } from "./focus-return.ts";
import { HeaderHiding } from "./header-hiding.ts";

/** What pages do besides showing something. */
export function PageBehavior(): ReactElement {
  return (
    <>
      <HeaderHiding />
      <FocusReturn />
      <ListRecorder />
    </>
  );
}
