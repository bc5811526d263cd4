/** YAML with the place of every value. */
import { type Alias, type Document, isAlias, Lexer, LineCounter, type Node, Parser, parseDocument, visit } from 'yaml';
import { deepest, type Report, type Spot, type TextFile, tooDeep } from './report.ts';
import type { Schema } from './schema.ts';
import { findCause } from './yamlcause.ts';

/** A node of a YAML document and the way back to its place. */
export interface Value {
  readonly node: unknown;
  readonly spot: Spot;
  readonly document: YamlText;
}

interface YamlText {
  readonly parsed: Document;
  /** The node that each alias stands for. */
  readonly aliased: ReadonlyMap<Alias, Node>;
  readonly locate: (offset: number) => Spot;
}

/** Makes a typed value, or reports what is wrong and gives nothing. */
export interface Reader<T> {
  (value: Value, report: Report): T | undefined;
  /** What an editor may know of it. */
  readonly schema?: Schema;
}

/** Parses YAML that begins at a line of a file; broken YAML is reported and gives nothing. */
export function readYaml(file: TextFile, text: string, firstLine: number, report: Report): Value | undefined {
  const lineCounter = new LineCounter();
  const locate = (offset: number): Spot => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  const deep = findTooDeep(text, lineCounter);
  if (deep !== undefined) {
    report.error(locate(deep), tooDeep);
    return undefined;
  }
  // Double keys are reported where keys are read: to look for them everywhere takes the square of their number.
  const options = { prettyErrors: false, logLevel: 'silent', stringKeys: true, uniqueKeys: false } as const;
  const parsed = withoutStacks(() => parseDocument(text, options));
  reportBroken(parsed, { file, text, firstLine, locate }, report);
  for (const { pos, message } of parsed.warnings) report.warn(locate(pos[0]), `doubtful YAML: ${sentence(message)}`);
  if (parsed.errors.length > 0) return undefined;
  return makeValue(parsed.contents, { parsed, locate, aliased: resolveAliases(parsed) }, locate(0));
}

/** Of several errors the first has the cause, where it is known; the others may follow from it. */
function reportBroken(
  { errors }: Document,
  {
    file,
    text,
    firstLine,
    locate,
  }: Pick<Spot, 'file'> & Pick<YamlText, 'locate'> & { text: string; firstLine: number },
  report: Report,
): void {
  const [first] = errors;
  if (!first) return;
  const cause = findCause(text.split('\n'), locate(first.pos[0]).line - firstLine);
  if (cause) report.error({ file, line: cause.line + firstLine, column: cause.column }, cause.message);
  else for (const { pos, message } of errors) report.error(locate(pos[0]), `broken YAML: ${sentence(message)}`);
}

/** Where the text nests deeper than anything that is read, found on the way down: the parser comes back up by recursion. */
function findTooDeep(text: string, lines: LineCounter): number | undefined {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    // The document is the outermost of them.
    if (parser.stack.length > deepest + 1) return parser.stack.at(-1)?.offset;
  }
  return undefined;
}

/** A library makes an error of each mistake of an author; where there are thousands, their stacks take longest, and nobody reads them. */
function withoutStacks<T>(parse: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parse();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** An alias stands for the last node before it that has its anchor. */
function resolveAliases(parsed: Document): ReadonlyMap<Alias, Node> {
  const [anchors, aliased] = [new Map<string, Node>(), new Map<Alias, Node>()];
  visit(parsed, {
    Node: (_, node) => {
      const known = isAlias(node) ? anchors.get(node.source) : undefined;
      if (isAlias(node)) known && aliased.set(node, known);
      else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return aliased;
}

/** The node of a map or list under a path of keys, for text that is already known to be well formed. */
export function spotOf(value: Value, path: readonly (string | number)[]): Spot {
  const node = path.length === 0 ? value.node : value.document.parsed.getIn(path, true);
  return node === undefined || node === null ? value.spot : makeValue(node, value.document, value.spot).spot;
}

/** A node of the same document; one without a place of its own has that of what is around it. */
export function makeValue(node: unknown, document: YamlText, fallback: Spot): Value {
  const range = (node as Node | null)?.range;
  const spot = range ? document.locate(range[0]) : fallback;
  return { node: isAlias(node) ? document.aliased.get(node) : node, spot, document };
}

function sentence(message: string): string {
  const [line = ''] = message.replace(/\.$/, '').split('\n', 1);
  return line.trimEnd();
}
