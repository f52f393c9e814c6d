/** Elements that content may have: markup of a text, no frames, forms or scripts. */
export const ELEMENTS: RegExp =
  /^(?:a|abbr|b|blockquote|br|button|caption|code|dd|div|dl|dt|em|figcaption|figure|h[2-6]|hr|i|img|li|mark|ol|p|picture|s|section|small|source|span|strong|sub|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul)$/
/** Attributes that content may have: nothing that runs, names or styles. */
export const ATTRIBUTES: RegExp =
  /^(?:alt|class|colspan|datetime|decoding|dir|height|href|hreflang|lang|loading|media|rel|role|rowspan|scope|sizes|src|srcset|target|title|type|width|aria-[a-z]+|data-(?!lotse)[a-z-]+)$/
