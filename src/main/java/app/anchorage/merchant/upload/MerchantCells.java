package app.anchorage.merchant.upload;

import app.anchorage.merchant.Contacts.Contact;
import app.anchorage.merchant.PlainName;
import app.anchorage.sheet.SheetCells;
import app.anchorage.sheet.SheetRow;
import java.util.Arrays;
import java.util.List;

/** A row's cells as values of the trade, with what is wrong with each; null where the file says nothing. */
final class MerchantCells extends SheetCells {
    private static final int NAME = 120;
    private static final int SHORT = 80;
    private static final int NUMBER = 40;
    private static final int NOTE = 500;

    MerchantCells(SheetRow row) {
        super(row);
    }

    String name() {
        return required(MerchantColumn.NAME, NAME);
    }

    String taxId() {
        String taxId = PlainName.taxId(row().cell(MerchantColumn.TAX_ID));
        if (taxId != null && !PlainName.isTaxId(taxId)) {
            wrong(MerchantColumn.TAX_ID, "merchant_tax_id_wrong");
        }
        return taxId;
    }

    String owner() {
        return limited(MerchantColumn.OWNER, SHORT);
    }

    String note() {
        return limited(MerchantColumn.NOTE, NOTE);
    }

    List<String> brands() {
        List<String> brands = Arrays.stream(row().cell(MerchantColumn.BRAND).split("[,，、;；]")).map(String::strip).filter(b -> !b.isEmpty()).distinct().toList();
        brands.stream().filter(b -> b.length() > SHORT).forEach(b -> wrong(MerchantColumn.BRAND, "web_too_long", SHORT));
        return brands;
    }

    String shop() {
        return limited(MerchantColumn.SHOP, NAME);
    }

    String sellerNick() {
        String nick = limited(MerchantColumn.SELLER_NICK, NAME);
        if (nick != null && row().cell(MerchantColumn.SHOP).isEmpty()) {
            wrong(MerchantColumn.SELLER_NICK, "merchant_row_needs_shop");
        }
        return nick;
    }

    /** Null when the row names none. */
    Contact contact() {
        String name = limited(MerchantColumn.CONTACT, SHORT);
        Contact contact = new Contact(name, limited(MerchantColumn.TITLE, SHORT), pattern(MerchantColumn.PHONE, "[-+()\\d\\s]{1,40}", "merchant_phone_wrong"),
                limited(MerchantColumn.WECHAT, NUMBER), pattern(MerchantColumn.EMAIL, "[^@\\s]{1,64}@[^@\\s]{1,100}", "merchant_email_wrong"), null);
        if (name == null) {
            List.of(MerchantColumn.TITLE, MerchantColumn.PHONE, MerchantColumn.WECHAT, MerchantColumn.EMAIL).stream()
                    .filter(column -> !row().cell(column).isEmpty()).findFirst().ifPresent(column -> wrong(column, "merchant_row_needs_contact"));
        }
        return name == null ? null : contact;
    }

    private String pattern(MerchantColumn column, String right, String key) {
        String text = limited(column, NOTE);
        if (text != null && !text.matches(right)) {
            wrong(column, key);
        }
        return text;
    }
}
