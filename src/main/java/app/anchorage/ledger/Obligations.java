package app.anchorage.ledger;

import app.anchorage.agency.CurrentActor;
import app.anchorage.ledger.Obligation.Should;
import app.anchorage.ledger.explain.Term;
import app.anchorage.money.Money;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Rule 1 for what is no order line: books the difference between what each account holds of an obligation and what it should hold. */
@ApplicationScoped
public class Obligations {
    @Inject
    Jdbi sql;

    @Inject
    CurrentActor current;

    @Inject
    Accounts accounts;

    @Inject
    Booking booking;

    @Inject
    Postings postings;

    @Inject
    ObjectMapper json;

    /** Takes the posting lock, then reads what is owed and books it; no posting is written where nothing changes. */
    public void restate(Cause cause, Long reference, Supplier<? extends Collection<Obligation>> owed) {
        postings.lock();
        List<Booking.Journal> journals = journals(owed.get());
        if (!journals.isEmpty()) {
            booking.book(postings.begin(cause, reference, null), journals);
        }
    }

    /** @param posting begun by {@link Postings#begin}, so the posting lock is held; doing it twice books nothing */
    public void restate(long posting, Collection<Obligation> obligations) {
        booking.book(posting, journals(obligations));
    }

    private List<Booking.Journal> journals(Collection<Obligation> obligations) {
        if (obligations.isEmpty()) {
            return List.of();
        }
        return sql.withHandle(h -> {
            AccountBook book = new AccountBook(accounts);
            Map<Long, Obligation> byId = new LinkedHashMap<>();
            obligations.forEach(obligation -> byId.put(id(h, obligation), obligation));
            Map<Long, List<BookedSum>> booked = booked(h, byId.keySet());
            PayeeFreezes freezes = PayeeFreezes.of(h, agency());
            List<Booking.Journal> journals = new ArrayList<>();
            byId.forEach((id, obligation) -> journals.add(journal(id, obligation, booked.getOrDefault(id, List.of()), book, freezes)));
            return journals.stream().filter(journal -> !journal.entries().isEmpty()).toList();
        });
    }

    private Booking.Journal journal(long id, Obligation obligation, List<BookedSum> booked, AccountBook book, PayeeFreezes freezes) {
        Map<Long, List<BookedSum>> byAccount = booked.stream().collect(Collectors.groupingBy(BookedSum::accountId));
        Map<Account, Should> shoulds = new LinkedHashMap<>();
        byAccount.keySet().stream().sorted().map(book::byId)
                .forEach(account -> shoulds.put(account, new Should(null, Money.ZERO, obligation.factOn(), List.of())));
        obligation.shoulds().forEach(should -> shoulds.put(book.of(should.account()), should));
        List<EntryDraft> entries = new ArrayList<>();
        shoulds.forEach((account, should) -> entries.addAll(AccountRule.entries(account, should.amount(),
                byAccount.getOrDefault(account.id(), List.of()), freezes.on(account, new Hold(should.frozen(), null, should.due())),
                new Late(obligation.factOn(), should.asOf()))));
        Map<Long, List<Term>> formulas = shoulds.entrySet().stream().collect(Collectors.toMap(e -> e.getKey().id(), e -> e.getValue().formula()));
        return Booking.Journal.of(id, obligation, entries, text(formulas));
    }

    private Map<Long, List<BookedSum>> booked(Handle h, Collection<Long> ids) {
        return h.createQuery("""
                select obligation_id as of_id, account_id, value_date, sum(fen) as fen, min(id) as first from entry
                where agency_id = :agency and obligation_id = any(:ids) group by 1, 2, 3 order by 1, 2, 3""")
                .bind("agency", agency()).bindArray("ids", Long.class, ids).mapTo(BookedSum.class).stream()
                .collect(Collectors.groupingBy(BookedSum::ofId));
    }

    private long id(Handle h, Obligation obligation) {
        h.createUpdate("""
                insert into obligation (agency_id, kind, reference, part, month, merchant_id, anchor_id, slot_id, settles_id, label)
                values (:agency, :kind, :reference, :part, :month, :merchantId, :anchorId, :slotId, :settles, :label)
                on conflict (agency_id, kind, reference, part, month) do nothing""")
                .bind("agency", agency()).bindMethods(obligation).execute();
        return h.createQuery("""
                select id from obligation where agency_id = :agency and kind = :kind and reference = :reference and part = :part
                  and month is not distinct from :month""").bind("agency", agency()).bindMethods(obligation).mapTo(Long.class).one();
    }

    private String text(Map<Long, List<Term>> formulas) {
        try {
            return json.writeValueAsString(formulas);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private long agency() {
        return current.get().agencyId();
    }
}
