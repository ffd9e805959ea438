import type { Bilingual } from '../contract.ts'
import type { ParcelShare } from './parcel-share.ts'
import { type Code, fail, pass } from './rule.ts'
import { day, number, quantity, say } from './words.ts'

/**
 * What is needed of a share of a parcel, and what of it is used, held and left.
 * @param name of the share within a sentence, after its percentage
 * @param from the first day on which there is enough, if any
 */
export function shareText(
  name: Bilingual,
  share: ParcelShare,
  needM2: number,
  verdict: Code,
  from: string | null,
): Bilingual {
  const [need, used, held, left] = [needM2, share.usedM2, share.heldM2, share.leftM2].map((m2) =>
    quantity(m2, 'm²'),
  )
  const pct = number(share.sharePct)
  const of = say(`${pct}% ${name.zh}`, `${pct} % ${name.en}`)
  const ledger = say(`已用 ${used}，锁定 ${held}，余 ${left}`, `${used} used, ${held} held, ${left} left`)
  if (verdict === pass)
    return say(`占用 ${of.zh} ${need}（${ledger.zh}）`, `Takes ${need} of the ${of.en} (${ledger.en})`)
  if (verdict === fail)
    return say(
      `${of.zh}不足：需要 ${need}（${ledger.zh}）${from ? `；${day(from).zh} 起足够` : ''}`,
      `The ${of.en} falls short: ${need} needed (${ledger.en})${from ? `; enough from ${day(from).en}` : ''}`,
    )
  return Number.isNaN(needM2)
    ? say(
        `占用 ${of.zh}多少尚不可知（${ledger.zh}）`,
        `How much of the ${of.en} it takes is not known (${ledger.en})`,
      )
    : say(
        `${of.zh}被锁定：需要 ${need}（${ledger.zh}），到期后可能释放，请问园区`,
        `The ${of.en} is held: ${need} needed (${ledger.en}); it may come free, ask the park`,
      )
}
