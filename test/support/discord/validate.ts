import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'

/**
 * Part of Discord's own OpenAPI document (MIT; see openapi.LICENSE): what each route takes. Changed in one place:
 * `default_member_permissions` may be a string, as Discord's documents and its client libraries have it.
 */
const document = JSON.parse(readFileSync('test/support/discord/openapi.json', 'utf8'))
const ajv = new Ajv2020({ strict: false, validateFormats: false, logger: false })
ajv.addSchema(document, 'discord')

const routes = Object.entries(document.paths as Record<string, Record<string, unknown>>).flatMap(([path, methods]) =>
  Object.keys(methods).map(method => {
    const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1')
    return {
      method: method.toUpperCase(),
      pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      check: ajv.compile({ $ref: `discord#/paths/${encodeURIComponent(pointer)}/${method}` }),
    }
  }),
)

/** What Discord would refuse of a body, by its documents: shapes and sizes, then what a schema cannot say. */
export function problemOf(method: string, path: string, body: unknown): string | undefined {
  const route = routes.find(each => each.method === method && each.pattern.test(path))
  if (route && !route.check(body)) return ajv.errorsText(route.check.errors)
  const { data = body } = body as { data?: unknown }
  return messageProblem(data as Message)
}

interface Component {
  type: number
  id?: number
  custom_id?: string
  content?: string
  components?: Component[]
  component?: Component
  accessory?: Component
  options?: { value: string }[]
  min_values?: number
  max_values?: number
}

interface Message {
  components?: Component[]
  content?: string
  flags?: number
  title?: string
}

const IS_COMPONENTS_V2 = 1 << 15
/** Components that only messages flagged as Components V2 may have. */
const V2 = [9, 10, 11, 12, 13, 14, 17]

function messageProblem(message: Message | undefined): string | undefined {
  const all = (message?.components ?? []).flatMap(nested)
  if (!message || all.length === 0) return undefined
  const isModal = message.title !== undefined
  const isV2 = ((message.flags ?? 0) & IS_COMPONENTS_V2) !== 0
  const customIds = all.flatMap(each => each.custom_id ?? [])
  const ids = all.flatMap(each => each.id ?? [])
  const text = all.reduce((sum, each) => sum + (each.type === 10 ? (each.content?.length ?? 0) : 0), 0)
  if (all.length > 40) return `${all.length} components, of at most 40`
  if (text > 4000) return `${text} characters in all text displays, of at most 4000`
  if (new Set(customIds).size !== customIds.length) return 'custom ids that repeat'
  if (new Set(ids).size !== ids.length) return 'component ids that repeat'
  if (isV2 && message.content) return 'content beside Components V2'
  if (!isModal && !isV2 && all.some(each => V2.includes(each.type))) return 'Components V2 without their flag'
  for (const each of all) {
    if (each.type === 1 && (each.components?.length ?? 0) > 5) return 'an action row of more than five'
    const options = each.options?.map(option => option.value) ?? []
    if (new Set(options).size !== options.length) return 'options that repeat'
    if (each.type === 3 && (each.max_values ?? 1) > options.length) return 'max_values over the options'
  }
  return undefined
}

function nested(component: Component): Component[] {
  const inner = [...(component.components ?? []), component.component, component.accessory].filter(
    each => each !== undefined,
  )
  return [component, ...inner.flatMap(nested)]
}
