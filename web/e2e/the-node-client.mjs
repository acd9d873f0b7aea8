import assert from 'node:assert/strict'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import zendesk from 'node-zendesk'

/** The field's own Node client, unchanged, at work on a running desk. */
const client = zendesk.createClient({
  username: process.env.QD_EMAIL,
  token: process.env.QD_TOKEN,
  endpointUri: `${process.env.QD_URL}/api/v2`,
  throwOriginalException: true,
})

const ticket = (subject, more = {}) => ({
  ticket: {
    subject,
    comment: { body: `Please help: ${subject}` },
    requester: { name: 'Ana', email: 'ana@customer.example.com' },
    ...more,
  },
})

/** Some of the client's answers are still wrapped in their noun. */
const one = (answer) => answer.result.sla_policy ?? answer.result.brand ?? answer.result

const firstReply = (minutes) => [
  { priority: 'normal', metric: 'first_reply_time', target: minutes, business_hours: false },
]
const firstReplyOf = (policy) =>
  policy.policy_metrics.find((it) => it.priority === 'normal' && it.metric === 'first_reply_time')

const opened = async (subject, more) => (await client.tickets.create(ticket(subject, more))).result

const ended = async (answer) => {
  assert.equal(answer.result.job_status.status, 'queued')
  return client.jobstatuses.watch(answer.result.job_status.id, 100, 3)
}

const tests = {
  'a ticket is created, read, changed and deleted': async () => {
    const made = await opened('Broken', { type: 'incident', priority: 'urgent', tags: ['box'] })
    assert.equal(made.priority, 'urgent')
    assert.deepEqual((await client.tickets.show(made.id)).result.tags, ['box'])
    const update = { ticket: { status: 'pending', comment: { body: 'Which one?' } } }
    assert.equal((await client.tickets.update(made.id, update)).result.status, 'pending')
    const comments = await client.tickets.getComments(made.id)
    assert.deepEqual(
      comments.map((it) => it.body),
      ['Please help: Broken', 'Which one?'],
    )
    await client.tickets.delete(made.id)
    await assert.rejects(client.tickets.show(made.id), { statusCode: 404 })
  },
  'lists are walked to their end': async () => {
    const job = await ended(
      await client.tickets.createMany({ tickets: Array.from({ length: 100 }, (_, at) => ticket(`No ${at}`).ticket) }),
    )
    assert.equal(job.progress, 100)
    await opened('One more than a page')
    assert.ok((await client.tickets.list()).length > 100)
    assert.equal((await client.tickets.listRecent()).length, 5)
    const ids = job.results.slice(0, 2).map((it) => it.id)
    assert.equal((await client.tickets.showMany(ids)).result.length, 2)
    await ended(await client.tickets.updateMany(ids, { ticket: { additional_tags: ['many'] } }))
    assert.deepEqual((await client.tickets.show(ids[0])).result.tags, ['many'])
    await ended(await client.tickets.deleteMany(ids))
  },
  'the history of a ticket is read': async () => {
    const { id } = await opened('History')
    await client.tickets.updateTags(id, { tags: ['a', 'b'] })
    await client.tickets.addTags(id, { tags: ['c'] })
    const audits = await client.tickets.exportAudit(id)
    assert.equal(audits.length, 3)
    assert.equal((await client.ticketaudits.show(id, audits[0].id)).result.events[0].type, 'Comment')
    assert.ok((await client.ticketaudits.listAll()).result.length >= 3)
    await client.ticketaudits.makePrivate(id, audits[0].id)
    assert.equal((await client.tickets.getComments(id))[0].public, false)
  },
  'problems, incidents and those who are copied in': async () => {
    const problem = await opened('Down', { type: 'problem', email_ccs: [{ user_email: 'cc@customer.example.com' }] })
    const incident = await opened('Down here', { type: 'incident', problem_id: problem.id })
    assert.deepEqual(
      (await client.tickets.listIncidents(problem.id)).map((it) => it.id),
      [incident.id],
    )
    await client.tickets.listCollaborators(problem.id)
  },
  'tickets of elsewhere are imported': async () => {
    const old = { ...ticket('Old').ticket, created_at: '2024-02-01T10:00:00Z', status: 'closed' }
    const { result } = await client.ticketimport.import({ ticket: old })
    assert.equal((result.ticket ?? result).created_at, '2024-02-01T10:00:00Z')
    await ended(await client.ticketimport.bulkImport([old]))
  },
  'a file is sent and found at its comment': async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'node-client-')), 'a.txt')
    await writeFile(file, 'content')
    const upload = await client.attachments.upload(file, { filename: 'a.txt' })
    const { token } = upload.upload ?? upload
    const { id } = await opened('With a file', { comment: { body: 'See here', uploads: [token] } })
    const [comment] = await client.tickets.getComments(id)
    assert.equal(comment.attachments[0].file_name, 'a.txt')
    await client.attachments.show(comment.attachments[0].id)
  },
  'fields and forms are made, changed and dropped': async () => {
    const choices = [
      { name: 'Red', value: 'red' },
      { name: 'Blue', value: 'blue' },
    ]
    const field = (
      await client.ticketfields.create({
        ticket_field: { type: 'tagger', title: 'Colour', custom_field_options: choices },
      })
    ).result
    assert.equal((await client.ticketfields.show(field.id)).result.custom_field_options.length, 2)
    await client.ticketfields.update(field.id, { ticket_field: { title: 'Color' } })
    assert.ok((await client.ticketfields.list()).some((it) => it.title === 'Color'))
    const worn = await opened('Coloured', { custom_fields: [{ id: field.id, value: 'red' }] })
    assert.deepEqual(worn.tags, ['red'])
    const form = (await client.ticketforms.create({ ticket_form: { name: 'Returns', ticket_field_ids: [field.id] } }))
      .result
    await client.ticketforms.update(form.id, { ticket_form: { name: 'Send back' } })
    assert.equal((await client.ticketforms.show(form.id)).result.name, 'Send back')
    assert.equal((await client.ticketforms.list()).length, 2)
    await client.ticketforms.delete(form.id)
    await client.ticketfields.delete(field.id)
  },
  'tickets go on in another one': async () => {
    const target = await opened('First')
    const source = await opened('Second')
    const job = await ended(
      await client.tickets.merge(target.id, { ids: [source.id], source_comment: 'Read on there' }),
    )
    assert.equal(job.results[0].success, true)
    assert.equal((await client.tickets.show(source.id)).result.status, 'closed')
  },
  'a policy is made, changed, put first and dropped': async () => {
    const filter = { all: [{ field: 'via_id', operator: 'is', value: 'email' }], any: [] }
    const made = one(
      await client.policies.create({ sla_policy: { title: 'Mail', filter, policy_metrics: firstReply(720) } }),
    )
    assert.equal(firstReplyOf(made).target, 720)
    const changed = one(await client.policies.update(made.id, { sla_policy: { policy_metrics: firstReply(360) } }))
    assert.equal(firstReplyOf(changed).target, 360)
    await client.policies.reorder([made.id])
    assert.equal(one(await client.policies.show(made.id)).position, 1)
    await client.policies.delete(made.id)
    assert.equal(firstReplyOf(one(await client.policies.show(made.id))).target, 1440)
  },
  'the account tells its brands and languages': async () => {
    assert.equal((await client.brand.list()).result.length, 1)
    assert.equal((await client.locales.list()).length, 1)
    await client.locales.showCurrent()
    await client.accountsettings.show()
  },
  'a brand is founded, renamed and retired': async () => {
    const subdomain = `node-${Date.now()}`
    const made = one(await client.brand.create({ brand: { name: 'Node', subdomain } }))
    assert.equal(one(await client.brand.update({ brand: { name: 'Deno' } }, made.id)).name, 'Deno')
    assert.equal((await client.brand.list()).result.length, 2)
    await client.brand.delete(made.id)
    assert.equal(one(await client.brand.show(made.id)).is_deleted, true)
  },
}

let failed = 0
for (const [name, run] of Object.entries(tests)) {
  try {
    await run()
    console.log(`✓ ${name}`)
  } catch (error) {
    failed++
    console.log(`✗ ${name}\n  ${error.stack}\n  ${JSON.stringify(error.result ?? '')}`)
  }
}
process.exit(failed === 0 ? 0 : 1)
