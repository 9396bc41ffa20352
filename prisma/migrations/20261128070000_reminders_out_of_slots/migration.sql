-- Reminders wait in a queue of their own now.
DELETE FROM slot WHERE kind LIKE 'remind %';
