package app.anchorage.ledger;

import app.anchorage.earning.Claim;
import app.anchorage.earning.ClaimEffect;
import app.anchorage.earning.Difference;
import app.anchorage.earning.SettledRow;
import app.anchorage.earning.Worth;
import app.anchorage.earning.pay.Commission;
import app.anchorage.earning.pay.PayTerms;
import app.anchorage.money.Money;
import app.anchorage.roster.AgreementTimeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Brings facts, terms and what is booked of one line to the pure rules, and their answer back as a journal to be. */
final class LineRule {
    private final Terms terms;
    private final AccountBook accounts;
    private final PayeeFreezes payeeFreezes;

    LineRule(Terms terms, AccountBook accounts, PayeeFreezes payeeFreezes) {
        this.terms = terms;
        this.accounts = accounts;
        this.payeeFreezes = payeeFreezes;
    }

    /** Never empty of facts; its entries are empty when all lies where it should. */
    JournalDraft draft(LineFact line, List<BookedSum> booked, List<LineClaim> claims, List<LineFreeze> freezes) {
        ClaimEffect claimed = ClaimEffect.of(settledRow(line), claims.stream().map(LineClaim::claim).toList());
        Worth worth = worth(line, claimed.refunded());
        Optional<AgreementTimeline.Version> agreement = terms.agreement(line);
        JournalDraft.Due due = terms.due(line, closed(line, booked));
        LocalDate waits = terms.due(line, agreement, due);
        Hold hold = new Hold(claimed.frozen() || freezes.stream().anyMatch(f -> f.closedOn() == null),
                lastRelease(claimed, freezes), waits == null ? line.factOn() : waits);
        List<EntryDraft> entries = new ArrayList<>();
        Map<Long, List<BookedSum>> byAccount = booked.stream().collect(Collectors.groupingBy(BookedSum::accountId));
        Map<Account, Money> shoulds = shoulds(line, worth, claimed.refunded(), agreement, byAccount.keySet());
        SortedMap<LocalDate, Map<Account, Money>> asOf = asOf(line, claimed, agreement, byAccount.keySet());
        shoulds.forEach((account, should) -> entries.addAll(AccountRule.entries(account, should,
                byAccount.getOrDefault(account.id(), List.of()), payeeFreezes.on(account, hold(account.kind(), hold, line)), late(account, line, asOf))));
        Money earned = line.anchorId() == null ? Money.ZERO : shoulds.getOrDefault(accounts.of(AccountKind.ANCHOR, line.anchorId()), Money.ZERO);
        return new JournalDraft(line, worth, claimed.refunded().fen(), due, agreement.map(AgreementTimeline.Version::id).orElse(null), earned, hold.frozen(), entries,
                ids(claimed.questions()), ids(claimed.deducted()));
    }

    private static List<Long> ids(List<Claim> claims) {
        return claims.stream().map(claim -> Long.valueOf(claim.id())).toList();
    }

    private boolean closed(LineFact line, List<BookedSum> booked) {
        return booked.stream().anyMatch(sum -> {
            Account account = accounts.byId(sum.accountId());
            return account.kind() == AccountKind.ANCHOR && Objects.equals(account.anchorId(), line.anchorId())
                    && !sum.valueDate().isAfter(account.closedThrough());
        });
    }

    private static SettledRow settledRow(LineFact line) {
        return line.settled() ? new SettledRow(Money.fen(line.settledFen()), line.paidFen() == null ? null : Money.fen(line.paidFen()), line.moment())
                : null;
    }

    private static Worth worth(LineFact line, Money refunded) {
        if (line.toldTwice() && line.settled()) {
            return Worth.TWICE;
        }
        return line.settled() ? Worth.of(SaleOf.line(line), refunded) : Worth.NOTHING;
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

    private static Money left(LineFact line, Money refunded) {
        return line.settled() && !line.toldTwice() ? Money.fen(line.settledFen()).minus(refunded).max(Money.ZERO) : Money.ZERO;
    }

    /** What each account should have held on each refund's day, where several refunds of one line are the late facts (design rule 4). */
    private SortedMap<LocalDate, Map<Account, Money>> asOf(LineFact line, ClaimEffect claimed, Optional<AgreementTimeline.Version> agreement, Set<Long> booked) {
        SortedMap<LocalDate, Map<Account, Money>> asOf = new TreeMap<>();
        if (claimed.deducted().size() < 2) {
            return asOf;
        }
        SortedMap<LocalDate, Money> refunded = claimed.refundedBy();
        if (refunded.size() > 1 && refunded.containsKey(line.factOn()) && Objects.equals(line.anchorId(), line.lastAnchorId())) {
            refunded.forEach((day, sum) -> asOf.put(day, shoulds(line, worth(line, sum), sum, agreement, booked)));
        }
        return asOf;
    }

    private static Late late(Account account, LineFact line, SortedMap<LocalDate, Map<Account, Money>> asOf) {
        if (asOf.isEmpty()) {
            return Late.on(line.factOn());
        }
        SortedMap<LocalDate, Money> days = new TreeMap<>();
        asOf.forEach((day, shoulds) -> days.put(day, shoulds.getOrDefault(account, Money.ZERO)));
        return new Late(line.factOn(), days);
    }

    /** Per account what it should hold of the line, in its holder's view; accounts that once held something should hold 0. */
    private Map<Account, Money> shoulds(LineFact line, Worth worth, Money refunded, Optional<AgreementTimeline.Version> agreement,
            Set<Long> booked) {
        Money left = left(line, refunded);
        Map<Account, Money> shoulds = new LinkedHashMap<>();
        booked.stream().sorted().forEach(id -> shoulds.put(accounts.byId(id), Money.ZERO));
        if (worth.net().isZero() && left.isZero()) {
            return shoulds;
        }
        shoulds.put(accounts.of(AccountKind.PLATFORM, null), worth.net());
        if (agreement.isEmpty()) {
            shoulds.put(accounts.of(AccountKind.SUSPENSE, null), worth.net());
            return shoulds;
        }
        PayTerms.Parts parts = agreement.get().terms().line(new Commission.Line(worth.net(), left, Money.fen(line.settledFen()), pieces(line)));
        parts.payees().forEach((payee, part) -> shoulds.merge(accounts.of(AccountKind.ANCHOR, payee), part, Money::plus));
        shoulds.put(accounts.of(AccountKind.AGENCY, null), parts.agency());
        return shoulds;
    }

    /** A report without a quantity tells of one piece. */
    private static int pieces(LineFact line) {
        return line.quantity() == null ? 1 : line.quantity();
    }

    /** PLATFORM never freezes and is due on the settlement day; SUSPENSE lies open until somebody is known (design rules 2 and 7). */
    private static Hold hold(AccountKind kind, Hold shared, LineFact line) {
        return switch (kind) {
            case PLATFORM -> Hold.until(line.settledOn() == null ? line.factOn() : line.settledOn());
            case SUSPENSE -> Hold.until(Difference.OPEN);
            default -> shared;
        };
    }
}
