package app.anchorage.merchant.upload;

import app.anchorage.merchant.Contacts.Contact;
import app.anchorage.sheet.Change;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that confirming the import would do for a merchant: its id, or a negative number for one that only the file knows. */
sealed interface MerchantChange extends Change {
    long merchant();

    /** A merchant with nothing but a name; all else follows as further changes. */
    record NewMerchant(long merchant, String name) implements MerchantChange {
        @Override
        public String key() {
            return "merchant_change_merchant";
        }

        @Override
        public Object[] args() {
            return new Object[0];
        }

        @Override
        public boolean makesNew() {
            return true;
        }
    }

    /** Master data. @param before and after as people read it; @param value what is kept */
    record Data(long merchant, MerchantColumn column, String before, String after, Object value) implements MerchantChange {
        @Override
        public String key() {
            return "merchant_change_" + column.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public Object[] args() {
            return new Object[] {Objects.requireNonNullElse(before, "–"), after};
        }
    }

    record NewBrand(long merchant, String name) implements MerchantChange {
        @Override
        public String key() {
            return "merchant_change_brand";
        }

        @Override
        public Object[] args() {
            return new Object[] {name};
        }
    }

    record NewShop(long merchant, String name) implements MerchantChange {
        @Override
        public String key() {
            return "merchant_change_shop";
        }

        @Override
        public Object[] args() {
            return new Object[] {name};
        }
    }

    record Nick(long merchant, String shop, String before, String after) implements MerchantChange {
        @Override
        public String key() {
            return "merchant_change_nick";
        }

        @Override
        public Object[] args() {
            return new Object[] {shop, Objects.requireNonNullElse(before, "–"), after};
        }
    }

    record NewContact(long merchant, Contact contact) implements MerchantChange {
        @Override
        public String key() {
            return "merchant_change_contact";
        }

        @Override
        public Object[] args() {
            return new Object[] {contact.name() + " " + words(contact)};
        }
    }

    /** @param id the contact's, null for one that only the file knows */
    record ContactData(long merchant, Long id, Contact before, Contact after) implements MerchantChange {
        @Override
        public String key() {
            return "merchant_change_contact_data";
        }

        @Override
        public Object[] args() {
            return new Object[] {after.name(), words(before).isEmpty() ? "–" : words(before), words(after)};
        }
    }

    private static String words(Contact contact) {
        return Stream.of(contact.title(), contact.phone(), contact.wechat(), contact.email()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
