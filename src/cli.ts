#!/usr/bin/env node
import { Command } from 'commander'
import { backUp, restore } from './commands/backup.ts'
import { checkContent } from './commands/content-check.ts'
import { exportContent } from './commands/content-export.ts'
import { importContent } from './commands/content-import.ts'
import { loadContent } from './commands/content-load.ts'
import { newContent } from './commands/content-new.ts'
import { previewContent } from './commands/content-preview.ts'
import { reportContent } from './commands/content-report.ts'
import { runDoctor } from './commands/doctor.ts'
import { draftFiles } from './commands/draft.ts'
import { addHolidays } from './commands/holiday.ts'
import { exportMemory, rebuildMemory } from './commands/memory.ts'
import { runMigrate } from './commands/migrate.ts'
import { checkQuestions } from './commands/questions.ts'
import { checkScores } from './commands/scores.ts'
import { runStart } from './commands/start.ts'
import { listStudies } from './commands/studies.ts'
import { ConfigError } from './config.ts'
import { UserError } from './user-error.ts'
import { VERSION } from './version.ts'

const program = new Command('studyhall')
  .description('A study bot for Slack and Discord')
  .version(VERSION)
  .showHelpAfterError()

program.command('start').description('run the bot').action(runStart)
program
  .command('doctor')
  .description('check Node, configuration, database, courses, port and platforms')
  .action(runDoctor)
program
  .command('backup')
  .argument('<file>', 'file to write')
  .description('write everything in the database to one file, also while the bot runs')
  .action(backUp)
program
  .command('restore')
  .argument('<file>', 'file that backup wrote')
  .description('put a backup into an empty database (a new DATA_DIR, or a new DATABASE_URL)')
  .action(restore)
program.command('migrate').description('bring the database to this version’s schema').action(runMigrate)

const content = program.command('content').description('work with courses')
content
  .command('check')
  .argument('[folder]', 'folder with courses; COURSES_DIR or the bundled ones by default')
  .option('--strict', 'exit with 1 for a warning too')
  .description('validate courses: problems, and warnings of what a careful reader would say')
  .action(checkContent)
content
  .command('new')
  .argument('<name>', 'slug of the course, such as rust-basics')
  .option('--languages <languages>', 'ko, en, or both between commas', 'ko,en')
  .option('--title <title>', 'title of the course')
  .option('--in <folder>', 'folder of courses; COURSES_DIR or ./courses by default')
  .description('make a course to fill in')
  .action(newContent)
content
  .command('preview')
  .argument('<target>', 'a chapter file, a course’s folder, or the slug of a course')
  .argument('[question]', 'slug of one question')
  .option('--html <file>', 'write a page instead')
  .description('show questions as each platform will')
  .action(previewContent)
content
  .command('report')
  .argument('[folder]', 'folder with courses, or a course')
  .option('--html <file>', 'write it as a page too')
  .description('counts, balance and coverage of every chapter, for a reviewer')
  .action(reportContent)
content
  .command('load')
  .argument('[folder]', 'folder with courses; COURSES_DIR or the bundled ones by default')
  .option('--take-over', 'let files have the last word on a course that a study wrote until now')
  .option('--into <study>', 'make the course in the folder the own course of a study (its id, or that of its channel)')
  .description('load the courses, and wait until every running bot has them')
  .action(loadContent)
content
  .command('import')
  .argument('<file>', 'Markdown, CSV, TSV, GIFT, Anki package, trivia list of Red, or deck of Kotoba')
  .option('--course <slug>', 'course to add to, or to begin; by default named after the file')
  .option('--chapter <number>', 'chapter to make or to add to; the next one by default')
  .option('--language <language>', 'ko or en; by default what most of it is in')
  .option('--out <folder>', 'folder of courses; COURSES_DIR or the bundled ones by default')
  .option('--dry-run', 'only show what would be imported')
  .description('make a chapter of a file')
  .action(importContent)
content
  .command('export')
  .argument('<course>', 'slug of a course, or its folder')
  .requiredOption('--format <format>', 'markdown, csv, gift or apkg')
  .option('--language <language>', 'ko or en; all by default')
  .option('--out <folder>', 'folder to write to', '.')
  .description('write a course for other tools, or as Markdown')
  .action(exportContent)

program
  .command('draft')
  .argument('<file...>', 'notes: .md, .txt, .html, .docx, or a .zip of them')
  .option('--json', 'print the whole draft as JSON')
  .option('--out <folder>', 'write each chapter as Markdown into a folder; with --json the draft beside it')
  .option('--no-model', 'by rule alone, even where MODEL_URL names a model')
  .description('draft a chapter from notes: its terms and questions')
  .action(draftFiles)

program
  .command('studies')
  .option('--json', 'print them as JSON')
  .description('list every study with its state, its last post and its last error')
  .action(listStudies)

const scores = program.command('scores').description('work with scores')
scores
  .command('check')
  .description('recompute totals, streaks and day numbers from the answers and report differences')
  .option('--repair', 'put what was counted in place of what was kept')
  .action(checkScores)

program
  .command('questions')
  .description('work with what answers say of questions')
  .command('check')
  .description('recompute how the answers of each study make its questions look, and list those that want mending')
  .action(checkQuestions)

const memory = program.command('memory').description('work with what members remember')
memory
  .command('rebuild')
  .description('recompute what members remember from the log of their reviews')
  .action(rebuildMemory)
memory.command('export').description('print every review as CSV, oldest first').action(exportMemory)

const holiday = program.command('holiday').description('work with holidays')
holiday
  .command('add')
  .argument('<channel>', 'id of the channel, or of its study')
  .argument('<file>', 'dates, ranges, or an iCalendar file (.ics)')
  .description('add days on which a study asks nothing')
  .action(addHolidays)

try {
  await program.parseAsync()
  // The schema engine leaves a timer behind for some seconds, which no one-off command needs to wait for.
  if (program.args[0] !== 'start') process.exit()
} catch (error) {
  if (!(error instanceof UserError || error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
