package app.anchorage.ledger;

import java.util.HashMap;
import java.util.Map;

/** The accounts during one posting: read once, a missing one made on the way. */
public final class AccountBook {
    private final Accounts accounts;
    private final Map<Long, Account> byId = new HashMap<>();
    private final Map<AccountKey, Account> byKey = new HashMap<>();

    public AccountBook(Accounts accounts) {
        this.accounts = accounts;
        accounts.all().forEach(this::add);
    }

    Account byId(long id) {
        return byId.get(id);
    }

    public Account of(AccountKind kind, Long anchorId) {
        return of(new AccountKey(kind, anchorId, null));
    }

    Account of(AccountKey key) {
        Account known = byKey.get(key);
        return known != null ? known : add(accounts.of(key));
    }

    private Account add(Account account) {
        byId.put(account.id(), account);
        byKey.put(new AccountKey(account.kind(), account.anchorId(), account.merchantId()), account);
        return account;
    }
}
