declare module "subset-font" {
  interface SubsetOptions {
    readonly targetFormat: "truetype" | "woff2";
    readonly variationAxes?: Readonly<Record<string, { readonly min: number; readonly max: number }>>;
    readonly keepFeatures: readonly string[];
    readonly noHinting: boolean;
    readonly preserveNameIds: readonly number[];
  }

  const subsetFont: (font: Buffer, text: string, options: SubsetOptions) => Promise<Buffer>;
  // biome-ignore lint/style/noDefaultExport: it is what the package has.
  export default subsetFont;
}
