-- Adds which pictures a submitted report names, so that nobody looks for them in its content. A row without a picture says that the
-- submission was read: those of nodes of the release before are read when the first picture of their report is asked for.
create table submission_picture (
  document text not null,
  picture text not null,
  submission text not null,
  constraint submission_picture_key primary key (document, picture, submission)
);
