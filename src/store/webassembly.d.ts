/** The part of WebAssembly that Node has and its types leave to the browser's. */
declare namespace WebAssembly {
  type ModuleImports = Record<string, unknown>
  class Module {
    constructor(bytes: Uint8Array)
  }
  class Instance {
    constructor(module: Module, imports: Record<string, ModuleImports>)
    readonly exports: Record<string, unknown>
  }
}
