export interface TrainOptions {
  /** Final models trained, from seed 1 on; the first is shipped, the scores are the mean over all. */
  seeds: number
  /** A run of minutes that writes nothing into the repository. */
  quick: boolean
}

/** `--seeds 3 --quick`. Throws Error, with a sentence for the user, for anything else. */
export function parseOptions(args: readonly string[]): TrainOptions {
  const options = { seeds: 3, quick: false }
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--quick') options.quick = true
    else if (args[i] === '--seeds') {
      options.seeds = Number(args[++i])
      if (!Number.isInteger(options.seeds) || options.seeds < 1)
        throw new Error('--seeds takes a whole number from 1 on.')
    } else throw new Error(`${args[i]} is no option; there are --seeds N and --quick.`)
  }
  return options
}
