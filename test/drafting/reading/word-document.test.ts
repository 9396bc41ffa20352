import { strToU8, zipSync } from 'fflate'
import { readNotes } from '../../../src/drafting/read-notes.ts'

const paragraph = (inner: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const STYLES = { a3: 'Title', '1': 'heading 1', TOC1: 'toc 1' }
const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** The lines of a document with these paragraphs, as Word in Korean names its styles. */
async function linesOf(...body: string[]): Promise<string[]> {
  const styles = Object.entries(STYLES).map(
    ([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`,
  )
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${SPACES}>${styles.join('')}</w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${SPACES}><w:footnote w:id="2">${paragraph(run('참나무로 만든다.'))}</w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${SPACES}><w:body>${body.join('')}</w:body></w:document>`,
  }
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])))
  const { lines } = await readNotes({ name: '선체.docx', bytes })
  return lines.filter(line => line !== '')
}

test('a title is a heading, and a table of contents is nothing', async () => {
  const contents = paragraph(`<w:hyperlink w:anchor="_Toc1">${run('1장 선체')}</w:hyperlink>`, 'TOC1')
  expect(await linesOf(paragraph(run('배'), 'a3'), contents, paragraph(run('1장 선체'), '1'))).toEqual([
    '# 배',
    '# 1장 선체',
  ])
})

test('formulas are not left out', async () => {
  const power = '<m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>'
  const part =
    '<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>n</m:t></m:r></m:den></m:f><m:rad><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad>'
  expect(
    await linesOf(
      paragraph(`${run('힘: ')}<m:oMath><m:r><m:t>E=m</m:t></m:r>${power}</m:oMath>${run(' 이다')}`),
      paragraph(`<m:oMathPara><m:oMath>${part}<m:r><m:t>&lt;3</m:t></m:r></m:oMath></m:oMathPara>`),
    ),
  ).toEqual(['힘: E=mc^2 이다', '(a+b)/n√(x)<3'])
})

test('what was struck out is gone, what was put in is there, and a footnote leaves no number', async () => {
  const inserted = `<w:ins w:id="1" w:author="a">${run('늑골: 굽은 들보')}</w:ins>`
  const deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>없는 말</w:delText></w:r></w:del>'
  const footnote = '<w:r><w:footnoteReference w:id="2"/></w:r>'
  expect(await linesOf(paragraph(inserted + deleted), paragraph(run('용골: 바닥의 들보') + footnote))).toEqual([
    '늑골: 굽은 들보',
    '용골: 바닥의 들보',
    '1. 참나무로 만든다.',
  ])
})
