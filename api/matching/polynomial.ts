/** Coefficients by rising power: a + b x + c x² + … Loops by number throughout: an answer takes thousands of these. */
export type Polynomial = readonly number[]

export function valueAt(p: Polynomial, x: number): number {
  let sum = 0
  for (let power = p.length - 1; power >= 0; power--) sum = sum * x + (p[power] as number)
  return sum
}

export function plus(p: Polynomial, q: Polynomial): Polynomial {
  const sum: number[] = []
  for (let power = 0; power < p.length || power < q.length; power++)
    sum.push((p[power] ?? 0) + (q[power] ?? 0))
  return sum
}

export function times(p: Polynomial, q: Polynomial): Polynomial {
  const product = new Array<number>(p.length + q.length - 1).fill(0)
  for (let i = 0; i < p.length; i++)
    for (let j = 0; j < q.length; j++)
      product[i + j] = (product[i + j] as number) + (p[i] as number) * (q[j] as number)
  return product
}

const slopeOf = (p: Polynomial): Polynomial => p.slice(1).map((term, power) => term * (power + 1))

/** Values that differ from 0 by less are taken to be 0. */
const hair = 1e-12

/**
 * Where the polynomial changes its sign between 0 and 1, rising; where it only touches 0 it does not. Between two
 * changes of its slope it only rises or only falls, so each change of sign is found by halving.
 */
export function signChanges(p: Polynomial): number[] {
  if (p.every((term, power) => power === 0 || Math.abs(term) < hair)) return []
  const turns = [0, ...signChanges(slopeOf(p)), 1].filter((x) => Math.abs(valueAt(p, x)) > hair)
  return turns.flatMap((right, i) => {
    const left = turns[i - 1]
    return left === undefined || valueAt(p, left) > 0 === valueAt(p, right) > 0 ? [] : [halve(p, left, right)]
  })
}

function halve(p: Polynomial, left: number, right: number): number {
  const rises = valueAt(p, right) > 0
  let low = left
  let high = right
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (valueAt(p, middle) > 0 === rises) high = middle
    else low = middle
  }
  return (low + high) / 2
}
