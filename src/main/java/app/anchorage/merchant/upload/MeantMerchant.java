package app.anchorage.merchant.upload;

import app.anchorage.merchant.PlainName;
import java.util.List;
import java.util.Optional;

/** Which merchant a row means: by tax number, else by name; a new one when nobody is known by either. */
final class MeantMerchant {
    private final MerchantBook book;

    MeantMerchant(MerchantBook book) {
        this.book = book;
    }

    /** The one that is meant; null when that cannot be said. */
    KnownMerchant by(String name, String taxId, List<MerchantChange> changes, MerchantCells cells) {
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
}
