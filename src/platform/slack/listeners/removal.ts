import type { App } from '@slack/bolt'
import { pauseStudy } from '../../../study/hosting/pause-study.ts'
import type { SlackContext } from '../context.ts'

/** The app is removed from the workspace, or its token is revoked: nothing can be posted, and all is kept for a while. */
export function listenForRemoval(app: App, context: SlackContext): void {
  app.event('app_uninstalled', ({ context: { teamId = '' } }) => remove(context, teamId))
  app.event('tokens_revoked', async ({ event, context: { teamId = '' } }) => {
    if (event.tokens.bot?.length) await remove(context, teamId)
  })
}

async function remove({ ports, publisher, log }: SlackContext, workspace: string): Promise<void> {
  await ports.workspaces.removed({ platform: 'slack', workspace }, ports.clock.now())
  for (const study of await ports.studies.inWorkspace('slack', workspace))
    await pauseStudy(ports, publisher, log, study, 'signed-out')
}
