/** The editor of a trade, a route or rules: what it does, its faults and their cures. */
export const editing = {
  title: 'Rediger',
} as const
