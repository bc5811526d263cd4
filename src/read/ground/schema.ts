/** JSON Schema, as far as readers of YAML need it: editors complete and check keys with it. */

/** A schema of draft 7. */
export interface Schema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: SchemaType | readonly SchemaType[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
}

type SchemaType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';

/** Adds its schema to a reader; one without takes anything, as far as an editor knows. */
export function withSchema<R extends object>(schema: Schema, read: R): R & { readonly schema: Schema } {
  return Object.assign(read, { schema });
}
