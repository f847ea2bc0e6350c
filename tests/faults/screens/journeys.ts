/** Faults of screens that a person would meet. Browser journeys see them. */
import type { ScreenFault } from './screenFault.ts'

export const SCREEN_JOURNEY_FAULTS: readonly ScreenFault[] = [
  {
    name: 'erase-at-the-first-press',
    edits: [
      { file: 'client/accounts/ErasePerson.tsx', find: 'onPress={() => setAsking(true)}', plant: 'onPress={onErase}' },
    ],
    test: { file: 'tests/browser/records.spec.ts', title: 'A coordinator erases a person after a second press' },
  },
  {
    name: 'clear-filters-does-nothing',
    edits: [
      {
        file: 'client/accounts/pages/AuditPage.tsx',
        find: '<Button onPress={onClear}>',
        plant: '<Button onPress={() => {}}>',
      },
    ],
    test: { file: 'tests/browser/records.spec.ts', title: 'A coordinator narrows the audit log' },
  },
  {
    name: 'a-restored-file-stays-away',
    edits: [
      {
        file: 'client/assets/assetEdits.ts',
        find: "makeChange(editing, () => map.delete('trashedAt'))",
        plant: "makeChange(editing, () => map.get('trashedAt'))",
      },
    ],
    test: { file: 'tests/browser/assets.spec.ts', title: 'Two planners keep their centre’s files together' },
  },
  {
    name: 'close-campaign-leaves-it-open',
    edits: [
      { file: 'client/campaigns/OpenOrCloseDialog.tsx', find: '{ id, closed: !closed },', plant: '{ id, closed },' },
    ],
    test: { file: 'tests/browser/milestones.spec.ts', title: 'a coordinator prepares a campaign' },
  },
  {
    name: 'interest-names-the-wrong-centre',
    edits: [
      {
        file: 'client/connections/FeedbackBar.tsx',
        find: 'other: { centre: other.centre, activity: other.activity }, words',
        plant: 'other: { centre, activity: other.activity }, words',
      },
    ],
    test: { file: 'tests/browser/synergies.spec.ts', title: 'One country edits, another sees the suggestion' },
  },
  {
    name: 'a-pressed-word-is-not-found',
    edits: [
      {
        file: 'client/corrections/findMessages.ts',
        find: "  if (text !== '') return text\n",
        plant: "  if (text !== '') return null\n",
      },
    ],
    test: { file: 'tests/browser/interface-language.spec.ts', title: 'A wrong word is named by a press' },
  },
  {
    name: 'an-export-has-no-name',
    edits: [
      { file: 'client/exports/fetchExport.ts', find: 'downloadFile(name ?? address', plant: 'downloadFile(address' },
    ],
    test: { file: 'tests/browser/exports.spec.ts', title: 'A planner takes their plan along' },
  },
  {
    name: 'revoke-keeps-the-address',
    edits: [
      {
        file: 'client/feeds/feedQueries.ts',
        find: "requestVoid(id === null ? '/api/feeds' : `/api/feeds/${id}`, { method: 'DELETE' }),",
        plant: 'Promise.resolve(id === null ? undefined : void 0),',
      },
    ],
    test: { file: 'tests/browser/audiences.spec.ts', title: 'everyone finds their calendar addresses' },
  },
  {
    name: 'the-end-stays-when-the-day-moves',
    edits: [
      {
        file: 'client/plans/edit/when/whenEdit.ts',
        find: 'const next = withLastDay({ ...valuesIn(map), ...before }, change)',
        plant: 'const next = change',
      },
    ],
    test: { file: 'tests/browser/days.spec.ts', title: 'A typed day moves an activity' },
  },
  {
    name: 'search-key-opens-nothing',
    edits: [
      {
        file: 'client/frame/shortcuts.ts',
        find: "event.key.toLowerCase() === 'k'",
        plant: "event.key.toLowerCase() === 'j'",
      },
    ],
    test: { file: 'tests/browser/overview.spec.ts', title: 'Ctrl+K finds an activity by other words' },
  },
  {
    name: 'our-helpline-is-not-the-first',
    edits: [
      {
        file: 'client/helplines/pages/HelplinesPage.tsx',
        find: '[...all.filter(isOurs), ...all.filter((entry) => !isOurs(entry))]',
        plant: '[...all]',
      },
    ],
    test: { file: 'tests/browser/helplines.spec.ts', title: 'The register begins with the entry of the own centre' },
  },
  {
    name: 'an-internal-note-goes-to-the-writer',
    edits: [
      {
        file: 'client/inquiries/InquiryAnswer.tsx',
        find: "if (mode === 'answer') onSend?.(text.trim())",
        plant: 'if (onSend !== null) onSend(text.trim())',
      },
    ],
    test: { file: 'tests/browser/inquiries.spec.ts', title: 'A visitor without script writes to a centre' },
  },
  {
    name: 'no-proof-of-work',
    edits: [
      { file: 'client/messageForm/proof.ts', find: 'if (!answer.ok) return null', plant: 'if (answer.ok) return null' },
    ],
    test: { file: 'tests/browser/inquiries.spec.ts', title: 'A visitor whose device works while they write' },
  },
  {
    name: 'the-mail-choice-is-not-sent',
    edits: [
      {
        file: 'client/mail/mailQueries.ts',
        find: "{ method: 'PUT', body: { choice } }",
        plant: "{ method: 'PUT', body: { choice: 'immediately' } }",
      },
    ],
    test: { file: 'tests/browser/mail.spec.ts', title: 'A planner chooses with the keyboard how often mails come' },
  },
  {
    name: 'a-drag-lands-a-day-late',
    edits: [
      {
        file: 'client/plans/moving/useMoves.ts',
        find: 'const changes = newDaysOfAll(moved, move)',
        plant: "const changes = newDaysOfAll(moved, 'by' in move ? { by: move.by + 1 } : { to: addDays(move.to, 1) })",
      },
    ],
    test: { file: 'tests/browser/plan-calendar.spec.ts', title: 'a drag moves an activity' },
  },
  {
    name: 'everybody-here-is-me',
    edits: [{ file: 'client/sync/presence.ts', find: 'isMe: client === me', plant: 'isMe: true' }],
    test: {
      file: 'tests/browser/editing-together.spec.ts',
      title: 'Two planners of one centre see each other’s avatar',
    },
  },
  {
    name: 'publish-returns-the-page',
    edits: [
      {
        file: 'client/publications/Decide.tsx',
        find: "void send('publish', '', t`Published`)",
        plant: "void send('return', '', t`Published`)",
      },
    ],
    test: { file: 'tests/browser/moderation.spec.ts', title: 'A coordinator goes through what changes' },
  },
  {
    name: 'accept-returns-the-report',
    edits: [
      {
        file: 'client/reports/centre/DecideReport.tsx',
        find: "void send('accept', '',",
        plant: "void send('return', '',",
      },
    ],
    test: { file: 'tests/browser/reports.spec.ts', title: 'A report goes from its first figure' },
  },
  {
    name: 'the-slash-list-is-not-narrowed',
    edits: [
      {
        file: 'client/richtext/slashMenu.ts',
        find: 'words.every((word) => wordsOf(id).includes(word))',
        plant: 'words.every(() => true)',
      },
    ],
    test: { file: 'tests/browser/texts.spec.ts', title: '“/” makes headings' },
  },
  {
    name: 'short-searches-find-nothing',
    edits: [{ file: 'client/search/searchQuery.ts', find: 'const SHORTEST = 2', plant: 'const SHORTEST = 40' }],
    test: { file: 'tests/browser/overview.spec.ts', title: 'Ctrl+K finds an activity by other words' },
  },
  {
    name: 'a-done-task-is-not-done',
    edits: [
      {
        file: 'client/tasks/taskEdits.ts',
        find: "set(editing, id, 'done', done)",
        plant: "set(editing, id, 'done', !done)",
      },
    ],
    test: { file: 'tests/browser/tasks.spec.ts', title: 'A task is added, given to a colleague' },
  },
  {
    name: 'a-template-forgets-its-text',
    edits: [
      {
        file: 'client/templates/writeFromTemplate.ts',
        find: '{ ...fields, order: keyAtEnd(placedIn(entries)) }, id)',
        plant: '{ order: keyAtEnd(placedIn(entries)) }, id)',
      },
    ],
    test: { file: 'tests/browser/tasks.spec.ts', title: 'An activity is begun from a template' },
  },
  {
    name: 'the-original-is-not-shown-again',
    edits: [
      {
        file: 'client/translations/useTranslating.ts',
        find: '      setChosen(next)\n',
        plant: "      setChosen(next === 'original' ? 'both' : next)\n",
      },
    ],
    test: { file: 'tests/browser/translations.spec.ts', title: 'A reader has a Greek plan in English' },
  },
  {
    name: 'the-theme-is-not-remembered',
    edits: [{ file: 'client/ui/theme.ts', find: '    memory.set(KEY, theme)\n', plant: '' }],
    test: { file: 'tests/browser/colours.spec.ts', title: 'A person chooses dark colours' },
  },
  {
    name: 'restore-does-not-save-the-present',
    edits: [
      {
        file: 'client/versions/OneVersion.tsx',
        find: "    await keep.mutateAsync({ cause: 'before-restore' })\n",
        plant: '',
      },
    ],
    test: { file: 'tests/browser/versions.spec.ts', title: 'A planner keeps a version' },
  },
  {
    name: 'the-last-view-is-forgotten',
    edits: [
      {
        file: 'client/views/lastView.ts',
        find: 'else memory.set(keyOf(person, page), view)',
        plant: 'else memory.delete(keyOf(person, page))',
      },
    ],
    test: { file: 'tests/browser/views.spec.ts', title: 'A plan opens with the view used last' },
  },
  {
    name: 'watched-looks-unwatched',
    edits: [
      {
        file: 'client/watches/watchQueries.ts',
        find: 'isSame(one.watched, watched))',
        plant: '!isSame(one.watched, watched))',
      },
    ],
    test: { file: 'tests/browser/watches.spec.ts', title: 'A planner watches their own plan' },
  },
  {
    name: 'release-returns-the-letter',
    edits: [
      {
        file: 'client/updates/compose/ReleasePart.tsx',
        find: "onDecide({ decision: 'release', ...body })",
        plant: "onDecide({ decision: 'return', words: '' })",
      },
    ],
    test: { file: 'tests/browser/updates.spec.ts', title: 'S100 · Two coordinators word a letter' },
  },
  {
    name: 'an-applied-proposal-says-nothing',
    edits: [
      {
        file: 'client/comments/proposals/ProposalView.tsx',
        find: 'if (editor.apply(thread)) showToast',
        plant: 'if (!editor.apply(thread)) showToast',
      },
    ],
    test: { file: 'tests/browser/proposals.spec.ts', title: 'Another centre proposes other words' },
  },
  {
    name: 'the-editor-is-not-kept-for-offline',
    edits: [
      {
        file: 'client/offline/cacheEditor.ts',
        find: '  ask()\n  serviceWorker.addEventListener',
        plant: '  serviceWorker.addEventListener',
      },
    ],
    test: { file: 'tests/browser/offline.spec.ts', title: 'A planner reloads without network' },
  },
  {
    name: 'people-here-are-cut-to-none',
    edits: [
      {
        file: 'client/presence/PresenceAvatars.tsx',
        find: '{people.slice(0, MAX_SHOWN).map(',
        plant: '{people.slice(MAX_SHOWN).map(',
      },
    ],
    test: {
      file: 'tests/browser/editing-together.spec.ts',
      title: 'Two planners of one centre see each other’s avatar',
    },
  },
  {
    name: 'two-languages-show-one',
    edits: [
      {
        file: 'client/profiles/useShownLanguages.ts',
        find: "[single] : ['en', beside]",
        plant: "[single] : ['en', 'en']",
      },
    ],
    test: { file: 'tests/browser/profiles.spec.ts', title: 'Two planners fill an empty page' },
  },
  {
    name: 'a-link-that-works-is-unchecked',
    edits: [
      {
        file: 'client/links/LinkNote.tsx',
        find: 'health={found ??',
        plant: 'health={found && { kind: "unchecked" } ??',
      },
    ],
    test: { file: 'tests/browser/links.spec.ts', title: 'A planner is told of a link' },
  },
  {
    name: 'half-of-a-language-is-missing',
    edits: [
      {
        file: 'client/build/catalogHalves.ts',
        find: 'isFirst?.(message) === false',
        plant: 'isFirst?.(message) === true',
      },
    ],
    test: { file: 'tests/browser/interface-language.spec.ts', title: 'A planner reads the workspace in German' },
  },
  {
    name: 'sign-out-leaves-what-was-read',
    edits: [
      {
        file: 'client/frame/useSignOut.ts',
        find: 'await Promise.all([deleteCopiesOf(person.id), clearCachedResponses(person.id)])',
        plant: 'await deleteCopiesOf(person.id)',
      },
    ],
    test: { file: 'tests/browser/offline.spec.ts', title: 'Signing out removes all that was kept' },
  },
]
