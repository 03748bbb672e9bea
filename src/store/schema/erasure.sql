-- A part goes only after an event of its case named it as erased. Sites are
-- written with hyphens there, and left out where the site is the erasure's own.
CREATE TRIGGER personal_is_deleted_when_erased
BEFORE DELETE ON personal
WHEN NOT EXISTS (
  SELECT 1
  FROM event
  JOIN site ON site.id = event.site
  JOIN event AS erasure ON erasure.subject = event.subject AND erasure.kind = 'erased'
  JOIN json_each(erasure.fact, '$.erased') AS named
  JOIN json_each(named.value, '$.parts') AS part
  WHERE event.seq = OLD.event
  AND part.value = OLD.part
  AND json_extract(named.value, '$.event.seq') = event.site_seq
  AND CASE
    WHEN json_extract(named.value, '$.event.site') IS NULL THEN erasure.site = event.site
    ELSE replace(json_extract(named.value, '$.event.site'), '-', '') = lower(hex(site.uuid))
  END
)
BEGIN
  SELECT RAISE(ABORT, 'personal parts are deleted only when an event erased them');
END;
