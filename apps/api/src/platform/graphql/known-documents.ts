import { existsSync, readFileSync } from 'node:fs';
import { getOperationAST, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/** An operation of a document that has been parsed and found valid. */
export interface KnownOperation {
  readonly text: string;
  /** As the request names it; null where the document has only one. */
  readonly name: string | null;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

interface KnownDocument {
  readonly document: DocumentNode;
  readonly operations: Map<string | null, KnownOperation>;
}

/** What programs send besides our web app; the oldest go first. */
const most = { documents: 1_000, characters: 8_000_000 } as const;

/**
 * Documents that Apollo has parsed and validated in this process, by their text. Validity depends on text and schema
 * alone, so what was valid once is. `file` holds the operations the web app was built with, by the SHA-256 of their
 * text: it may send the hash alone. Nobody can register more of them at run time (A17).
 */
export class KnownDocuments {
  private readonly registered: ReadonlyMap<string, string>;
  private readonly ofWebApp: ReadonlySet<string>;
  private readonly kept = new Map<string, KnownDocument>();
  private readonly others = new Map<string, KnownDocument>();
  private characters = 0;

  constructor(file: URL) {
    const texts: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    this.registered = new Map(Object.entries(texts));
    this.ofWebApp = new Set(this.registered.values());
  }

  /** The text behind a hash, for our own operations. */
  textOf(hash: string): string | undefined {
    return this.registered.get(hash);
  }

  /** A query or mutation of a known document; null where it is not known, or not clear which one is meant. */
  find(text: string, name: string | null): KnownOperation | null {
    const found = this.kept.get(text) ?? this.others.get(text);
    if (!found) return null;
    const known = found.operations.get(name);
    if (known) return known;
    const operation = getOperationAST(found.document, name);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
    const made = { text, name, document: found.document, operation };
    found.operations.set(name, made);
    return made;
  }

  /** Remembers a document that has been parsed and validated. */
  accept(text: string, document: DocumentNode): void {
    const entry = { document, operations: new Map<string | null, KnownOperation>() };
    if (this.ofWebApp.has(text)) {
      this.kept.set(text, entry);
      return;
    }
    if (this.others.has(text)) return;
    this.others.set(text, entry);
    this.characters += text.length;
    for (const oldest of this.others.keys()) {
      if (this.others.size <= most.documents && this.characters <= most.characters) break;
      this.others.delete(oldest);
      this.characters -= oldest.length;
    }
  }
}
