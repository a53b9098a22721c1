/** Hands a text to the user as a file; nothing leaves the machine. */
export function downloadText(name: string, text: string, type: string): void {
  downloadBlob(name, new Blob([text], { type }))
}

export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own reference by the time the next task runs.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
