/** XML with each element on a line of its own; an element with only a text stays on one line. */
export function indentedXml(xml: string): string {
  let depth = 0
  const lines = xml.replaceAll('><', '>\n<').split('\n')
  const indented = lines.map((line) => {
    const [opens, closes] = [/^<[^?/]/.test(line), /<\/[^>]+>$|\/>$/.test(line)]
    if (closes && !opens) depth -= 1
    const shown = '  '.repeat(depth) + line
    if (opens && !closes) depth += 1
    return shown
  })
  return indented.join('\n')
}
