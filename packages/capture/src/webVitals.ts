import type { Plugin } from '@lotse/contract'
import { type Metric, onCLS, onFCP, onINP, onLCP, onTTFB } from 'web-vitals'

/** One `web_vitals` event per metric, in milliseconds (CLS without unit), when it is final. */
export const webVitals: Plugin = {
  name: 'webVitals',
  setup(host) {
    const tell = ({ name, value, rating, navigationType }: Metric): void =>
      void host.track('web_vitals', { metric: name, value: Math.round(value * 1000) / 1000, rating, navigation: navigationType }) // biome-ignore format: one thought
    for (const observe of [onCLS, onFCP, onINP, onLCP, onTTFB]) observe(tell)
  },
}
