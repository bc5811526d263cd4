/** The part of citeproc-js that is used here; the package brings no types. */
declare module 'citeproc' {
  interface System {
    readonly retrieveLocale: (lang: string) => string;
    readonly retrieveItem: (id: string) => unknown;
  }
  interface Engine {
    setOutputFormat(mode: 'html'): void;
    updateItems(ids: readonly string[]): void;
    updateUncitedItems(ids: readonly string[]): void;
    /** The texts that changed, each at its place among the citations. */
    processCitationCluster(
      citation: object,
      before: readonly (readonly [citationId: string, noteIndex: number])[],
      after: readonly [],
      flag: number,
    ): readonly [unknown, readonly (readonly [place: number, text: string])[]];
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, readonly string[]];
  }
  const CSL: { readonly Engine: new (system: System, style: string, lang: string) => Engine };

  export type { Engine };
  export default CSL;
}

/** The plugin brings no types. */
declare module 'markdown-it-footnote' {
  const plugin: (md: import('markdown-it').MarkdownIt) => void;
  export default plugin;
}

/** These plugins bring no types either. */
declare module 'markdown-it-deflist' {
  const plugin: (md: import('markdown-it').MarkdownIt) => void;
  export default plugin;
}
declare module 'markdown-it-mark' {
  const plugin: (md: import('markdown-it').MarkdownIt) => void;
  export default plugin;
}
declare module 'markdown-it-sub' {
  const plugin: (md: import('markdown-it').MarkdownIt) => void;
  export default plugin;
}
declare module 'markdown-it-sup' {
  const plugin: (md: import('markdown-it').MarkdownIt) => void;
  export default plugin;
}
declare module 'markdown-it-emoji' {
  const light: (
    md: import('markdown-it').MarkdownIt,
    options: { readonly shortcuts: Readonly<Record<string, string>> },
  ) => void;

  export { light };
}

/** Spares the compiler the shape of 750 kB of JSON. */
declare module 'world-atlas/countries-50m.json' {
  type Collection = import('topojson-specification').GeometryCollection;
  const topology: import('topojson-specification').Topology<{
    readonly countries: Collection;
    readonly land: Collection;
  }>;
  export default topology;
}
