/** Of the banner's built-in texts in every language; a test says what it must be. Who agreed to other words is asked again. */
export const TEXTS = 'v7qkcksutgon'
