-- Version 0.1.0 keeps of a standing its streak and its last day alone. While a replica of it still runs, what it writes is
-- completed here, so that the days answered, and the streak that is read from them, stay right: docs/architecture.md.
-- The engine that applies migrations cuts them at every semicolon, so the body writes its own as \073.
CREATE FUNCTION "complete_standing"() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
  IF NEW.day_number < 1 THEN
    RETURN NULL\073
  END IF\073
  IF NOT (NEW.days + NEW.rest) @> NEW.day_number THEN
    NEW.days := NEW.days + int4multirange(int4range(NEW.day_number, NEW.day_number, \'[]\'))\073
  END IF\073
  NEW.day_number := upper(NEW.days + NEW.rest) - 1\073
  NEW.streak := (SELECT coalesce(sum(upper(part) - lower(part)), 0)::int FROM unnest(NEW.days * int4multirange((
    SELECT run FROM unnest(NEW.days + NEW.rest) AS run ORDER BY run DESC LIMIT 1))) AS part)\073
  RETURN NEW\073
END';

CREATE TRIGGER "complete_new" BEFORE INSERT ON "standing" FOR EACH ROW WHEN (NEW."days" = '{}') EXECUTE FUNCTION "complete_standing"();
CREATE TRIGGER "complete_change" BEFORE UPDATE ON "standing" FOR EACH ROW
  WHEN (NEW."days" = OLD."days" AND NEW."rest" = OLD."rest" AND (NEW."streak", NEW."day_number") IS DISTINCT FROM (OLD."streak", OLD."day_number"))
  EXECUTE FUNCTION "complete_standing"();
