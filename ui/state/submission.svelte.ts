import { ProblemError } from '../client.ts'

/** One form on its way to the service: whether it waits, and what the service has against it. */
export class Submission {
  isBusy: boolean = $state(false)
  problem: ProblemError | null = $state.raw(null)

  /** Runs `work` unless an earlier one is still on its way; tells whether it went well. */
  async run(work: () => Promise<void>): Promise<boolean> {
    if (this.isBusy) return false
    this.isBusy = true
    this.problem = null
    try {
      await work()
      return true
    } catch (error) {
      this.problem = ProblemError.from(error)
      return false
    } finally {
      this.isBusy = false
    }
  }

  /** What is wrong with one field, by its JSON pointer. */
  errorAt(pointer: string): string | null {
    return this.problem?.problem.errors?.find((error) => error.pointer === pointer)?.detail ?? null
  }
}
