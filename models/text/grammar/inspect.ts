/** Looking at templates without writing a sentence: for the tests, and for whoever wants to know how rich a rule is. */
import { parse, type Node } from './engine'

/** How many ways of saying it a rule's own level has, other rules counted as one. */
export function shapes(template: string): number {
  const count = (nodes: Node[]): number =>
    nodes.reduce((product, node) => product * ('choice' in node ? total(node.choice) : 1), 1)
  const total = (alternatives: Node[][]) => alternatives.reduce((sum, nodes) => sum + count(nodes), 0)
  return total(parse(template))
}

/** The names of all rules that a template asks for, in any of its alternatives. */
export function slots(template: string): Set<string> {
  const names = (alternatives: Node[][]): string[] =>
    alternatives
      .flat()
      .flatMap((node) => ('slot' in node ? [node.slot] : 'choice' in node ? names(node.choice) : []))
  return new Set(names(parse(template)))
}
