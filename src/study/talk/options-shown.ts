interface Option {
  label: string
  value: string
}

/** As many options of a menu as a platform takes; the one that is chosen is among them, wherever it stands. */
export function optionsShown<T extends Option>(options: readonly T[], chosen: string | undefined, most: number): T[] {
  const at = options.findIndex(({ value }) => value === chosen)
  return options.filter((_, place) => (at >= most ? place < most - 1 || place === at : place < most))
}
