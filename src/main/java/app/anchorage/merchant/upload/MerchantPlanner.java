package app.anchorage.merchant.upload;

import app.anchorage.merchant.Contacts.Contact;
import app.anchorage.merchant.upload.MerchantBook.HeldShop;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares an uploaded list of merchants with the known ones, row by row; a row sees what the rows above it will have done. */
final class MerchantPlanner {
    private final MerchantBook book;
    private final MeantMerchant meant;

    MerchantPlanner(MerchantBook book) {
        this.book = book;
        this.meant = new MeantMerchant(book);
    }

    Plan plan(List<SheetRow> rows) {
        return new Plan(rows.stream().map(this::row).toList());
    }

    /** What a row says; every cell is looked at, so that all that is wrong with a row is said at once. */
    private record Said(String name, String taxId, String owner, String note, List<String> brands, String shop, String nick, Contact contact) {
        static Said of(MerchantCells cells) {
            return new Said(cells.name(), cells.taxId(), cells.owner(), cells.note(), cells.brands(), cells.shop(), cells.sellerNick(), cells.contact());
        }
    }

    private Plan.Row row(SheetRow row) {
        MerchantCells cells = new MerchantCells(row);
        Said said = Said.of(cells);
        Long owner = owner(said.owner(), cells);
        List<MerchantChange> changes = new ArrayList<>();
        KnownMerchant merchant = cells.problems().isEmpty() ? meant.by(said.name(), said.taxId(), changes, cells) : null;
        if (merchant != null) {
            data(merchant, MerchantColumn.TAX_ID, said.taxId(), said.taxId(), changes, cells);
            book.taxId(merchant, said.taxId());
            data(merchant, MerchantColumn.OWNER, said.owner(), owner, changes, cells);
            data(merchant, MerchantColumn.NOTE, said.note(), said.note(), changes, cells);
            brands(merchant, said.brands(), changes);
            shop(merchant, said, changes, cells);
            contact(merchant, said.contact(), changes);
        }
        return Plan.Row.of(cells, said.name(), changes);
    }

    /** The one member of that name. */
    private Long owner(String name, MerchantCells cells) {
        List<Long> members = name == null ? List.of() : book.owners(name);
        if (name != null && members.size() != 1) {
            cells.wrong(MerchantColumn.OWNER, members.isEmpty() ? "merchant_row_owner_unknown" : "merchant_row_owner_twice");
        }
        return members.size() == 1 ? members.get(0) : null;
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

    private static void brands(KnownMerchant merchant, List<String> brands, List<MerchantChange> changes) {
        brands.stream().filter(merchant.brands::add).forEach(brand -> changes.add(new MerchantChange.NewBrand(merchant.id, brand)));
    }

    private void shop(KnownMerchant merchant, Said said, List<MerchantChange> changes, MerchantCells cells) {
        String name = said.shop();
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
        nick(merchant, name, held == null ? null : held.nick(), said.nick(), changes, cells);
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

    private static void contact(KnownMerchant merchant, Contact said, List<MerchantChange> changes) {
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
