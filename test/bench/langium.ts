/** The peer made with Langium, in process. */
export interface LangiumReader {
  /** Reads a text; throws if the grammar does not take it. */
  readonly parse: (text: string) => void;
  /** Reads, links and validates it; throws if anything is wrong with it. */
  readonly build: (text: string) => Promise<void>;
}

interface Services {
  readonly parser: {
    readonly LangiumParser: {
      readonly parse: (text: string) => { readonly lexerErrors: unknown[]; readonly parserErrors: unknown[] };
    };
  };
  readonly shared: {
    readonly workspace: {
      readonly LangiumDocumentFactory: { readonly fromString: (text: string, uri: unknown) => Document };
      readonly LangiumDocuments: {
        readonly addDocument: (document: Document) => void;
        readonly deleteDocument: (uri: unknown) => void;
      };
      readonly DocumentBuilder: {
        readonly build: (
          documents: readonly Document[],
          options: { readonly validation: boolean },
        ) => Promise<void>;
      };
    };
  };
}

interface Document {
  readonly uri: unknown;
  readonly diagnostics?: readonly unknown[];
}

/** Loaded only here: the peers are installed on first use and unknown to the compiler. */
export async function langiumReader(): Promise<LangiumReader> {
  const { langiumServices, uriOf } = (await import('./peers/langium.mjs' as string)) as {
    readonly langiumServices: () => Promise<Services>;
    readonly uriOf: (text: string) => unknown;
  };
  const { parser, shared } = await langiumServices();
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
  let count = 0;
  return {
    parse: (text) => {
      const { lexerErrors, parserErrors } = parser.LangiumParser.parse(text);
      if (lexerErrors.length + parserErrors.length > 0) throw new Error('Langium does not take the map.');
    },
    build: async (text) => {
      const document = LangiumDocumentFactory.fromString(text, uriOf(`file:///map${count++}.journey`));
      LangiumDocuments.addDocument(document);
      await DocumentBuilder.build([document], { validation: true });
      if (document.diagnostics?.length !== 0) throw new Error('Langium finds something wrong with the map.');
      LangiumDocuments.deleteDocument(document.uri);
    },
  };
}
