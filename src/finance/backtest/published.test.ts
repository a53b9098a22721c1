import { describe, expect, it } from 'vitest'
import { timeUntilFirstFailure } from './time-until-first-failure'
import { recentTrafficLight, trafficLight } from './traffic-light'

// Source: MathWorks, documentation of varbacktest (tuff, tl), five digits.
describe('MathWorks varbacktest', () => {
  it('time until first failure on day 58 at 5 %: 1.7354, p 0.18773', () => {
    const answer = timeUntilFirstFailure(58, 0.05)!
    expect(answer.statistic).toBeCloseTo(1.7354, 4)
    expect(answer.pValue).toBeCloseTo(0.18773, 5)
    expect(answer.day).toBe(58)
  })

  it('traffic light of 57 exceptions in 1043 days: 0.77913, type I 0.26396, green', () => {
    const light = trafficLight(1043, 57, 0.05)
    expect(light.probability).toBeCloseTo(0.77913, 5)
    expect(light.typeOne).toBeCloseTo(0.26396, 5)
    expect(light.zone).toBe('green')
  })
})

describe('time until first failure', () => {
  it('is worked by hand on the first day: -2 ln p; most likely on day 1/p; absent without one', () => {
    expect(timeUntilFirstFailure(1, 0.05)!.statistic).toBeCloseTo(-2 * Math.log(0.05), 12)
    expect(timeUntilFirstFailure(20, 0.05)!.statistic).toBeCloseTo(0, 12)
    expect(timeUntilFirstFailure(null, 0.05)).toBeUndefined()
  })
})

// Source: Basel Committee (1996), table 2 of the supervisory framework: 250 days at 99 %.
describe("Basel's table", () => {
  it.each([
    [4, 0.8922, 'green'],
    [5, 0.9588, 'yellow'],
    [9, 0.9997, 'yellow'],
    [10, 0.9999, 'red'],
  ] as const)('%i exceptions: %f, %s', (exceptions, probability, zone) => {
    const light = trafficLight(250, exceptions, 0.01)
    expect(light.probability).toBeCloseTo(probability, 4)
    expect(light.zone).toBe(zone)
  })

  it('looks at the last 250 days, or at fewer', () => {
    const hits = Array.from({ length: 300 }, (_, day) => day < 50 || day >= 297)
    expect(recentTrafficLight(hits, 0.01)).toMatchObject({ exceptions: 3, observations: 250, zone: 'green' })
    expect(recentTrafficLight([true, false], 0.01)).toMatchObject({ exceptions: 1, observations: 2 })
  })

  it('is finite at both ends', () => {
    expect(trafficLight(250, 0, 0.01)).toMatchObject({ zone: 'green', typeOne: expect.closeTo(1, 12) })
    expect(trafficLight(250, 0, 0.01).probability).toBeCloseTo(0.99 ** 250, 12)
    // 0.01^250 is 1e-500, below the smallest float64.
    expect(trafficLight(250, 250, 0.01)).toMatchObject({ zone: 'red', typeOne: 0 })
    expect(trafficLight(250, 250, 0.01).probability).toBeCloseTo(1, 12)
  })
})
