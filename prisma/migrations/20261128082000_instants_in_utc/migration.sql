-- Until now instants were written without their zone, which is UTC, and a server in another took them for its own. From now on
-- every connection says UTC: what is due, and what is open, is put where it was meant. On a server in UTC this changes nothing.
-- Schedules of kind "mending" are a migration's own, which placed them right.
UPDATE "schedule" SET "next_at" = ("next_at" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC'
WHERE current_setting('TimeZone') <> 'UTC' AND "kind" <> 'mending';

UPDATE "reminder" SET "next_at" = ("next_at" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC'
WHERE current_setting('TimeZone') <> 'UTC';

UPDATE "post" SET
  "closes_at" = ("closes_at" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC',
  "closed_at" = ("closed_at" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC',
  "published_at" = ("published_at" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC'
WHERE current_setting('TimeZone') <> 'UTC';

UPDATE "study" SET "chapter_since" = ("chapter_since" AT TIME ZONE current_setting('TimeZone')) AT TIME ZONE 'UTC'
WHERE current_setting('TimeZone') <> 'UTC';
