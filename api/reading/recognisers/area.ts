import type { Bilingual } from '../../contract.ts'
import { number, say } from '../../matching/words.ts'
import { type Finding, remark, rising } from '../finding.ts'
import type { Page } from '../page.ts'
import type { Quantity } from '../quantities.ts'
import { meaning, type Token } from '../tokens.ts'
import { aboutNote, type Recogniser, tokensOf } from './recogniser.ts'

/**
 * 3,000 平, 1.5 万平以上, 3,000 to 5,000 sqm: floor area, m². A plain figure is the least that is needed. 20 亩 of one who
 * wants land is land, and how much may be built on it is asked.
 */
export const areas: Recogniser = ({ page, quantities, topics }) =>
  quantities.flatMap((quantity) => {
    if (quantity.unit?.dimension === 'area') {
      const tokens = tokensOf(quantity, topics.get(quantity))
      if (isOfCleanroom(page, quantity)) return [remark(tokens, 'left_out', cleanroomArea)]
      if (quantity.unit.isLand && isOfLand(page))
        return [remark(tokens, 'question', landQuestion(quantity.low))]
      return [area(page, quantity, tokens, [])]
    }
    return isBareArea(page, quantity) ? [area(page, quantity, quantity.tokens, [bareNote])] : []
  })

function area(page: Page, quantity: Quantity, tokens: readonly number[], notes: Bilingual[]): Finding {
  const { low, high, bound, isAbout, unit } = quantity
  const isMost = bound === 'max' && high === undefined
  const inClause = (is: 'total' | 'each') =>
    page.tokens.flatMap((token, at) =>
      meaning(token, is) && page.clause[at] === page.clause[tokens[0] ?? 0] ? [at] : [],
    )
  const [totals, eaches] = [inClause('total'), inClause('each')]
  return {
    tokens: rising(...tokens, ...totals, ...eaches),
    says: {
      is: 'area',
      ...(isMost ? { max: low } : { min: low }),
      ...(high === undefined ? {} : { max: high }),
      isTotal: totals.length > 0,
      isEach: eaches.length > 0,
    },
    unit: 'm²',
    notes: [
      ...notes,
      ...(isAbout && high === undefined ? [aboutNote(`${number(low)} m²`, isMost ? 'max' : 'min')] : []),
      ...(unit?.isLand ? [landNote(low)] : []),
    ],
  }
}

const isOfLand = (page: Page): boolean =>
  page.tokens.some((token) => meaning(token, 'tenure')?.tenure === 'land')

const landQuestion = (landM2: number): Bilingual =>
  say(
    `这是用地面积，约合 ${number(landM2)} m²；需求按建筑面积写，等于用地面积乘以容积率，请给出建筑面积`,
    `This is land, about ${number(landM2)} m²; a requirement names floor area, which is land area times the floor area ratio. Please give the floor area`,
  )

const landNote = (areaM2: number): Bilingual =>
  say(
    `亩和公顷是用地单位，这里按 ${number(areaM2)} m² 建筑面积读；建筑面积等于用地面积乘以容积率，请核对`,
    `Land is measured in mu and hectares; read as ${number(areaM2)} m² of floor area. Floor area is land area times the floor area ratio; please check`,
  )

const bareNote = say('没有写单位，读作 m²', 'No unit is written; read as m²')

/** 研发 800: a figure of two digits or more directly behind an activity, with nothing behind it. */
function isBareArea(page: Page, { tokens, unit, low }: Quantity): boolean {
  const [first = 0] = tokens
  const next = page.tokens[(tokens.at(-1) ?? first) + 1]
  const isAlone = next === undefined || next.kind === 'break' || meaning(next, 'activity') !== undefined
  return (
    unit === undefined && low >= 50 && isAlone && meaning(page.tokens[first - 1], 'activity') !== undefined
  )
}

/** ISO 7 cleanroom 200 sqm: the area of a room within the space, where the item names no activity. */
function isOfCleanroom(page: Page, { tokens: [first = 0] }: Quantity): boolean {
  const here = page.tokens.filter((_, at) => page.item[at] === page.item[first])
  const isCleanroom = here.some(
    (token) => meaning(token, 'cleanroom') ?? meaning(token, 'iso') ?? isCleanroomWord(token),
  )
  return isCleanroom && !here.some((token) => meaning(token, 'activity'))
}

const isCleanroomWord = (token: Token): boolean => meaning(token, 'subject')?.of === 'cleanroom'

const cleanroomArea = say(
  '洁净区的面积不能单独作为条件，未采用；洁净等级按所在空间来定',
  'The area of a cleanroom is no condition of its own and is left out; its class is asked of the space',
)
