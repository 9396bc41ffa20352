import { draftedTerms } from '../../../support/drafted.ts'

test('the next of several sentences of a name, a sign and what it is, is no part of the one before', () => {
  const line = '- Ebb = the water that goes out to sea. Flood tide (high water) = the water that comes in from the sea.'
  expect(draftedTerms(`# Tides\n\n${line}\n- Keel: the long beam along the bottom\n`)).toMatchObject([
    { name: 'Ebb', definition: 'the water that goes out to sea.' },
    { name: 'Flood tide', definition: 'the water that comes in from the sea.' },
    { name: 'Keel' },
  ])
})

test('each of several names that programs have is what their list says that all are', () => {
  const terms = draftedTerms(
    '# Volumes\n\n- configMap, secret, downwardAPI: volumes that show parts of the cluster to a pod\n- gcePersistentDisk (Google disk), azureDisk (Microsoft disk), cephfs—volumes that are kept outside of the cluster\n- red, green, blue: what all other colours are mixed of by light\n',
  )
  expect(terms.map(({ name }) => name)).toEqual([
    'configMap',
    'secret',
    'downwardAPI',
    'gcePersistentDisk',
    'azureDisk',
    'cephfs',
  ])
  expect(terms[2]?.definition).toBe('volumes that show parts of the cluster to a pod')
})
