/** What `vite-plugin.js` makes of an AssemblyScript module: two builds of it. */
declare module '*?assembly' {
  export const simd: Uint8Array<ArrayBuffer>
  export const relaxed: Uint8Array<ArrayBuffer>
}
