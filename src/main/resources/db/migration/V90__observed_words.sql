-- What a row says of the line itself, so that the line follows the newest row that states it; null: the row does not say.
alter table observation add column item_id text, add column item_title text, add column shop text, add column category text,
  add column created_at timestamptz;
alter table observation disable trigger append_only;
update observation o set item_id = l.item_id, item_title = l.item_title, shop = l.shop, category = l.category, created_at = l.created_at
from order_line l where l.agency_id = o.agency_id and l.id = o.line_id;
alter table observation enable trigger append_only;

-- The category that a journal's hold rule was chosen for: another one chooses anew, a changed rule does not.
alter table journal add column category text;
alter table journal disable trigger append_only;
update journal j set category = l.category from order_line l where l.agency_id = j.agency_id and l.id = j.line_id and l.category is not null;
alter table journal enable trigger append_only;
