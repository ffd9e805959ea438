import t from 'tap'
import { STATUS_COLOURS, STATUSES, THEMES } from '../../ui/design/tokens.ts'
import { mix, rgbOf } from '../../ui/map/colour-mix.ts'
import { inkOf, PATTERNED, type PatternImage, patternImage, patternName } from '../../ui/map/patterns.ts'

const pixel = ({ data, width }: PatternImage, x: number, y: number) =>
  data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)

t.test('pattern images repeat without a seam at every pixel ratio', async (t) => {
  for (const pixelRatio of [1, 1.25, 1.5, 2, 3]) {
    for (const what of PATTERNED) {
      const image = patternImage(inkOf('light', what), pixelRatio)
      const period = image.width / 4
      t.equal(image.data.length, image.width * image.height * 4)
      t.ok(Number.isInteger(period), `${what} at ${pixelRatio}`)
      for (let at = 0; at < period; at++) {
        t.same(pixel(image, at, 0), pixel(image, at + period, period), `${what}, pixel ${at}`)
      }
    }
  }
})

t.test('periods are those of the visual design in CSS pixels', async (t) => {
  const period = (what: (typeof PATTERNED)[number]) => patternImage(inkOf('light', what), 2).width / 4 / 2
  t.equal(period('to_confirm'), 6)
  t.equal(period('promised'), 5)
  t.equal(period('reserve'), 9)
  t.equal(period('held'), 7, 'a 45° hatch of 5 px repeats sideways every 7.07')
})

t.test('every pattern shows both its ground and its mark', async (t) => {
  for (const theme of THEMES) {
    for (const what of PATTERNED) {
      const ink = inkOf(theme, what)
      const image = patternImage(ink, 2)
      const has = (hex: string) => {
        const [r, g, b] = rgbOf(hex)
        for (let at = 0; at < image.data.length; at += 4) {
          if (image.data[at] === r && image.data[at + 1] === g && image.data[at + 2] === b) return true
        }
        return false
      }
      t.ok(has(ink.ground) && has(ink.mark), `${theme} ${what}`)
    }
  }
})

t.test('names tell the themes apart', async (t) => {
  const names = THEMES.flatMap((theme) => PATTERNED.map((what) => patternName(theme, what)))
  t.equal(new Set(names).size, names.length)
})

t.test('solid statuses are their fill', async (t) => {
  for (const status of STATUSES.filter((each) => each === 'available' || each === 'committed')) {
    t.equal(inkOf('dark', status).ground, STATUS_COLOURS.dark[status].fill)
  }
})

t.test('mixing goes from one colour to the other', async (t) => {
  t.equal(mix('#000000', '#ffffff', 0), '#000000')
  t.equal(mix('#000000', '#ffffff', 1), '#ffffff')
  t.equal(mix('#102030', '#304050', 0.5), '#203040')
})
