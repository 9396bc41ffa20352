import { withoutHidden } from '../../../src/drafting/reading/hidden.ts'

describe('withoutHidden', () => {
  test('leaves out remarks, styles and programs, and keeps every line', () => {
    const text = 'Keel\n<!-- a remark\nof two lines -->\n<style>\n.a { color: red }\n</style>\nMast'
    expect(withoutHidden(text)).toBe('Keel\n\n\n\n\n\nMast')
  })

  test('leaves what notes say of such tags', () => {
    const text = '- `<script>`: runs a program\n- `</script>`: ends it\n\n```html\n<script>\nrun()\n</script>\n```'
    expect(withoutHidden(text)).toBe(text)
  })

  test('leaves a sign that nothing closes, or only much later', () => {
    expect(withoutHidden('an arrow <!-- as it is')).toBe('an arrow <!-- as it is')
    const far = `<!-- ${'x'.repeat(30_000)} -->`
    expect(withoutHidden(far)).toBe(far)
  })
})
