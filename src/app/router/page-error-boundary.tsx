import { Component, type ComponentType, type ReactNode } from "react";

interface PageErrorBoundaryProps {
  /** What is shown instead of what could not be rendered. */
  readonly Failure: ComponentType<{ readonly error: unknown }>;
  /** The page is rendered again if this changes. */
  readonly resetKey: unknown;
  readonly children: ReactNode;
}

interface PageErrorBoundaryState {
  /** In an object: anything can be thrown. */
  readonly failure: { readonly error: unknown } | undefined;
  readonly resetKey: unknown;
}

/** Shows why a page could not be rendered, until the reader goes elsewhere. */
export class PageErrorBoundary extends Component<PageErrorBoundaryProps, PageErrorBoundaryState> {
  override state: PageErrorBoundaryState = { failure: undefined, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<PageErrorBoundaryState> {
    return { failure: { error } };
  }

  static getDerivedStateFromProps(
    { resetKey }: PageErrorBoundaryProps,
    state: PageErrorBoundaryState,
  ): PageErrorBoundaryState | null {
    return resetKey === state.resetKey ? null : { failure: undefined, resetKey };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    const { Failure, children } = this.props;
    return failure === undefined ? children : <Failure error={failure.error} />;
  }
}
