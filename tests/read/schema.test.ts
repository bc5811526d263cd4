/** The JSON Schema of `story.yaml` knows what the reader knows. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { storySchema } from '../../src/compile.ts';
import { faultsOf } from '../shell/schema.ts';

const check = (text: string): readonly string[] => faultsOf(parse(text), storySchema());

test.each(['tests/story', 'tests/read/golden/story'])('%s keeps it', (folder) => {
  expect(check(readFileSync(`${folder}/story.yaml`, 'utf8'))).toEqual([]);
});

test.each([
  ['subtitle: x', ['/title: required']],
  ['title: T\nsubtitel: x', ['/subtitel: unknown']],
  ['title: T\nminutes: 0', ['/minutes: anyOf']],
  ['title: T\nrecipients: [{ id: a, name: A, color: blue }]', ['/recipients: anyOf']],
  ['title: T\nspan: [1920]', ['/span: anyOf']],
  ['title: T\nmath: yes please', ['/math: anyOf']],
  ['title: T\nmap: { box: [[1, 2], [3]] }', ['/map: anyOf']],
  ['title: T\nsubtitle:\nmoved: { a: b }', []],
])('%j', (text, faults) => {
  expect(check(text)).toEqual(faults);
});

test('each key says what it is for', () => {
  const { properties = {} } = storySchema() as { readonly properties?: Readonly<Record<string, object>> };
  const silent = Object.entries(properties).filter(([, schema]) => !('description' in schema));
  expect([Object.keys(properties).length > 20, silent]).toEqual([true, []]);
});
