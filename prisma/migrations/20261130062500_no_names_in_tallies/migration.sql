-- The first three who were right were kept by name, which outlived a member who was forgotten. They are read from the answers now.
UPDATE "post" SET "tally" = jsonb_set("tally", '{first}', '[]') WHERE "tally" -> 'first' <> '[]';
