/** Discord's limits: https://discord.com/developers/docs/components/reference and …/resources/message */
export const LIMITS = {
  /** Components of a message, nested ones included. */
  components: 40,
  /** Characters of all text displays of a message together. */
  text: 4000,
  /** Characters of one text display, which leaves room for a heading above and a footer below. */
  piece: 3600,
  buttonLabel: 80,
  buttonsPerRow: 5,
  selectOptions: 25,
  optionLabel: 100,
  modalTitle: 45,
  fieldLabel: 45,
  fieldHint: 100,
  fieldLength: 4000,
  autocomplete: 25,
  /** Options of a radio group. */
  radios: { least: 2, most: 10 },
  threadName: 100,
  altText: 1024,
}
