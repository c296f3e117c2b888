/** The one open tab of a browser: what the drivers of Firefox and WebKit have in common. */
export interface Tab {
  readonly open: (url: string) => Promise<void>;
  /** The value of an expression, as JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Clicks in the middle of the first element that matches. */
  readonly click: (selector: string) => Promise<void>;
  /** Types into whatever has the focus, without a pause between the keys. */
  readonly type: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}
