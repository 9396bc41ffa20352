#!/usr/bin/env node
import { Command } from 'commander'
import { endWhenWritten, writeOutputWhole } from './commands/whole-output.ts'
import { ConfigError, EX_CONFIG } from './config.ts'
import { VERSION } from './package-files.ts'
import { UserError } from './user-error.ts'

/** A command's file, with all the libraries that it needs, is loaded when the command runs: the bot's start needs few. */
function of<Name extends string, Args extends unknown[]>(
  load: () => Promise<Record<Name, (...args: Args) => unknown>>,
  name: Name,
): (...args: Args) => Promise<void> {
  return async (...args) => void (await (await load())[name](...args))
}

const program = new Command('studyhall')
  .description('A study bot for Slack and Discord')
  .version(VERSION)
  .showHelpAfterError()

program
  .command('start')
  .description('run the bot')
  .action(of(() => import('./commands/start.ts'), 'runStart'))
program
  .command('doctor')
  .description('check Node, configuration, database, courses, port and platforms')
  .action(of(() => import('./commands/doctor.ts'), 'runDoctor'))
program
  .command('backup')
  .argument('<file>', 'file to write')
  .description('write everything in the database to one file, also while the bot runs')
  .action(of(() => import('./commands/backup.ts'), 'backUp'))
program
  .command('restore')
  .argument('<file>', 'file that backup wrote')
  .description('put a backup into an empty database (a new DATA_DIR, or a new DATABASE_URL)')
  .action(of(() => import('./commands/backup.ts'), 'restore'))
program
  .command('migrate')
  .description('bring the database to this version’s schema')
  .action(of(() => import('./commands/migrate.ts'), 'runMigrate'))

const content = program.command('content').description('work with courses')
content
  .command('check')
  .argument('[folder]', 'folder with courses; COURSES_DIR or the bundled ones by default')
  .option('--strict', 'exit with 1 for a warning too')
  .description('validate courses: problems, and warnings of what a careful reader would say')
  .action(of(() => import('./commands/content-check.ts'), 'checkContent'))
content
  .command('new')
  .argument('<name>', 'slug of the course, such as rust-basics')
  .option('--languages <languages>', 'ko, en, or both between commas', 'ko,en')
  .option('--title <title>', 'title of the course')
  .option('--in <folder>', 'folder of courses; COURSES_DIR or ./courses by default')
  .description('make a course to fill in')
  .action(of(() => import('./commands/content-new.ts'), 'newContent'))
content
  .command('preview')
  .argument('<target>', 'a chapter file, a course’s folder, or the slug of a course')
  .argument('[question]', 'slug of one question')
  .option('--html <file>', 'write a page instead')
  .description('show questions as each platform will')
  .action(of(() => import('./commands/content-preview.ts'), 'previewContent'))
content
  .command('report')
  .argument('[folder]', 'folder with courses, or a course')
  .option('--html <file>', 'write it as a page too')
  .description('counts, balance and coverage of every chapter, for a reviewer')
  .action(of(() => import('./commands/content-report.ts'), 'reportContent'))
content
  .command('load')
  .argument('[folder]', 'folder with courses; COURSES_DIR or the bundled ones by default')
  .option('--take-over', 'let files have the last word on a course that a study wrote until now')
  .option('--into <study>', 'make the course in the folder the own course of a study (its id, or that of its channel)')
  .description('load the courses, and wait until every running bot has them')
  .action(of(() => import('./commands/content-load.ts'), 'loadContent'))
content
  .command('import')
  .argument('<file>', 'Markdown, CSV, TSV, GIFT, Anki package, trivia list of Red, or deck of Kotoba')
  .option('--course <slug>', 'course to add to, or to begin; by default named after the file')
  .option('--chapter <number>', 'chapter to make or to add to; the next one by default')
  .option('--language <language>', 'ko or en; by default what most of it is in')
  .option('--out <folder>', 'folder of courses; COURSES_DIR or the bundled ones by default')
  .option('--dry-run', 'only show what would be imported')
  .description('make a chapter of a file')
  .action(of(() => import('./commands/content-import.ts'), 'importContent'))
content
  .command('export')
  .argument('<course>', 'slug of a course, its folder, or a study that follows it (its id, or that of its channel)')
  .requiredOption('--format <format>', 'markdown, csv, gift or apkg')
  .option('--language <language>', 'ko or en; all by default')
  .option('--out <folder>', 'folder to write to', '.')
  .description('write a course for other tools, or as Markdown')
  .action(of(() => import('./commands/content-export.ts'), 'exportContent'))

program
  .command('draft')
  .argument('<file...>', 'notes: .md, .txt, .html, .docx, or a .zip of them')
  .option('--json', 'print the whole draft as JSON')
  .option('--out <folder>', 'write each chapter as Markdown into a folder; with --json the draft beside it')
  .option('--no-model', 'by rule alone, even where MODEL_URL names a model')
  .description('draft a chapter from notes: its terms and questions')
  .action(of(() => import('./commands/draft.ts'), 'draftFiles'))

program
  .command('studies')
  .option('--json', 'print them as JSON')
  .description('list every study with its state, its last post and its last error')
  .action(of(() => import('./commands/studies.ts'), 'listStudies'))

const scores = program.command('scores').description('work with scores')
scores
  .command('check')
  .description('recompute totals, streaks and day numbers from the answers and report differences')
  .option('--repair', 'put what was counted in place of what was kept')
  .action(of(() => import('./commands/scores.ts'), 'checkScores'))

program
  .command('questions')
  .description('work with what answers say of questions')
  .command('check')
  .description('recompute how the answers of each study make its questions look, and list those that want mending')
  .action(of(() => import('./commands/questions.ts'), 'checkQuestions'))

const memory = program.command('memory').description('work with what members remember')
memory
  .command('rebuild')
  .description('recompute what members remember from the log of their reviews')
  .action(of(() => import('./commands/memory.ts'), 'rebuildMemory'))
memory
  .command('export')
  .description('print every review as CSV, oldest first')
  .action(of(() => import('./commands/memory.ts'), 'exportMemory'))

const holiday = program.command('holiday').description('work with holidays')
holiday
  .command('add')
  .argument('<channel>', 'id of the channel, or of its study')
  .argument('<file>', 'dates, ranges, or an iCalendar file (.ics)')
  .description('add days on which a study asks nothing')
  .action(of(() => import('./commands/holiday.ts'), 'addHolidays'))

const isBot = () => program.args[0] === 'start'
writeOutputWhole(isBot)
try {
  await program.parseAsync()
  // What a library leaves behind, such as an idle connection, no one-off command needs to wait for.
  if (!isBot()) endWhenWritten()
} catch (error) {
  const isOurs = error instanceof UserError || error instanceof ConfigError
  const said = isOurs ? error : (await import('./store/refusal.ts')).refusalOf(error)
  if (!said) throw error
  process.stderr.write(`${said.message}\n`)
  process.exit(error instanceof ConfigError ? EX_CONFIG : 1)
}
