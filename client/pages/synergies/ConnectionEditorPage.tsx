import { documentName } from '../../../shared/ids.ts'
import { ConnectionNotes } from '../../connections/ConnectionNotes.tsx'
import { Main } from '../../ui/Main.tsx'
import { ConnectionFrame, type ConnectionFrameProps } from './ConnectionFrame.tsx'
import { ConnectionTalk } from './ConnectionDiscussion.tsx'
import { renderWriting } from '../documents/renderEditorComments.tsx'
import { WritingTalk } from '../../richtext/commentContexts.ts'
import { DocumentRounds } from '../documents/LiveDocument.tsx'

/** A connection for its two centres, with the notes that both write. The default export: it is loaded on demand. */
export default function ConnectionEditorPage(props: Pick<ConnectionFrameProps, 'person' | 'campaign' | 'connection'>) {
  const { person, connection } = props
  return (
    <DocumentRounds person={person} document={documentName({ kind: 'connection', connection: connection.id })}>
      {({ notices, ...opened }) => (
        <ConnectionTalk {...props}>
          <Main>
            <ConnectionFrame
              {...props}
              notices={notices}
              notes={
                <WritingTalk value={renderWriting}>
                  <ConnectionNotes {...opened} />
                </WritingTalk>
              }
            />
          </Main>
        </ConnectionTalk>
      )}
    </DocumentRounds>
  )
}
