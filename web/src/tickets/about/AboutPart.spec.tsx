import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useQuery } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { ticketQuery } from '../../api/queries'
import type { Ticket } from '../../api/types'
import { aDesk, draw } from '../../spec/desk'
import { DEFINITIONS, setUp } from '../../spec/rules'
import { aTicket, allowed } from '../../spec/ticket'
import { AboutPart } from './AboutPart'
import { fieldsOf } from './fieldsOf'
import { words } from './words'

/** As the page does it: what the cache says is what is shown. */
function Shown({ first }: { first: Ticket }) {
  const { data } = useQuery({ ...ticketQuery('bleusalt', first.id), initialData: first, staleTime: Infinity })
  return <AboutPart brand="bleusalt" ticket={data} />
}

const patches = (heard: ReturnType<typeof aDesk>) => heard.filter((it) => it.method === 'PATCH')
const pick = async (label: RegExp, choice: string) => {
  await userEvent.click(await screen.findByRole('button', { name: label }))
  await userEvent.click(await screen.findByRole('option', { name: new RegExp(choice) }))
}

test('the type is chosen from a list, shown at once and saved with the version that was read', async () => {
  const ticket = aTicket()
  const heard = aDesk((it) => (it.method === 'PATCH' ? { body: { ...ticket, version: 4, type: 'task' } } : setUp(it)))
  draw(<Shown first={ticket} />)
  await pick(/^Type/, 'Task')
  await screen.findByRole('button', { name: /Type: Task/ })
  await waitFor(() => expect(patches(heard)[0]?.body).toEqual({ version: 3, type: 'task' }))
})

test('a tag is typed with Enter or a comma, and taken away by its own button', async () => {
  const ticket = aTicket({ tags: ['box'] })
  const heard = aDesk((it) => (it.method === 'PATCH' ? { body: { ...ticket, tags: ['box', 'late'] } } : setUp(it)))
  draw(<Shown first={ticket} />)
  await userEvent.type(screen.getByRole('combobox', { name: words.tags }), 'Late{Enter}')
  await waitFor(() => expect(patches(heard).map((it) => it.body)).toContainEqual({ version: 3, add_tags: ['late'] }))
  await userEvent.click(await screen.findByRole('button', { name: 'Remove box' }))
  await waitFor(() => expect(patches(heard).at(-1)?.body).toMatchObject({ remove_tags: ['box'] }))
})

test('each field has the editor of its type, in the order of the form; what is switched off is not asked', async () => {
  expect(fieldsOf(DEFINITIONS, aTicket()).map((it) => it.title)).toEqual(['Product', 'Order', 'Photo'])
  expect(fieldsOf(DEFINITIONS, aTicket({ fields: { '14': '2026-11-30' } })).map((it) => it.title)).toContain('Old')
  const ticket = aTicket()
  const heard = aDesk((it) => (it.method === 'PATCH' ? { body: ticket } : setUp(it)))
  draw(<Shown first={ticket} />)
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Photo' }))
  await waitFor(() => expect(patches(heard)[0]?.body).toMatchObject({ fields: { '13': true } }))
  await pick(/^Product/, 'Box')
  await waitFor(() => expect(patches(heard)[1]?.body).toMatchObject({ fields: { '12': 'box' } }))
})

test('what is refused stays written in its field, with the reason', async () => {
  const ticket = aTicket()
  aDesk((it) =>
    it.method === 'PATCH' ? { status: 422, body: { code: 'invalid', detail: 'Order is too long' } } : setUp(it),
  )
  draw(<Shown first={ticket} />)
  const order = await screen.findByRole('textbox', { name: 'Order' })
  await userEvent.type(order, '104482-and-more{Enter}')
  expect((await screen.findByRole('alert')).textContent).toContain('Order is too long')
  expect((order as HTMLInputElement).value).toBe('104482-and-more')
})

test('Esc takes a half written value back', async () => {
  const heard = aDesk(setUp)
  draw(<Shown first={aTicket({ external_id: 'A-1' })} />)
  const field = await screen.findByRole('textbox', { name: words.externalId })
  await userEvent.type(field, '23{Escape}')
  expect((field as HTMLInputElement).value).toBe('A-1')
  expect(patches(heard)).toHaveLength(0)
})

test('two people change the same: both values are shown and either can be kept', async () => {
  const ticket = aTicket()
  const current = aTicket({ version: 5, type: 'question' })
  let refused = false
  const heard = aDesk((it) => {
    if (it.method !== 'PATCH') return setUp(it)
    if (refused) return { body: aTicket({ version: 6 }) }
    refused = true
    return { status: 409, body: { code: 'stale', current } }
  })
  draw(<Shown first={ticket} />)
  await pick(/^Type/, 'Task')
  const box = await screen.findByRole('alert')
  expect(within(box).getByText(words.conflict)).toBeTruthy()
  expect(box.textContent).toContain('yours task')
  await userEvent.click(within(box).getByRole('button', { name: words.keepMine }))
  await waitFor(() => expect(patches(heard)[1]?.body).toEqual({ version: 5, type: 'task' }))
})

test('a role that may not change it reads it all the same', async () => {
  aDesk(setUp)
  draw(<Shown first={aTicket({ tags: ['box'], allowed: allowed({ classify: 'Your role here does not do this' }) })} />)
  await screen.findByText('box')
  expect(screen.queryByRole('button', { name: 'Remove box' })).toBeNull()
  expect(screen.getByRole('button', { name: /^Type/ }).getAttribute('aria-disabled')).toBe('true')
})
