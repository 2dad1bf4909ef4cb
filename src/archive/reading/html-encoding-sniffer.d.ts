/** What this project uses of the package, which brings no types. */
declare module 'html-encoding-sniffer' {
  export default function sniff(
    bytes: Uint8Array,
    options: { transportLayerEncodingLabel?: string; defaultEncoding?: string; maxPrescanBytes?: number },
  ): string;
}
