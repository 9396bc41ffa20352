-- What processes remember of these tables is forgotten when a row changes, whoever changes it: src/store/changes.ts.
-- The engine that applies migrations cuts them at every semicolon, so the body writes its own as \073.
CREATE FUNCTION "tell_change"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  PERFORM pg_notify(\'studyhall_changes\', TG_TABLE_NAME || \' \' || CASE TG_TABLE_NAME
    WHEN \'member\' THEN (to_jsonb(OLD) ->> \'workspace_id\') || \' \' || (to_jsonb(OLD) ->> \'external_id\')
    ELSE to_jsonb(OLD) ->> \'id\' END)\073
  RETURN NULL\073
END';

CREATE TRIGGER "tell_change" AFTER UPDATE ON "study" FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_removal" AFTER DELETE ON "study" FOR EACH ROW EXECUTE FUNCTION "tell_change"();

CREATE TRIGGER "tell_change" AFTER UPDATE ON "post" FOR EACH ROW
  WHEN (OLD."kind" = 'question' AND (OLD."asked", OLD."closes_at", OLD."closed_at") IS DISTINCT FROM (NEW."asked", NEW."closes_at", NEW."closed_at"))
  EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_removal" AFTER DELETE ON "post" FOR EACH ROW WHEN (OLD."kind" = 'question') EXECUTE FUNCTION "tell_change"();

CREATE TRIGGER "tell_change" AFTER UPDATE ON "member" FOR EACH ROW WHEN (OLD."name" IS DISTINCT FROM NEW."name") EXECUTE FUNCTION "tell_change"();
CREATE TRIGGER "tell_removal" AFTER DELETE ON "member" FOR EACH ROW EXECUTE FUNCTION "tell_change"();
