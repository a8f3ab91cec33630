/** The keys of a schema with their descriptions, for mistakes and for the authors' page. */
import { z } from 'zod'

export interface SchemaKey {
  readonly key: string
  readonly description: string
  readonly isNeeded: boolean
}

/** The keys of the objects that a value at a path may be. */
export function schemaKeys(
  schema: z.ZodType,
  path: readonly (string | number)[] = [],
): SchemaKey[] {
  const keys = new Map<string, SchemaKey>()
  for (const layer of schemasAt(schema, path)) {
    if (!(layer instanceof z.ZodObject)) continue
    for (const [key, value] of Object.entries(layer.shape))
      keys.set(key, {
        key,
        description: layersOf(value).find(({ description }) => description)?.description ?? '',
        isNeeded: !(value instanceof z.ZodOptional),
      })
  }
  return [...keys.values()]
}

/** The description of the value at a path, or of the nearest around it; empty where there is none. */
export function descriptionAt(schema: z.ZodType, path: readonly (string | number)[]): string {
  for (let length = path.length; length > 0; length -= 1) {
    const described = schemasAt(schema, path.slice(0, length)).find((layer) => layer.description)
    if (described?.description) return described.description
  }
  return ''
}

/** All schemas that a value at a path may have to satisfy, the outermost first. */
function schemasAt(schema: z.ZodType, path: readonly (string | number)[]): z.ZodType[] {
  const [key, ...rest] = path
  const layers = layersOf(schema)
  if (key === undefined) return layers
  return layers.flatMap((layer) => {
    if (layer instanceof z.ZodObject) {
      const inner: z.ZodType | undefined = Object.hasOwn(layer.shape, key) && layer.shape[key]
      return inner ? schemasAt(inner, rest) : []
    }
    if (layer instanceof z.ZodArray) return schemasAt(layer.element as z.ZodType, rest)
    if (layer instanceof z.ZodRecord) return schemasAt(layer.valueType as z.ZodType, rest)
    return []
  })
}

/** A schema and what it wraps: optional ones, the forms of a union. */
function layersOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return [schema, ...layersOf(schema.unwrap() as z.ZodType)]
  if (schema instanceof z.ZodUnion)
    return [schema, ...schema.options.flatMap((option) => layersOf(option as z.ZodType))]
  return [schema]
}
