import { COLOURS, STATUS_COLOURS, STATUSES, THEMES, type Theme, ZONING_COLOURS } from './tokens.ts'

/** `tokens.css` as written from `tokens.ts`; a test keeps the file equal to this. */
export function tokenCss(): string {
  const zoning = Object.entries(ZONING_COLOURS).map(([plate, hex]) => property(`zoning-${slug(plate)}`, hex))
  const [light, dark] = THEMES.map(themeProperties)
  const blocks = [
    '/* Written from tokens.ts by token-css.ts. */',
    `:root {\n  color-scheme: light dark;\n${lines([...(light ?? []), ...zoning], '  ')}\n}`,
    `@media (prefers-color-scheme: dark) {\n  :root {\n${lines(dark ?? [], '    ')}\n  }\n}`,
  ]
  return `${blocks.join('\n\n')}\n`
}

/** The plate as part of a custom property's name: `C65/C8` → `c65-c8`. */
export const slug = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, '-')

function themeProperties(theme: Theme): string[] {
  const base = Object.entries(COLOURS[theme]).map(([name, hex]) => property(kebab(name), hex))
  const statuses = STATUSES.flatMap((status) => [
    property(`${slug(status)}-fill`, STATUS_COLOURS[theme][status].fill),
    property(`${slug(status)}-text`, STATUS_COLOURS[theme][status].text),
  ])
  return [...base, ...statuses]
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const property = (name: string, hex: string): string => `--${name}: ${hex.toLowerCase()};`
const lines = (rows: string[], indent: string): string => rows.map((row) => indent + row).join('\n')
