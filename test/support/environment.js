import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

const { createContext } = vm

/**
 * Node's environment on a global object as any program has it. Jest's own hands every look-up of a global, `Math` or
 * `undefined` too, through a proxy, which takes a third of the processor's time in tests that reckon.
 */
export default class PlainGlobalEnvironment extends TestEnvironment {
  constructor(...given) {
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
  }
}
