import { documentName } from '../../../shared/documents/kinds.ts'
import { ConnectionNotes } from '../ConnectionNotes.tsx'
import { Main } from '../../ui/Main.tsx'
import { ConnectionFrame, type ConnectionFrameProps } from './ConnectionFrame.tsx'
import { ConnectionDiscussion } from './ConnectionDiscussion.tsx'
import { AppliesProposals } from '../../documents/AppliesProposals.tsx'
import { EditorCommentsProvider } from '../../documents/EditorCommentsProvider.tsx'
import { LiveDocument } from '../../documents/LiveDocument.tsx'

/** A connection for its two centres, with the notes that both write. The default export: it is loaded on demand. */
export default function ConnectionEditorPage(props: Pick<ConnectionFrameProps, 'person' | 'campaign' | 'connection'>) {
  const { person, connection } = props
  return (
    <LiveDocument person={person} document={documentName({ kind: 'connection', connection: connection.id })}>
      {({ notices, ...opened }) => (
        <ConnectionDiscussion {...props}>
          <Main>
            <ConnectionFrame
              {...props}
              notices={notices}
              notes={
                <EditorCommentsProvider>
                  <ConnectionNotes {...opened}>
                    <AppliesProposals whenSaved={opened.whenSaved} />
                  </ConnectionNotes>
                </EditorCommentsProvider>
              }
            />
          </Main>
        </ConnectionDiscussion>
      )}
    </LiveDocument>
  )
}
