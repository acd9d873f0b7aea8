import { useQuery } from '@tanstack/react-query'
import { fieldsQuery } from '../../api/fields'
import type { CustomStatusId, FieldDefinitions, FormId, GroupId, TicketType } from '../../api/generated/desk'
import { groupsQuery } from '../../api/groups'
import type { Ticket } from '../../api/types'
import { ErrorBox } from '../../ui/ErrorBox'
import { Inline } from '../../ui/Inline'
import { sentence } from '../../ui/sentence'
import { words as all } from '../words'
import type { FieldValue } from '../wanted'
import { ConflictBox } from './ConflictBox'
import { FieldRow } from './FieldRow'
import { OrganizationRow } from './OrganizationRow'
import { PeopleRow } from './PeopleRow'
import { PickRow } from './PickRow'
import { ProblemRows } from './ProblemRows'
import { TagsRow } from './TagsRow'
import css from './about.module.css'
import { fieldsOf, formOf } from './fieldsOf'
import { useAbout } from './useAbout'
import { words } from './words'

type Part = { brand: string; ticket: Ticket }

const TYPES: readonly TicketType[] = ['question', 'problem', 'incident', 'task']
const NONE = ''
const NOTHING: FieldDefinitions = { fields: [], forms: [], statuses: [] }

/** What kind of ticket it is and everything that is known of it; each line is changed where it stands. */
export function AboutPart({ brand, ticket }: Part) {
  const about = useAbout(brand, ticket)
  const { save, not } = about
  const { data: known = NOTHING } = useQuery(fieldsQuery(brand))
  const { data: groups = [] } = useQuery(groupsQuery(brand))
  const group = groups.find((it) => it.id === ticket.group_id)
  const status =
    known.statuses.find((it) => it.id === ticket.custom_status_id) ??
    known.statuses.find((it) => it.standard && it.category === ticket.status)
  const forms = known.forms.filter((it) => it.active || it.id === ticket.form_id)
  return (
    <section className={css.part} aria-label={words.about}>
      <h2>{words.about}</h2>
      <ConflictBox brand={brand} about={about} />
      {about.problem && <ErrorBox>{words.refused(about.problem)}</ErrorBox>}
      {known.statuses.length > 0 && (
        <PickRow
          label={words.state}
          shown={status?.agent_label ?? sentence(all.status[ticket.status])}
          value={String(status?.id ?? NONE)}
          choices={known.statuses
            .filter((it) => it.active && it.category !== 'new' && it.category !== 'closed')
            .map((it) => ({ value: String(it.id), label: it.agent_label, hint: all.status[it.category] }))}
          onPick={(it) => save({ custom_status_id: Number(it) as CustomStatusId })}
          not={not}
        />
      )}
      <PickRow
        label={words.type}
        shown={ticket.type ? words.types[ticket.type] : words.noType}
        empty={!ticket.type}
        value={ticket.type}
        choices={TYPES.map((it) => ({ value: it, label: words.types[it] }))}
        onPick={(it) => save({ type: it as TicketType })}
        not={not}
      />
      <ProblemRows brand={brand} ticket={ticket} about={about} />
      <PickRow
        label={words.group}
        shown={ticket.group_id === null ? words.noGroup : (group?.name ?? `#${ticket.group_id}`)}
        empty={ticket.group_id === null}
        value={String(ticket.group_id ?? NONE)}
        choices={[
          { value: NONE, label: words.noGroup },
          ...groups.map((it) => ({ value: String(it.id), label: it.name })),
        ]}
        onPick={(it) => save({ group_id: it === NONE ? null : (Number(it) as GroupId) })}
        not={not}
      />
      <OrganizationRow brand={brand} ticket={ticket} about={about} />
      <TagsRow brand={brand} ticket={ticket} about={about} />
      {forms.length > 1 && (
        <PickRow
          label={words.form}
          shown={formOf(known, ticket)?.name ?? words.standardForm}
          value={String(formOf(known, ticket)?.id ?? NONE)}
          choices={forms.map((it) => ({ value: String(it.id), label: it.name }))}
          onPick={(it) => save({ form_id: Number(it) as FormId })}
          not={not}
        />
      )}
      {fieldsOf(known, ticket).map((it) => (
        <FieldRow
          key={it.id}
          field={it}
          value={ticket.fields[String(it.id)] as FieldValue | undefined}
          onSave={(value, saved) => save({ fields: { [String(it.id)]: value } }, saved)}
          not={not}
        />
      ))}
      <PeopleRow
        brand={brand}
        label={words.followers}
        placeholder={words.addFollower}
        ids={ticket.followers}
        onSave={(followers) => save({ followers })}
        staffOnly
        not={not}
      />
      <PeopleRow
        brand={brand}
        label={words.copied}
        placeholder={words.addCopied}
        ids={ticket.copied}
        onSave={(copied) => save({ copied })}
        not={not}
      />
      <div className={css.row}>
        <span className={css.label}>{words.externalId}</span>
        <Inline
          label={words.externalId}
          value={ticket.external_id ?? ''}
          onSave={(it, saved) => save({ external_id: it === '' ? null : it }, saved)}
          placeholder={words.empty}
          maxLength={255}
          not={not}
        />
      </div>
    </section>
  )
}
