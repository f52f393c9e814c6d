/** Of what the banner shows when choosing, in every language; a test says what it must be. Who agreed to other words is asked again. */
export const TEXTS = 'u1t7435ycixs'
