export const words = {
  panels: 'Beside the ticket',
  details: 'Details',
  contact: 'Customer',
  asides: 'Aside',
  rules: 'Rules',
  links: 'Links',
  addLink: 'Link',
  continues: 'Continues',
  goesOnIn: 'Goes on in',
  noLinks: 'Linked to nothing.',
} as const
