import { type ParseError, printParseErrorCode } from 'jsonc-parser'

export interface SyntaxFinding {
  kind: string
  offset: number
  message: string
  suggestion?: string
}

/** The end of the last piece before this offset that is not white space. */
const before = (text: string, offset: number): number => {
  let end = offset
  while (end > 0 && /\s/.test(text[end - 1]!)) end--
  return end
}

const lineFrom = (text: string, offset: number): string => text.slice(offset).split(/\r?\n/, 1)[0] ?? ''

/** Words for what people write by mistake. */
export function explainSyntax(text: string, { error, offset, length }: ParseError): SyntaxFinding {
  const code = printParseErrorCode(error)
  const here = text[offset] ?? ''
  const end = before(text, offset)
  const last = text[end - 1] ?? ''
  const closing = here === '}' || here === ']'
  if (!text.trim())
    return { kind: 'empty', offset: 0, message: 'the file is empty; "lotse init" writes one to start from' }
  if (code === 'InvalidCommentToken')
    return {
      kind: 'comment',
      offset,
      message: 'JSON has no comments; write a "note" instead',
      suggestion: '"note": "…"',
    }
  if (closing && last === ',')
    return { kind: 'trailing', offset: end - 1, message: `there must be no comma before ${here}; remove it` }
  if (here === "'" || here === '‘' || here === '’' || here === '“' || here === '”' || here === '„') {
    const word = /^['‘’“”„]([^'‘’“”]*)['‘’“”]/.exec(lineFrom(text, offset))?.[1]
    return {
      kind: 'quote',
      offset,
      message: 'text stands in straight double quotes "…" in JSON',
      ...(word !== undefined && { suggestion: JSON.stringify(word) }),
    }
  }
  if (code === 'UnexpectedEndOfString')
    return {
      kind: 'string',
      offset,
      message: 'the closing quote " of this text is missing (a text stands on one line)',
    }
  if (code === 'InvalidEscapeCharacter' || code === 'InvalidUnicode')
    return { kind: 'escape', offset, message: 'a backslash \\ in text must be written twice: \\\\' }
  if (code === 'InvalidCharacter')
    return {
      kind: 'character',
      offset,
      message: 'this text contains a line break or control character; write \\n for a new line',
    }
  if (here === ',' && last === ':') return { kind: 'value', offset: end - 1, message: 'a value is missing after this' }
  if (here === ',') return { kind: 'comma twice', offset, message: 'here is a comma too many; remove it' }
  if (/^\.\d/.test(text.slice(offset, offset + 2)))
    return {
      kind: 'number',
      offset,
      message: 'a number begins with a digit',
      suggestion: `0${/^\.\d+/.exec(text.slice(offset))![0]}`,
    }
  if (here === ';') return { kind: 'semicolon', offset, message: 'write a comma instead of ;', suggestion: ',' }
  if (here === '=') return { kind: 'equals', offset, message: 'write a colon : instead of =', suggestion: ':' }
  if (code === 'CommaExpected' && here === ':')
    return { kind: 'nesting', offset, message: 'keys with values stand in { }, not in [ ]' }
  if (code === 'CommaExpected' && here === '}')
    return { kind: 'close', offset: end - 1, message: 'a closing ] is missing after this' }
  if (code === 'CommaExpected' && here === ']')
    return { kind: 'close', offset: end - 1, message: 'a closing } is missing after this' }
  if (last === '"' && end === offset && /\w/.test(here))
    return { kind: 'quote', offset: end - 1, message: 'a quote inside text is written \\"', suggestion: '\\"' }
  if (code === 'CommaExpected' && last === '0' && /\d/.test(here))
    return {
      kind: 'number',
      offset: end - 1,
      message: 'a number does not begin with 0',
      suggestion: /^\d+/.exec(text.slice(offset))![0],
    }
  if (code === 'PropertyNameExpected' && here === '{' && last === '{')
    return { kind: 'nesting', offset: end - 1, message: 'a list of objects stands in [ ]', suggestion: '[' }
  if (code === 'CommaExpected')
    return { kind: 'comma', offset: end - 1, message: 'a comma is missing after this', suggestion: `${last},` }
  if (code === 'ColonExpected') return { kind: 'colon', offset, message: 'a colon : is missing between key and value' }
  const word = /^[A-Za-z_$][\w$.-]*/.exec(lineFrom(text, offset))?.[0]
  if (word && /^(true|false|null)$/i.test(word))
    return {
      kind: 'word',
      offset,
      message: `write ${word.toLowerCase()} in small letters`,
      suggestion: word.toLowerCase(),
    }
  if (word && /^(None|undefined|NaN|Infinity|yes|no|on|off)$/.test(word))
    return { kind: 'word', offset, message: `${word} is not known in JSON; write true, false, null or text in quotes` }
  if (word)
    return { kind: 'word', offset, message: 'keys and text stand in double quotes in JSON', suggestion: `"${word}"` }
  if (code === 'InvalidNumberFormat')
    return { kind: 'number', offset, message: 'this is not a number as JSON writes it, such as 5, 0.5 or -3' }
  if (code === 'CloseBraceExpected')
    return { kind: 'close', offset: Math.max(0, end - 1), message: 'a closing } is missing' }
  if (code === 'CloseBracketExpected')
    return { kind: 'close', offset: Math.max(0, end - 1), message: 'a closing ] is missing' }
  if (code === 'EndOfFileExpected' && here === '{' && last === '}')
    return { kind: 'more', offset, message: 'a file is one { … }; what begins here belongs inside it' }
  if (code === 'EndOfFileExpected')
    return {
      kind: 'more',
      offset,
      message: `here the file should end; is there a closing ${last === ']' ? ']' : '}'} too many before?`,
    }
  if (code === 'ValueExpected')
    return {
      kind: 'value',
      offset: closing || !here ? Math.max(0, end - 1) : offset,
      message: 'a value is missing here',
    }
  if (code === 'PropertyNameExpected') return { kind: 'key', offset, message: 'a key in double quotes must stand here' }
  return { kind: 'other', offset, message: `this is not JSON (${code}, ${length} characters)` }
}
