import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

export const documentLimits = {
  tokens: 1_000,
  depth: 10,
  aliases: 30,
  duplicates: 20,
  directives: 50,
  /** Fields after all fragments are spread. */
  selections: 1_000,
} as const;

/** What a document may look like, whoever sends it. Apollo checks tokens and spread selections itself. */
export const documentRules = [depthRule, aliasRule, duplicateRule, directiveRule, textRule];

/** A1. Fields of introspection do not count: its own standard query is deeper, and it can be turned off. */
function depthRule(context: ValidationContext): ASTVisitor {
  const ofFragments = new Map<string, number>();
  const depthOf = (set: SelectionSetNode | undefined): number =>
    Math.max(0, ...(set?.selections ?? []).map(depthOfSelection));
  const depthOfSelection = (node: SelectionSetNode['selections'][number]): number => {
    if (node.kind === Kind.FIELD)
      return node.name.value.startsWith('__') ? 1 : 1 + depthOf(node.selectionSet);
    if (node.kind === Kind.INLINE_FRAGMENT) return depthOf(node.selectionSet);
    return depthOfFragment(context.getFragment(node.name.value));
  };
  const depthOfFragment = (fragment: FragmentDefinitionNode | null | undefined): number => {
    if (!fragment) return 0;
    const known = ofFragments.get(fragment.name.value);
    if (known !== undefined) return known;
    // Cycles are reported by graphql-js; here they only must not go on for ever.
    ofFragments.set(fragment.name.value, 0);
    const depth = depthOf(fragment.selectionSet);
    ofFragments.set(fragment.name.value, depth);
    return depth;
  };
  return {
    OperationDefinition(node) {
      const depth = depthOf(node.selectionSet);
      if (depth > documentLimits.depth)
        report(context, `The operation is more than ${documentLimits.depth} levels deep.`);
    },
  };
}

/** A4: aliases make one request into many. */
function aliasRule(context: ValidationContext): ASTVisitor {
  let count = 0;
  return {
    Field(node) {
      if (node.alias && ++count === documentLimits.aliases + 1) {
        report(context, `The document has more than ${documentLimits.aliases} aliases.`);
      }
    },
  };
}

/** A5: the same field over and over. */
function duplicateRule(context: ValidationContext): ASTVisitor {
  return {
    SelectionSet({ selections }) {
      const names = selections.filter((node): node is FieldNode => node.kind === Kind.FIELD);
      const counts = new Map<string, number>();
      for (const { name } of names) counts.set(name.value, (counts.get(name.value) ?? 0) + 1);
      if (Math.max(0, ...counts.values()) > documentLimits.duplicates) {
        report(context, `A field stands more than ${documentLimits.duplicates} times in one selection.`);
      }
    },
  };
}

/** A6. */
function directiveRule(context: ValidationContext): ASTVisitor {
  let count = 0;
  return {
    Directive() {
      if (++count === documentLimits.directives + 1) {
        report(context, `The document has more than ${documentLimits.directives} directives.`);
      }
    },
  };
}

/** A21: the database keeps neither NUL nor half a character. */
function textRule(context: ValidationContext): ASTVisitor {
  return {
    StringValue({ value }) {
      if (!isStorableText(value)) report(context, 'A text contains a character that cannot be stored.');
    },
  };
}

export function isStorableText(text: string): boolean {
  return !/\0|\p{Surrogate}/u.test(text);
}

function report(context: ValidationContext, message: string): void {
  context.reportError(new GraphQLError(message));
}
