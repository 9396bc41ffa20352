import { examine } from '../doctor.ts'
import { print } from './print.ts'

/** `studyhall doctor`: a line per check, ✓ or ✗ with the remedy; exit code 1 when one fails. */
export async function runDoctor(): Promise<void> {
  const findings = await examine(process.env)
  for (const { ok, what, detail } of findings) print(`${ok ? '✓' : '✗'} ${what}: ${detail}`)
  if (findings.some(finding => !finding.ok)) process.exitCode = 1
}
