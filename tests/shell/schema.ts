/** As much of JSON Schema as the schema of `story.yaml` uses. */

type Schema = Readonly<Record<string, unknown>>;

/** Where a value breaks a schema: paths with what breaks; a keyword that is not known here is a fault of the schema. */
export function faultsOf(value: unknown, schema: Schema, path = ''): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, is]) => {
    const check = keywords[keyword];
    return check ? check(value, is as never, path, schema) : [`${path}: unknown keyword ${keyword}`];
  });
}

type Check = (value: unknown, is: never, path: string, schema: Schema) => readonly string[];

const fault = (isGood: boolean, path: string, keyword: string): readonly string[] =>
  isGood ? [] : [`${path}: ${keyword}`];
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const types: Readonly<Record<string, (value: unknown) => boolean>> = {
  object: isObject,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

const keywords: Readonly<Record<string, Check>> = {
  $schema: () => [],
  title: () => [],
  description: () => [],
  type: (value, is: string | readonly string[], path) =>
    fault(
      [is].flat().some((name) => types[name]?.(value)),
      path,
      'type',
    ),
  properties: (value, is: Readonly<Record<string, Schema>>, path) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, own]) => faultsOf(own, is[key] ?? {}, `${path}/${key}`))
      : [],
  required: (value, is: readonly string[], path) =>
    isObject(value) ? is.flatMap((key) => fault(Object.hasOwn(value, key), `${path}/${key}`, 'required')) : [],
  additionalProperties: (value, is: boolean | Schema, path, { properties = {} }) =>
    isObject(value)
      ? Object.entries(value)
          .filter(([key]) => !Object.hasOwn(properties as object, key))
          .flatMap(([key, own]) =>
            typeof is === 'boolean' ? fault(is, `${path}/${key}`, 'unknown') : faultsOf(own, is, `${path}/${key}`),
          )
      : [],
  items: (value, is: Schema, path) =>
    Array.isArray(value) ? value.flatMap((item, i) => faultsOf(item, is, `${path}/${i}`)) : [],
  minItems: (value, is: number, path) => fault(!Array.isArray(value) || value.length >= is, path, 'minItems'),
  maxItems: (value, is: number, path) => fault(!Array.isArray(value) || value.length <= is, path, 'maxItems'),
  anyOf: (value, is: readonly Schema[], path) =>
    fault(
      is.some((schema) => faultsOf(value, schema).length === 0),
      path,
      'anyOf',
    ),
  pattern: (value, is: string, path) => fault(typeof value !== 'string' || new RegExp(is).test(value), path, 'pattern'),
  minimum: (value, is: number, path) => fault(typeof value !== 'number' || value >= is, path, 'minimum'),
  exclusiveMinimum: (value, is: number, path) => fault(typeof value !== 'number' || value > is, path, 'minimum'),
};
