/** Checking JSON by a schema of any library that follows Standard Schema (standardschema.dev). */
import { type ExceptionContext, SchemaError } from './exceptions'

/** The part of the Standard Schema interface, version 1, that is needed. */
export interface StandardSchema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly types?: { readonly input: unknown; readonly output: Output } | undefined
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>
  }
}

type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

/** One thing that the schema does not accept. */
export interface SchemaIssue {
  readonly message: string
  /** Where it is: names and indexes from the outside in. */
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** What a schema makes of a value. */
export type OutputOf<Schema extends StandardSchema> = NonNullable<
  Schema['~standard']['types']
>['output']

/** @throws SchemaError with all issues; TypeError for something else than a schema. */
export async function checkBySchema<Schema extends StandardSchema>(
  schema: Schema,
  value: unknown,
  context: ExceptionContext,
): Promise<OutputOf<Schema>> {
  const standard = (schema as Partial<StandardSchema> | null)?.['~standard']
  if (typeof standard?.validate !== 'function') {
    throw new TypeError(
      'json() takes a Standard Schema, such as one of zod or valibot: await response.json(schema).',
    )
  }
  const result = await standard.validate(value)
  if (result.issues === undefined) return result.value as OutputOf<Schema>
  throw new SchemaError(
    result.issues.map(({ message, path }) => ({ message, path: path?.map(keyOf) ?? [] })),
    context,
  )
}

function keyOf(part: PropertyKey | { readonly key: PropertyKey }): PropertyKey {
  return typeof part === 'object' ? part.key : part
}
