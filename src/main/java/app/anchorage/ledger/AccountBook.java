package app.anchorage.ledger;

import java.util.HashMap;
import java.util.Map;

/** The accounts during one posting: read once, a missing one made on the way. */
final class AccountBook {
    private record Key(AccountKind kind, Long anchorId) {}

    private final Accounts accounts;
    private final Map<Long, Account> byId = new HashMap<>();
    private final Map<Key, Account> byKey = new HashMap<>();

    AccountBook(Accounts accounts) {
        this.accounts = accounts;
        accounts.all().forEach(this::add);
    }

    Account byId(long id) {
        return byId.get(id);
    }

    Account of(AccountKind kind, Long anchorId) {
        Account known = byKey.get(new Key(kind, anchorId));
        return known != null ? known : add(accounts.of(kind, anchorId));
    }

    private Account add(Account account) {
        byId.put(account.id(), account);
        byKey.put(new Key(account.kind(), account.anchorId()), account);
        return account;
    }
}
