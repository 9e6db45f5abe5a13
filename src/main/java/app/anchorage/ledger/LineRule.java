package app.anchorage.ledger;

import app.anchorage.earning.ClaimEffect;
import app.anchorage.earning.Difference;
import app.anchorage.earning.Kind;
import app.anchorage.earning.Position;
import app.anchorage.earning.SettledRow;
import app.anchorage.earning.Shares;
import app.anchorage.earning.Worth;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.roster.AgreementTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings facts, terms and what is booked of one line to the pure rules, and their answer back as a journal to be. */
final class LineRule {
    private final Terms terms;
    private final AccountBook accounts;

    LineRule(Terms terms, AccountBook accounts) {
        this.terms = terms;
        this.accounts = accounts;
    }

    /** Never empty of facts; its entries are empty when all lies where it should. */
    JournalDraft draft(LineFact line, List<BookedSum> booked, List<LineClaim> claims, List<LineFreeze> freezes) {
        ClaimEffect claimed = ClaimEffect.of(settledRow(line), claims.stream().map(LineClaim::claim).toList());
        Worth worth = worth(line, claimed);
        Optional<AgreementTimeline.Version> agreement = terms.agreement(line);
        JournalDraft.Due due = terms.due(line, closed(line, booked));
        Hold hold = new Hold(claimed.frozen() || freezes.stream().anyMatch(f -> f.closedOn() == null),
                lastRelease(claimed, freezes), due.on() == null ? line.factOn() : due.on());
        List<EntryDraft> entries = new ArrayList<>();
        Map<Long, List<BookedSum>> byAccount = booked.stream().collect(Collectors.groupingBy(BookedSum::accountId));
        shoulds(line, worth, agreement, byAccount).forEach((account, should) ->
                entries.addAll(entries(account, should, byAccount.getOrDefault(account.id(), List.of()), hold, line)));
        return new JournalDraft(line, worth, claimed.refunded().fen(), due, agreement.map(AgreementTimeline.Version::id).orElse(null), hold.frozen, entries,
                claimed.questions().stream().map(claim -> Long.valueOf(claim.id())).toList());
    }

    private boolean closed(LineFact line, List<BookedSum> booked) {
        return booked.stream().anyMatch(sum -> {
            Account account = accounts.byId(sum.accountId());
            return account.kind() == AccountKind.ANCHOR && Objects.equals(account.anchorId(), line.anchorId())
                    && !sum.valueDate().isAfter(account.closedThrough());
        });
    }

    /** What keeps a line's money: a freeze, the last release, the due day. */
    private record Hold(boolean frozen, LocalDate lastRelease, LocalDate due) {}

    private static SettledRow settledRow(LineFact line) {
        return line.settled() ? new SettledRow(Money.fen(line.settledFen()), line.paidFen() == null ? null : Money.fen(line.paidFen()), line.moment())
                : null;
    }

    private static Worth worth(LineFact line, ClaimEffect claimed) {
        if (line.toldTwice() && line.settled()) {
            return Worth.TWICE;
        }
        return line.settled() ? Worth.of(SaleOf.line(line), claimed.refunded()) : Worth.NOTHING;
    }

    private static LocalDate lastRelease(ClaimEffect claimed, List<LineFreeze> freezes) {
        LocalDate last = claimed.lastRelease();
        for (LineFreeze freeze : freezes) {
            if (freeze.closedOn() != null && (last == null || freeze.closedOn().isAfter(last))) {
                last = freeze.closedOn();
            }
        }
        return last;
    }

    /** Per account what it should hold of the line, in its holder's view; accounts that once held something should hold 0. */
    private Map<Account, Money> shoulds(LineFact line, Worth worth, Optional<AgreementTimeline.Version> agreement, Map<Long, List<BookedSum>> booked) {
        Map<Account, Money> shoulds = new LinkedHashMap<>();
        booked.keySet().stream().sorted().forEach(id -> shoulds.put(accounts.byId(id), Money.ZERO));
        if (worth.net().isZero()) {
            return shoulds;
        }
        shoulds.put(accounts.of(AccountKind.PLATFORM, null), worth.net());
        if (agreement.isEmpty()) {
            shoulds.put(accounts.of(AccountKind.SUSPENSE, null), worth.net());
            return shoulds;
        }
        Shares shares = Shares.of(worth.net(), List.of(Rate.basisPoints(agreement.get().sharePoints())));
        shoulds.put(accounts.of(AccountKind.ANCHOR, line.anchorId()), shares.parties().get(0));
        shoulds.put(accounts.of(AccountKind.AGENCY, null), shares.agency());
        return shoulds;
    }

    private static List<EntryDraft> entries(Account account, Money should, List<BookedSum> booked, Hold hold, LineFact line) {
        SortedMap<LocalDate, Money> changes = Difference.changes(position(account, should, booked, hold, line));
        Kind kind = Kind.of(!booked.isEmpty(), changes);
        long before = booked.stream().mapToLong(BookedSum::fen).sum();
        Long corrects = kind == Kind.EARN ? null : booked.stream().map(BookedSum::first).min(Long::compare).orElse(null);
        return changes.entrySet().stream().map(change -> new EntryDraft(account.id(), account.kind().view(change.getValue()).fen(),
                change.getKey(), kind, before, corrects)).toList();
    }

    /** PLATFORM never freezes and is due on the settlement day; SUSPENSE lies open until somebody is known (design rules 2 and 7). */
    private static Position position(Account account, Money should, List<BookedSum> booked, Hold hold, LineFact line) {
        Money closed = Money.ZERO;
        boolean anyClosed = false;
        SortedMap<LocalDate, Money> open = new TreeMap<>();
        for (BookedSum sum : booked) {
            Money amount = account.kind().view(Money.fen(sum.fen()));
            if (sum.valueDate().isAfter(account.closedThrough())) {
                open.merge(sum.valueDate(), amount, Money::plus);
            } else {
                closed = closed.plus(amount);
                anyClosed = true;
            }
        }
        boolean payee = account.kind() == AccountKind.ANCHOR || account.kind() == AccountKind.AGENCY;
        LocalDate release = payee && should.compareTo(closed) > 0 ? hold.lastRelease : null;
        return new Position(should, closed, anyClosed, open, account.closedThrough(), payee && hold.frozen, due(account, hold, line), release,
                later(line.factOn(), release));
    }

    /** Money that a freeze held back comes on the last release, whichever fact was imported last. */
    private static LocalDate later(LocalDate factOn, LocalDate release) {
        return release != null && release.isAfter(factOn) ? release : factOn;
    }

    private static LocalDate due(Account account, Hold hold, LineFact line) {
        return switch (account.kind()) {
            case PLATFORM -> line.settledOn() == null ? line.factOn() : line.settledOn();
            case SUSPENSE -> Difference.OPEN;
            default -> hold.due;
        };
    }
}
