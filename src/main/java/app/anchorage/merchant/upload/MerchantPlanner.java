package app.anchorage.merchant.upload;

import app.anchorage.merchant.Contacts.Contact;
import app.anchorage.merchant.PlainName;
import app.anchorage.merchant.upload.MerchantBook.HeldShop;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares an uploaded list of merchants with the known ones, row by row; a row sees what the rows above it will have done. */
final class MerchantPlanner {
    private final MerchantBook book;

    MerchantPlanner(MerchantBook book) {
        this.book = book;
    }

    Plan plan(List<SheetRow> rows) {
        return new Plan(rows.stream().map(this::row).toList());
    }

    private Plan.Row row(SheetRow row) {
        MerchantCells cells = new MerchantCells(row);
        List<MerchantChange> changes = new ArrayList<>();
        String name = cells.name();
        String taxId = cells.taxId();
        KnownMerchant merchant = cells.problems().isEmpty() ? merchant(name, taxId, changes, cells) : null;
        if (merchant != null) {
            data(merchant, MerchantColumn.TAX_ID, taxId, taxId, changes, cells);
            book.taxId(merchant, taxId);
            owner(merchant, changes, cells);
            String note = cells.note();
            data(merchant, MerchantColumn.NOTE, note, note, changes, cells);
            brands(merchant, changes, cells);
            shop(merchant, changes, cells);
            contact(merchant, changes, cells);
        }
        return Plan.Row.of(cells, name, changes);
    }

    /** The one that is meant; null when that cannot be said. */
    private KnownMerchant merchant(String name, String taxId, List<MerchantChange> changes, MerchantCells cells) {
        Optional<KnownMerchant> taxed = book.taxed(taxId);
        List<KnownMerchant> named = book.named(name);
        if (taxed.isPresent()) {
            return sameName(taxed.get(), name, cells);
        }
        if (named.size() > 1) {
            cells.wrong(MerchantColumn.NAME, "merchant_row_ambiguous", named.size());
            return null;
        }
        if (named.size() == 1) {
            return sameTaxId(named.get(0), taxId, cells);
        }
        KnownMerchant made = book.make(name);
        changes.add(new MerchantChange.NewMerchant(made.id, name));
        return made;
    }

    private static KnownMerchant sameName(KnownMerchant merchant, String name, MerchantCells cells) {
        if (!PlainName.of(merchant.name).equals(PlainName.of(name))) {
            cells.wrong(MerchantColumn.TAX_ID, "merchant_row_other_name", merchant.name);
            return null;
        }
        return active(merchant, cells);
    }

    private static KnownMerchant sameTaxId(KnownMerchant merchant, String taxId, MerchantCells cells) {
        String known = merchant.data.get(MerchantColumn.TAX_ID);
        if (taxId != null && known != null && !known.equals(taxId)) {
            cells.wrong(MerchantColumn.TAX_ID, "merchant_row_other_tax_id", merchant.name, known);
            return null;
        }
        return active(merchant, cells);
    }

    private static KnownMerchant active(KnownMerchant merchant, MerchantCells cells) {
        if (merchant.archived) {
            cells.wrong(MerchantColumn.NAME, "merchant_row_archived", merchant.name);
            return null;
        }
        return merchant;
    }

    private static void data(KnownMerchant merchant, MerchantColumn column, String text, Object value, List<MerchantChange> changes, MerchantCells cells) {
        if (text == null || contradicts(merchant, column, column.name(), text, cells)) {
            return;
        }
        String before = merchant.data.put(column, text);
        if (!text.equals(before)) {
            changes.add(new MerchantChange.Data(merchant.id, column, before, text, value));
        }
    }

    private static boolean contradicts(KnownMerchant merchant, MerchantColumn column, String what, String text, MerchantCells cells) {
        String earlier = merchant.contradicts(what, text);
        if (earlier != null) {
            cells.wrong(column, "merchant_row_two_words", earlier);
        }
        return earlier != null;
    }

    private void owner(KnownMerchant merchant, List<MerchantChange> changes, MerchantCells cells) {
        String owner = cells.owner();
        if (owner == null || owner.equals(merchant.data.get(MerchantColumn.OWNER))) {
            return;
        }
        List<Long> members = book.owners(owner);
        if (members.size() != 1) {
            cells.wrong(MerchantColumn.OWNER, members.isEmpty() ? "merchant_row_owner_unknown" : "merchant_row_owner_twice");
            return;
        }
        data(merchant, MerchantColumn.OWNER, owner, members.get(0), changes, cells);
    }

    private static void brands(KnownMerchant merchant, List<MerchantChange> changes, MerchantCells cells) {
        cells.brands().stream().filter(merchant.brands::add).forEach(brand -> changes.add(new MerchantChange.NewBrand(merchant.id, brand)));
    }

    private void shop(KnownMerchant merchant, List<MerchantChange> changes, MerchantCells cells) {
        String name = cells.shop();
        String nick = cells.sellerNick();
        if (name == null) {
            return;
        }
        HeldShop held = book.shop(name).orElse(null);
        if (held != null && held.merchant() != merchant) {
            cells.wrong(MerchantColumn.SHOP, "merchant_shop_taken", name, held.merchant().name);
            return;
        }
        if (held == null) {
            changes.add(new MerchantChange.NewShop(merchant.id, name));
            book.add(new HeldShop(merchant, name, null));
        }
        nick(merchant, name, held == null ? null : held.nick(), nick, changes, cells);
    }

    private void nick(KnownMerchant merchant, String shop, String before, String nick, List<MerchantChange> changes, MerchantCells cells) {
        if (nick == null || contradicts(merchant, MerchantColumn.SELLER_NICK, "nick of " + shop, nick, cells) || nick.equals(before)) {
            return;
        }
        Optional<HeldShop> other = book.nick(nick);
        if (other.isPresent()) {
            cells.wrong(MerchantColumn.SELLER_NICK, "merchant_shop_taken", nick, other.get().merchant().name);
            return;
        }
        book.add(new HeldShop(merchant, shop, nick));
        changes.add(new MerchantChange.Nick(merchant.id, shop, before, nick));
    }

    private static void contact(KnownMerchant merchant, List<MerchantChange> changes, MerchantCells cells) {
        Contact said = cells.contact();
        if (said == null) {
            return;
        }
        KnownMerchant.Person known = merchant.contacts.get(said.name());
        Contact after = known == null ? said : merged(known.contact(), said);
        if (known == null) {
            changes.add(new MerchantChange.NewContact(merchant.id, said));
        } else if (!after.equals(known.contact())) {
            changes.add(new MerchantChange.ContactData(merchant.id, known.id(), known.contact(), after));
        }
        merchant.contacts.put(said.name(), new KnownMerchant.Person(known == null ? null : known.id(), after));
    }

    private static Contact merged(Contact known, Contact said) {
        return new Contact(known.name(), either(said.title(), known.title()), either(said.phone(), known.phone()), either(said.wechat(), known.wechat()),
                either(said.email(), known.email()), known.note());
    }

    private static String either(String said, String known) {
        return said == null ? known : said;
    }
}
