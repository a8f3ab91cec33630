/** Types for the part of `subset-font` that is used here; the package brings none. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2'
    readonly keepFeatures?: string[]
    readonly variationAxes?: Readonly<
      Record<string, number | { readonly min: number; readonly max: number; default?: number }>
    >
    readonly noHinting?: boolean
  }
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: SubsetOptions,
  ): Promise<Buffer>
}
