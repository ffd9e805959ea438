/** A product without the dust of binary fractions: 1.1 × 10,000 is 11,000. Fifteen digits are exact in a double. */
export const exact = (value: number): number => Number(value.toPrecision(15))
