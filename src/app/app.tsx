import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactElement, type ReactNode, StrictMode } from "react";

interface AppProps {
  readonly client: QueryClient;
  /** The router's provider: another one in a browser, on a server and in a test. */
  readonly children: ReactNode;
}

/** What every page of the app needs around it. */
export function App({ client, children }: AppProps): ReactElement {
  return (
    <StrictMode>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </StrictMode>
  );
}
