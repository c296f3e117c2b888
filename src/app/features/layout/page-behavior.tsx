import type { ReactElement } from "react";
import { ListRecorder } from "../article/list-position/list-recorder.tsx";
import { FocusReturn } from "./focus-return.ts";
import { HeaderHiding } from "./header-hiding.ts";
import { useDrawnIcons } from "./use-drawn-icons.ts";

/** What pages do besides showing something. */
export function PageBehavior(): ReactElement {
  useDrawnIcons();
  return (
    <>
      <HeaderHiding />
      <FocusReturn />
      <ListRecorder />
    </>
  );
}
