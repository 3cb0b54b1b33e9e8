/** Who and what of the demo world the first steps are shown with. */
export const DEMO = {
  user: '7',
  /** A case that the user may close. */
  closable: '1001',
  /** Cases that nobody may close now, each for another reason. */
  blocked: '1102,1105,1106,1107',
} as const

/** What is printed when the demo answers: the first steps, ready to be pasted. */
export function firstSteps({ url, token, moved }: { url: string; token: string; moved: boolean }): string {
  const close = (id: string) => `curl -i -X PATCH -H "Authorization: Bearer $TOKEN" ${url}/case/${id}/close`
  return `${moved ? '' : '\nThe store was not empty: the demo world was left out.\n'}
A token of user ${DEMO.user}, good for 12 hours:

  export TOKEN=${token}

Close a case with all its open work (204):

  ${close(DEMO.closable)}

See every reason why others cannot be closed (400):

  ${close(DEMO.blocked)}
`
}

/** What is printed where the demo has the dev tools. */
export function devToolsHelp(url: string): string {
  const { origin } = new URL(url)
  return `
Dev tools, in this demo only:

  ${url}/docs    every operation, to be read and tried
  ${origin}/dev/requests    the last requests, and why they were refused
  curl -d grant_type=client_credentials -d user_id=8 ${origin}/oauth2/token
  curl -X POST ${origin}/dev/reset
  curl -H "Content-Type: application/json" -d '{"fix":"2026-12-24T18:00:00Z"}' ${origin}/dev/clock
  curl -H "Casework-Force-Error: 403-910" -H "Authorization: Bearer $TOKEN" ${url}/case/${DEMO.closable}
`
}
