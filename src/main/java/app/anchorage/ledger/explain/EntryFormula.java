package app.anchorage.ledger.explain;

import app.anchorage.earning.pay.Commission;
import app.anchorage.ledger.AccountKind;
import app.anchorage.money.Money;
import java.util.ArrayList;
import java.util.List;

/** From a line's net commission to the amount of one entry: the account's share, less what is booked already. */
final class EntryFormula {
    private final EntryFacts entry;
    private final JournalFacts journal;
    private final Commission.Line line;
    private final boolean brief;
    private final List<Term> terms = new ArrayList<>();

    private EntryFormula(EntryFacts entry, JournalFacts journal, Commission.Line line, boolean brief) {
        this.line = line;
        this.entry = entry;
        this.journal = journal;
        this.brief = brief;
    }

    /** @param net the lines that lead to the net; @param brief for the payee himself */
    static Formula of(EntryFacts entry, JournalFacts journal, List<Term> net, Commission.Line line, boolean brief) {
        EntryFormula formula = new EntryFormula(entry, journal, line, brief);
        Money worth = net.get(net.size() - 1).result();
        formula.terms.addAll(net);
        formula.book(formula.share(worth));
        return new Formula(formula.terms);
    }

    /** An obligation: the formula it was booked with, less what is booked already. */
    static Formula of(EntryFacts entry, List<Term> booked) {
        EntryFormula formula = new EntryFormula(entry, null, null, false);
        formula.terms.addAll(booked.isEmpty() ? List.of(Term.fact("explain_nothing_owed", Money.ZERO)) : booked);
        formula.book(formula.terms.get(formula.terms.size() - 1).result());
        return new Formula(formula.terms);
    }

    /** A journal without a line: the formula of a payout, or the bare amount. */
    static Formula of(EntryFacts entry, StatementFacts statement) {
        if (statement == null) {
            return new Formula(List.of(new Term("explain_amount", "", null, entry.amount(), null, true)));
        }
        List<Term> terms = new ArrayList<>(statement.terms());
        Value payout = terms.get(terms.size() - 1).value();
        terms.add(entry.accountKind() == AccountKind.ANCHOR ? Term.sum("explain_payout_leaves", Value.of(Money.ZERO).minus(payout))
                : Term.sum("explain_payout_due", payout));
        return new Formula(terms);
    }

    /** What the account should hold of the line. */
    private Money share(Money net) {
        return switch (entry.accountKind()) {
            case PLATFORM -> net;
            case SUSPENSE -> journal.shared() ? none("explain_known_now") : net;
            case ANCHOR -> anchor(net);
            case AGENCY -> agency(net);
            default -> none("explain_nothing");
        };
    }

    private Money anchor(Money net) {
        if (!journal.shared()) {
            return none(entry.accountAnchorId().equals(journal.anchorId()) ? "explain_no_agreement" : "explain_not_his");
        } else if (!journal.plain()) {
            return addAll(PartFormula.payee(journal.terms(), line, entry.accountAnchorId(), brief));
        } else if (!entry.accountAnchorId().equals(journal.anchorId())) {
            return none("explain_not_his");
        }
        return add(terms("explain_share", net)).result();
    }

    private Money agency(Money net) {
        if (!journal.shared()) {
            return none("explain_no_agreement");
        } else if (!journal.plain()) {
            return addAll(PartFormula.agency(journal.terms(), line));
        }
        Term anchor = add(terms("explain_anchor_share", net));
        return add(Term.of("explain_agency_rest", Value.of(net).minus(anchor.value()))).result();
    }

    private Term terms(String key, Money net) {
        return Term.of(key, Value.of(net).times(journal.share())).about(journal.share().toString(), brief ? null : "/anchors/" + journal.anchorId());
    }

    private Money none(String key) {
        return add(Term.fact(key, Money.ZERO)).result();
    }

    private void book(Money should) {
        if (entry.oneOfSeveral()) {
            several(should);
        } else if (entry.beforeFen() != 0) {
            Term before = add(Term.fact("explain_before", entry.before()));
            add(Term.sum("explain_difference", Value.of(should).minus(before.value())));
        }
    }

    /** The amount lies on more than one day: what belongs on this one, less what lay there. */
    private void several(Money should) {
        Term elsewhere = add(Term.fact("explain_elsewhere", entry.elsewhere()));
        Term now = add(Term.of("explain_here_now", Value.of(should).minus(elsewhere.value())));
        Term here = add(Term.fact("explain_here_before", entry.here()));
        add(Term.sum("explain_difference", now.value().minus(here.value())));
    }

    private Money addAll(List<Term> parts) {
        terms.addAll(parts);
        return parts.get(parts.size() - 1).result();
    }

    private Term add(Term term) {
        terms.add(term);
        return term;
    }
}
