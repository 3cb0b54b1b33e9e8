import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

/** Writes the types of the public API for the desk. They follow from the OpenAPI document, so they are not checked in. */
const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8'))
writeFileSync('src/adapters/desk/api/openapi.d.ts', astToString(await openapiTS(document)))
