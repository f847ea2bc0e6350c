/**
 * A function of the database that commits a batch: one statement is a transaction by itself, so a batch costs one round
 * trip, however many documents are in it.
 * A migration makes it, and a node of the previous release may call it meanwhile. So a changed function gets another
 * name.
 */

/** SQLSTATE: another server has claimed the database. */
export const TAKEN_OVER = 'SID01'

/**
 * Its arguments are a table in columns: `row_…` are the rows of the log, those of one document beside each other, and `author_…` who wrote
 * with which client id in which of these rows. `names` is sorted, so that two nodes lock documents in the same order.
 *
 * It returns the last sequence of each document, in the order of `names`. A row that brings a layout which its document has by now is
 * dropped; that is decided here, where the document is locked. `dueEntries` is the same rule for SQLite.
 */
export const COMMIT_FUNCTION = `
CREATE FUNCTION log_commit_rows(
  by_holder text, committed_at timestamptz, names text[],
  row_documents integer[], row_counts integer[], row_layouts integer[], row_people text[],
  row_starts integer[], row_lengths integer[], bytes bytea,
  author_rows integer[], author_clients bigint[], author_firsts integer[], author_lasts integer[]
) RETURNS integer[] LANGUAGE plpgsql AS $$
DECLARE
  at_row integer := 1;
  at_document integer;
  last integer;
  layout integer;
  row_ends integer[] := '{}';
  lasts integer[] := '{}';
BEGIN
  IF by_holder IS NOT NULL THEN
    -- Whoever claims the database meanwhile waits for this commit.
    PERFORM 1 FROM server_lease WHERE holder = by_holder FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'another server has claimed the database' USING ERRCODE = '${TAKEN_OVER}';
    END IF;
  END IF;

  WHILE at_row <= cardinality(row_documents) LOOP
    at_document := row_documents[at_row];
    SELECT d.sequence, d.schema INTO last, layout FROM log_document d
      WHERE d.name = names[at_document] FOR NO KEY UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'no document %', names[at_document];
    END IF;
    WHILE row_documents[at_row] = at_document LOOP
      IF row_layouts[at_row] <= layout THEN
        row_ends[at_row] := NULL;
      ELSE
        last := last + row_counts[at_row];
        layout := coalesce(row_layouts[at_row], layout);
        row_ends[at_row] := last;
      END IF;
      at_row := at_row + 1;
    END LOOP;
    UPDATE log_document d SET sequence = last, schema = layout WHERE d.name = names[at_document];
    lasts[at_document] := last;
  END LOOP;

  INSERT INTO log_entry (document, sequence, count, data, person, schema, at)
    SELECT names[r.document], r.ends, r.count, substring(bytes FROM r.start FOR r.length), r.person, r.layout, committed_at
    FROM unnest(row_documents, row_ends, row_counts, row_starts, row_lengths, row_people, row_layouts)
      AS r (document, ends, count, start, length, person, layout)
    WHERE r.ends IS NOT NULL;

  -- A statement may touch a row once only, so each author comes once.
  INSERT INTO log_author AS known (document, client, person, first_sequence, last_sequence)
    SELECT names[row_documents[a.at_row]], a.client, row_people[a.at_row],
      min(row_ends[a.at_row] - row_counts[a.at_row] + a.first), max(row_ends[a.at_row] - row_counts[a.at_row] + a.last)
    FROM unnest(author_rows, author_clients, author_firsts, author_lasts) AS a (at_row, client, first, last)
    WHERE row_ends[a.at_row] IS NOT NULL
    GROUP BY 1, 2, 3
    ON CONFLICT (document, client, person) DO UPDATE SET last_sequence = excluded.last_sequence;
  RETURN lasts;
END $$;`
