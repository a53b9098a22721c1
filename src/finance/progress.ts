/**
 * Tells how far a long calculation is. `message` is a key of the message catalogue. The calculation awaits what the
 * listener returns, so the engine can let messages in there, and throw to cancel.
 */
export type ProgressListener = (done: number, total: number, message: string) => void | Promise<void>
