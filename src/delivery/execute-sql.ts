/** Runs SQL for pg-boss: on the shared pool, or inside a transaction that is under way. */
export type ExecuteSql = (text: string, values: unknown[]) => Promise<{ rows: unknown[] }>
