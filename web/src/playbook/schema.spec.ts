import { expect, test } from 'vitest'
import { aboutAt, namesAt, valuesAt } from './schema'

const schema = {
  properties: {
    priorities: {
      description: 'What we promise.',
      additionalProperties: { $ref: '#/$defs/priority' },
    },
    publish: { properties: { internal: { type: 'array', items: { enum: ['escalation', 'priorities'] } } } },
  },
  $defs: {
    priority: {
      type: 'object',
      properties: {
        first_response: { $ref: '#/$defs/limit', description: 'When a person answers first.' },
        resolution: { $ref: '#/$defs/limit' },
      },
    },
    limit: {
      description: 'An aim and a breach.',
      anyOf: [{ type: 'string', examples: ['24h', '4h..12h'] }, { const: 'none' }],
    },
  },
}

test('names come from the place, through references and names of one’s own', () => {
  expect(namesAt(schema, ['priorities', 'high'])).toEqual([
    { name: 'first_response', about: 'When a person answers first.' },
    { name: 'resolution', about: 'An aim and a breach.' },
  ])
  expect(namesAt(schema, []).map((it) => it.name)).toEqual(['priorities', 'publish'])
})

test('values are the closed list or the examples', () => {
  expect(valuesAt(schema, ['publish', 'internal', '*']).map((it) => it.name)).toEqual(['escalation', 'priorities'])
  expect(valuesAt(schema, ['priorities', 'high', 'resolution']).map((it) => it.name)).toEqual([
    '24h',
    '4h..12h',
    'none',
  ])
})

test('the nearest description wins', () => {
  expect(aboutAt(schema, ['priorities', 'high', 'first_response'])).toEqual({
    about: 'When a person answers first.',
    examples: ['24h', '4h..12h', 'none'],
  })
  expect(aboutAt(schema, ['nowhere', 'at', 'all'])).toBeNull()
})
