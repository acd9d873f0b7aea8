import { validate } from '@hyperjump/json-schema/openapi-3-1'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the document of the API is OpenAPI 3.1', async () => {
  const judge = await validate('https://spec.openapis.org/oas/3.1/schema-base')
  const output = judge(JSON.parse(readFileSync('../docs/openapi/desk.json', 'utf8')), 'BASIC')
  expect(output.valid ? [] : output.errors).toEqual([])
})
