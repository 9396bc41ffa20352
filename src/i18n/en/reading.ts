export const reading = {
  'summary.heading': 'This week: {title}',
  'summary.footer':
    '{course} · chapter {number} · {terms, plural, one {# term} other {# terms}} to look up with /explain',
  'summary.fallback': 'This week in {course}: {title}',
}
