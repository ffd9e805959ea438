import type { Browser } from 'playwright-core'

/** Browsers speak of a long task from here on. */
const longMs = 50

/** As in Chromium's traces; times in µs. */
interface TraceEvent {
  name: string
  pid: number
  tid: number
  args: { name?: string }
  /** From its start to its end. */
  dur?: number
  /** Of that, what its thread computed. */
  tdur?: number
}

/**
 * The longest task on the main thread of a page while something runs, and the most that one task computed. The rest
 * is waiting: without a graphics card the processor draws, and a new shader waits until the frames before it are drawn.
 */
export async function longestTask(browser: Browser, run: () => Promise<void>): Promise<string> {
  await browser.startTracing(undefined, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  })
  await run()
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents
    .filter((event) => event.name === 'RunTask' && pages.has(threadOf(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ wholeMs: dur / 1000, computedMs: tdur / 1000 }))
  const long = tasks.filter(({ wholeMs }) => wholeMs >= longMs)
  if (long.length === 0) return `no task over ${longMs} ms`
  const most = (of: 'wholeMs' | 'computedMs') => Math.max(...long.map((task) => task[of])).toFixed(0)
  return `longest task ${most('wholeMs')} ms of ${long.length}, none of which computed for more than ${most('computedMs')} ms`
}
