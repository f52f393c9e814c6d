import type { RulesState } from '@lotse/contract'
import type { JourneyRun, Problem, Simulation } from '@lotse/workshop'

/** Why the server did not do it. */
export interface Refused {
  status: number
  message?: string
  problems?: Problem[]
  failed?: JourneyRun[]
  journeyProblems?: Problem[]
}

const BASE = '/desk/api/rules'

async function ask<T>(path: string, body?: object): Promise<T> {
  const options = body && { method: 'POST', headers: { 'X-Lotse-Desk': '1', 'Content-Type': 'application/json' }, body: JSON.stringify(body) } // biome-ignore format: one thought
  const response = await fetch(BASE + path, options)
  const answer = (await response.json().catch(() => ({}))) as T
  if (!response.ok) throw { status: response.status, ...answer } satisfies Refused
  return answer
}

export const fetchRules = (): Promise<RulesState> => ask('')
export const fetchVersion = async (id: number): Promise<string> => (await ask<{ text: string }>(`/versions/${id}/text`)).text // biome-ignore format: one thought
export const saveVersion = (body: { text: string; who: string; note: string; basedOn?: number }): Promise<{ id: number; state: RulesState }> => ask('/versions', body) // biome-ignore format: one thought
export const stepVersion = (id: number, step: 'approve' | 'publish' | 'withdraw', body: { who: string; due?: string }): Promise<{ state: RulesState }> => ask(`/versions/${id}/${step}`, body) // biome-ignore format: one thought
export const simulate = (text: string): Promise<Simulation & { isWhole: boolean }> => ask('/simulate', { text })
export const downloadOf = (id: number): string => `${BASE}/versions/${id}/files.zip`
