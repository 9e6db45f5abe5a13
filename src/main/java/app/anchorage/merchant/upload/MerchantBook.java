package app.anchorage.merchant.upload;

import app.anchorage.merchant.PlainName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All merchants and shops as they are and, row by row, as they will be: what a row is compared with. */
final class MerchantBook {
    /** A shop with its merchant. */
    record HeldShop(KnownMerchant merchant, String name, String nick) {}

    private final Map<String, List<KnownMerchant>> byName = new HashMap<>();
    private final Map<String, KnownMerchant> byTaxId = new HashMap<>();
    private final Map<String, HeldShop> shops = new HashMap<>();
    private final Map<String, HeldShop> nicks = new HashMap<>();
    /** Who may own merchants, by name: several of one name are told apart by nobody. */
    private final Map<String, List<Long>> owners = new HashMap<>();
    private long made;

    void add(KnownMerchant merchant) {
        byName.computeIfAbsent(PlainName.of(merchant.name), n -> new ArrayList<>()).add(merchant);
        taxId(merchant, merchant.data.get(MerchantColumn.TAX_ID));
    }

    void taxId(KnownMerchant merchant, String taxId) {
        if (taxId != null) {
            byTaxId.putIfAbsent(taxId, merchant);
        }
    }

    void add(HeldShop shop) {
        shops.put(shop.name(), shop);
        if (shop.nick() != null) {
            nicks.put(shop.nick(), shop);
        }
    }

    void owner(String name, long member) {
        owners.computeIfAbsent(name, n -> new ArrayList<>()).add(member);
    }

    KnownMerchant make(String name) {
        KnownMerchant merchant = new KnownMerchant(--made, name, false);
        add(merchant);
        return merchant;
    }

    List<KnownMerchant> named(String name) {
        return byName.getOrDefault(PlainName.of(name), List.of());
    }

    Optional<KnownMerchant> taxed(String taxId) {
        return Optional.ofNullable(taxId == null ? null : byTaxId.get(taxId));
    }

    Optional<HeldShop> shop(String name) {
        return Optional.ofNullable(shops.get(name));
    }

    Optional<HeldShop> nick(String nick) {
        return Optional.ofNullable(nicks.get(nick));
    }

    List<Long> owners(String name) {
        return owners.getOrDefault(name, List.of());
    }
}
