/** The card beside the weights; none in a checkout where the model has not been made. */
const cards = import.meta.glob<string>('../../../../../models/text/card.md', {
  query: '?raw',
  import: 'default',
})

export const shippedCard = async (): Promise<string | null> => (await Object.values(cards)[0]?.()) ?? null
