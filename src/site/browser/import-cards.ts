import { signal } from '@preact/signals'
import { type ImportNews, importCards } from './api.ts'
import { goTo } from './open-address.ts'
import { t } from './texts.ts'

/** The file whose cards are looked at, and how far that is. */
export const cards = signal<{ file: File; news: ImportNews } | undefined>(undefined)

/** Looks at the cards of a file, or makes a draft of them and opens it. */
export async function importInto(file: File, keep: boolean): Promise<void> {
  cards.value = { file, news: { done: 0, total: 0 } }
  const news = await importCards(file, keep, each => {
    cards.value = { file, news: each }
  }).catch((): ImportNews => ({ problem: t('studio.offline') }))
  cards.value = { file, news }
  if (news.id) {
    cards.value = undefined
    goTo(news.id)
  }
}
