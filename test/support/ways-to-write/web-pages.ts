import { capital, firstOf, isKorean, type Term, type Ways } from './terms.ts'

/** What stands in an article in HTML, as blogs, editors and exports make it. */
export const ARTICLES: Ways = {
  'ul colon': terms => `<ul>${terms.map(([name, meaning]) => `<li>${name}: ${meaning}</li>`).join('')}</ul>`,
  'ul strong colon': terms =>
    `<ul>${terms.map(([name, meaning]) => `<li><strong>${name}</strong>: ${meaning}</li>`).join('')}</ul>`,
  'ul b in p': terms =>
    `<ul>${terms.map(([name, meaning]) => `<li><p><b>${name}</b> - ${meaning}</p></li>`).join('')}</ul>`,
  'ul nested': terms =>
    `<ul>${terms.map(([name, meaning]) => `<li>${name}<ul><li>${meaning}</li></ul></li>`).join('')}</ul>`,
  'ul nested sibling': terms =>
    `<ul>${terms.map(([name, meaning]) => `<li>${name}</li><ul><li>${meaning}</li></ul>`).join('')}</ul>`,
  'li and words beside it': terms =>
    `<ol>${terms.map(([name, meaning]) => `<li>${name}</li>\n${capital(meaning)}, <i>all of it</i>.\n`).join('')}</ol>`,
  'articles of their own': terms =>
    terms.map(([name, meaning]) => `<article><h3>${name}</h3><p>${capital(meaning)}.</p></article>`).join(''),
  'h3 p': terms => terms.map(([name, meaning]) => `<h3>${name}</h3><p>${capital(meaning)}.</p>`).join(''),
  'h3 tistory': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<h3 data-ke-size="size23"><b>${name}</b></h3><p data-ke-size="size16">&nbsp;</p><p data-ke-size="size16">${capital(meaning)}.</p>`,
      )
      .join(''),
  'p b p': terms => terms.map(([name, meaning]) => `<p><b>${name}</b></p><p>${capital(meaning)}.</p>`).join(''),
  'p colon': terms => terms.map(([name, meaning]) => `<p>${name}: ${meaning}</p>`).join(''),
  'p br': terms => `<p>${terms.map(([name, meaning]) => `${name}: ${meaning}`).join('<br>')}</p>`,
  'p b br': terms => terms.map(([name, meaning]) => `<p><strong>${name}</strong><br>${capital(meaning)}.</p>`).join(''),
  'p span br br': terms =>
    terms
      .map(([name, meaning]) => `<p><span style="font-weight:bold">${name}</span><br/><br/>${capital(meaning)}.</p>`)
      .join(''),
  'div each': terms => terms.map(([name, meaning]) => `<div>${name}: ${meaning}</div>`).join(''),
  'div pairs': terms =>
    terms.map(([name, meaning]) => `<div><b>${name}</b></div><div>${capital(meaning)}.</div><div><br></div>`).join(''),
  naver: terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<div class="se-component"><div class="se-module"><p class="se-text-paragraph"><span class="se-fs"><b>${name}</b></span></p><p class="se-text-paragraph"><span class="se-fs">${capital(meaning)}.</span></p><p class="se-text-paragraph"><span>​</span></p></div></div>`,
      )
      .join(''),
  'google docs ul': terms =>
    `<ul class="lst-kix_1">${terms.map(([name, meaning]) => `<li class="c0"><span class="c2">${name}</span><span class="c1">: ${meaning}</span></li>`).join('')}</ul>`,
  'google docs nested': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<ul class="lst-kix_1-0"><li class="c0"><span>${name}</span></li></ul><ul class="lst-kix_1-1"><li class="c0"><span>${meaning}</span></li></ul>`,
      )
      .join(''),
  'google docs p': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<p class="c0"><span class="c2">${name}</span></p><p class="c1"><span>${capital(meaning)}.</span></p>`,
      )
      .join(''),
  'word html': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span><![endif]>${name}: ${meaning}</p>`,
      )
      .join('\n'),
  'notion html': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<ul class="bulleted-list"><li style="list-style-type:disc"><strong>${name}</strong><ul class="bulleted-list"><li style="list-style-type:circle">${meaning}</li></ul></li></ul>`,
      )
      .join(''),
  'notion toggle': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<ul class="toggle"><li><details open=""><summary>${name}</summary><p>${capital(meaning)}.</p></details></li></ul>`,
      )
      .join(''),
  'notion callout': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<h3>${name}</h3><figure class="callout"><div><span class="icon">💡</span></div><div>${capital(meaning)}.</div></figure>`,
      )
      .join(''),
  'table th': terms =>
    `<table><thead><tr><th>Term</th><th>Meaning</th></tr></thead><tbody>${terms.map(([name, meaning]) => `<tr><td>${name}</td><td>${meaning}</td></tr>`).join('')}</tbody></table>`,
  'table td': terms =>
    `<table><tbody>${terms.map(([name, meaning]) => `<tr><td><b>${name}</b></td><td><p>${meaning}</p></td></tr>`).join('')}</tbody></table>`,
  'table row th': terms =>
    `<table><tbody>${terms.map(([name, meaning]) => `<tr><th>${name}</th><td>${meaning}</td></tr>`).join('')}</tbody></table>`,
  'table ul cell': terms =>
    `<table><tr><th>Term</th><th>Meaning</th></tr>${terms.map(([name, meaning]) => `<tr><td>${name}</td><td><ul><li>${meaning}</li></ul></td></tr>`).join('')}</table>`,
  dl: terms => `<dl>${terms.map(([name, meaning]) => `<dt>${name}</dt><dd>${meaning}</dd>`).join('')}</dl>`,
  'dl p': terms =>
    `<dl>${terms.map(([name, meaning]) => `<dt><strong>${name}</strong></dt><dd><p>${capital(meaning)}.</p></dd>`).join('')}</dl>`,
  'p em dash': terms => terms.map(([name, meaning]) => `<p><em>${name}</em> — ${meaning}.</p>`).join(''),
  'p dfn': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `<p><dfn>${name}</dfn>: ${meaning}.</p>`
          : `<p>A <dfn>${name.toLowerCase()}</dfn> is ${meaning}.</p>`,
      )
      .join(''),
  'p is': terms =>
    terms
      .map(([name, meaning]) =>
        isKorean(name)
          ? `<p><strong>${name}</strong>: ${meaning}이다.</p>`
          : `<p>A <strong>${name.toLowerCase()}</strong> is ${meaning}.</p>`,
      )
      .join(''),
  blockquote: terms =>
    terms.map(([name, meaning]) => `<h4>${name}</h4><blockquote><p>${capital(meaning)}.</p></blockquote>`).join(''),
  'blockquote bold': terms =>
    terms.map(([name, meaning]) => `<blockquote><p><b>${name}</b>: ${meaning}</p></blockquote>`).join(''),
  'ol h': terms =>
    `<ol>${terms.map(([name, meaning]) => `<li><h3>${name}</h3><p>${capital(meaning)}.</p></li>`).join('')}</ol>`,
  'ol strong p': terms =>
    `<ol>${terms.map(([name, meaning]) => `<li><p><strong>${name}</strong></p><p>${capital(meaning)}.</p></li>`).join('')}</ol>`,
  'h anchor': terms =>
    terms
      .map(
        ([name, meaning]) =>
          `<h2 id="x">${name}<a class="anchor" href="#x" aria-label="Direct link">#</a></h2><p>${capital(meaning)}.</p>`,
      )
      .join(''),
  'h numbered span': terms =>
    terms
      .map(([name, meaning], i) => `<h2><span class="no">${i + 1}.</span> ${name}</h2><p>${capital(meaning)}.</p>`)
      .join(''),
  evernote: terms => `<ul>${terms.map(([name, meaning]) => `<li><div>${name}: ${meaning}</div></li>`).join('')}</ul>`,
  'pre text': terms => `<pre>${terms.map(([name, meaning]) => `${name}: ${meaning}`).join('\n')}</pre>`,
  'center font': terms =>
    terms.map(([name, meaning]) => `<p><font color="red"><b>${name}</b></font> : ${meaning}</p>`).join(''),
  'strong inside colon': terms =>
    terms.map(([name, meaning]) => `<p><strong>${name}: </strong>${meaning}</p>`).join(''),
  'slides section': terms =>
    terms.map(([name, meaning]) => `<section><h2>${name}</h2><ul><li>${meaning}</li></ul></section>`).join(''),
}

/** A page with all that is around an article. */
export function pageWith(terms: readonly Term[], article: string): string {
  const korean = isKorean(firstOf(terms))
  const [language, title, opening] = korean
    ? ['ko', '배의 구조', '오늘은 배의 여러 부분을 정리해 본다. 읽은 책의 첫 장에 나오는 내용이다.']
    : ['en', 'Parts of a ship', 'Today I write down the parts of a ship, as the first chapter of the book has them.']
  return [
    `<!DOCTYPE html><html lang="${language}"><head><title>${title} :: my blog</title><style>p{margin:0}</style></head><body>`,
    '<header><nav><a href="/">Home</a> <a href="/tags">Tags</a></nav></header>',
    `<main><article><h1>${title}</h1><p>${opening}</p>${article}</article></main>`,
    '<footer><p>© 2024 me</p></footer><script>var x = 1</script></body></html>',
  ].join('')
}
