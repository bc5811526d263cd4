/** Single values in YAML, and what an editor may know of them. */
import { isScalar } from 'yaml';
import { commaHint } from './commas.ts';
import type { Located } from './report.ts';
import { withSchema } from './schema.ts';
import type { Reader } from './yaml.ts';

/** Text on one line or many; numbers count as text, as they are written. */
export const text: Reader<string> = withSchema({ type: ['string', 'number'] }, (value, report) => {
  const { node } = value;
  if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  if (isScalar(node) && typeof node.value === 'number') return node.source ?? String(node.value);
  report.fault(value.spot, 'expected text');
  return undefined;
});

/** Markdown inside YAML; its place is the line on which the text itself begins. */
export const prose: Reader<Located<string>> = withSchema({ type: 'string' }, (value, report) => {
  const read = text(value, report);
  const block = isScalar(value.node) && String(value.node.type).startsWith('BLOCK');
  return read === undefined
    ? undefined
    : { value: read, spot: block ? { ...value.spot, line: value.spot.line + 1 } : value.spot };
});

/** A number above zero. */
export const positive: Reader<number> = withSchema({ type: 'number', exclusiveMinimum: 0 }, (value, report) => {
  if (isScalar(value.node) && typeof value.node.value === 'number' && value.node.value > 0) return value.node.value;
  report.fault(value.spot, `expected a number above zero${isScalar(value.node) ? commaHint(value.node.value) : ''}`);
  return undefined;
});

/** How many there are: a whole number above zero. */
export const count: Reader<number> = withSchema({ type: 'integer', minimum: 1 }, (value, report) => {
  if (isScalar(value.node) && Number.isSafeInteger(value.node.value) && Number(value.node.value) > 0)
    return Number(value.node.value);
  report.fault(value.spot, 'expected a whole number above zero');
  return undefined;
});

/** Any finite number. */
export const number: Reader<number> = withSchema({ type: 'number' }, (value, report) => {
  if (isScalar(value.node) && Number.isFinite(value.node.value)) return Number(value.node.value);
  report.fault(value.spot, 'expected a number');
  return undefined;
});

/** `true` or `false`. */
export const flag: Reader<boolean> = withSchema({ type: 'boolean' }, (value, report) => {
  if (isScalar(value.node) && typeof value.node.value === 'boolean') return value.node.value;
  report.fault(value.spot, 'expected true or false');
  return undefined;
});
