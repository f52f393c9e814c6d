import { answerAfter, openRules } from './classify.mjs'
import { interval } from './interval.mjs'
import { readShoppers } from './readShoppers.mjs'
import { scoresOf, shareOf } from './scores.mjs'
import { shopperEvents } from './shopperEvents.mjs'

/** Moe 2003: conversion is highest where the visit is directed and for now. */
const MOES_ORDER = ['directed-buying', 'search-deliberation', 'hedonic-browsing', 'shallow']

const sayBuyer = (path, shoppers) => {
  const rules = openRules(path)
  return shoppers.map(({ events, bought }) => ({ said: answerAfter(rules, events).persona === 'buyer', is: bought }))
}
const judgeF1 = (test, what, cases, target) => {
  const scores = scoresOf(cases)
  const range = interval(cases, (drawn) => scoresOf(drawn).f1)
  return { test, what, figure: scores.f1, range, target, scores, passed: scores.f1 >= target }
}

/** T1 to T3, on the UCI online shoppers. */
export function judgeShoppers(file, { isKeptBack }) {
  const shoppers = readShoppers(file).map((row) => ({ ...row, events: shopperEvents(row) }))
  const given = sayBuyer('purchase-given.lotse.json', shoppers)
  const browser = sayBuyer('purchase-browser.lotse.json', shoppers)

  const moe = openRules('../../packages/persona/sets/moe.json')
  const types = shoppers.map(({ events, bought }) => ({ type: answerAfter(moe, events).persona, bought }))
  const rates = [...MOES_ORDER, 'knowledge-building', 'unknown'].map((type) => {
    const members = types.filter((one) => one.type === type)
    const rate = shareOf(members, ({ bought }) => bought)
    return { type, n: members.length, rate, range: interval(members, (drawn) => shareOf(drawn, (one) => one.bought)) }
  })
  const ordered = MOES_ORDER.map((type) => rates.find((one) => one.type === type).rate)
  return {
    n: shoppers.length,
    buyRate: shareOf(shoppers, ({ bought }) => bought),
    results: [
      judgeF1('T1', 'F1, facts given', given, isKeptBack ? 0.64 : 0.66),
      judgeF1('T2', 'F1, browser-only facts', browser, 0.36),
      {
        test: 'T3',
        what: "Moe's order of purchase rates",
        passed: ordered.every((rate, i) => !i || rate < ordered[i - 1]),
      },
    ],
    rates,
  }
}
