package app.anchorage.deal.contract;

import app.anchorage.agency.Audit;
import app.anchorage.money.ChinaTime;
import app.anchorage.roster.Anchor;
import app.anchorage.roster.Anchors;
import app.anchorage.web.Refused;
import app.anchorage.web.BrokenRule;
import app.anchorage.web.Choice;
import app.anchorage.web.Once;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the slots of a draft; marks those of a signed contract as delivered. */
@ApplicationScoped
public class SlotService {
    @Inject
    Contracts contracts;

    @Inject
    Slots slots;

    @Inject
    Parties parties;

    @Inject
    Anchors anchors;

    @Inject
    Instance<Delivered> delivered;

    @Inject
    Instance<Unpaid> unpaid;

    @Inject
    Once once;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param seen the contract’s version as the form was shown; @param form the form’s number, null for none */
    @Transactional
    public long add(long contractId, int seen, SlotTerms terms, UUID form) {
        Contract contract = openFor(contractId, seen, terms, form);
        long id = slots.add(contractId, terms, null);
        audit.record("SLOT_ADDED", "CONTRACT", contract.id(), null, terms, null);
        return id;
    }

    /**
     * A slot that makes up for missed sales, added to a contract that is signed.
     *
     * @param slotId whose guarantee was missed: it comes after this slot
     */
    @Transactional
    public long makeUp(long contractId, long slotId, long guarantee, Airing airing) {
        Contract contract = contracts.get(contractId);
        contract.must(contract.signed(), "contract_not_signed");
        SlotRow missed = slots.get(contractId, slotId);
        SlotTerms terms = airing.makingUp(missed.commission());
        check(contract, terms);
        LocalDate before = missed.lastDay() == null ? contract.head().validFrom() : missed.lastDay();
        if (!airing.from().isAfter(before)) {
            throw new Refused("sellsFrom", "contract_make_up_after", before.toString());
        } else if (contracts.terms(contract).endedBy(airing.from())) {
            throw new Refused("sellsFrom", "contract_ended_then", contract.number());
        }
        long id = slots.add(contractId, terms, guarantee);
        audit.record("MAKE_UP_ADDED", "CONTRACT", contractId, null, terms, null);
        return id;
    }

    /** The form sent a second time leads to what the first one made, although the contract has changed since. */
    private Contract openFor(long contractId, int seen, SlotTerms terms, UUID form) {
        if (form != null) {
            once.claim(form, "/contracts/" + contractId);
        }
        Contract contract = contracts.openDraft(contractId, seen);
        check(contract, terms);
        return contract;
    }

    @Transactional
    public void change(long contractId, long slotId, int seen, SlotTerms terms) {
        Contract contract = contracts.openDraft(contractId, seen);
        SlotRow before = slots.get(contractId, slotId);
        check(contract, terms);
        slots.change(slotId, terms);
        audit.record("SLOT_CHANGED", "CONTRACT", contractId, before, terms, null);
    }

    @Transactional
    public void remove(long contractId, long slotId, int seen) {
        contracts.openDraft(contractId, seen);
        SlotRow before = slots.get(contractId, slotId);
        slots.remove(slotId);
        audit.record("SLOT_REMOVED", "CONTRACT", contractId, before, null, null);
    }

    @Transactional
    public SlotRow find(long contractId, long slotId) {
        return slots.get(contractId, slotId);
    }

    private void check(Contract contract, SlotTerms terms) {
        contract.must(contract.kind() != ContractKind.TERMINATION, "contract_termination_no_slots");
        Anchor anchor = anchors.findByIdOptional(terms.anchorId()).orElseThrow(() -> new Refused("anchor", "contract_anchor_wrong"));
        if (anchor.archived()) {
            throw new Refused("anchor", "contract_anchor_archived", anchor.stageName());
        }
        List<Choice> shops = parties.shops(contract.head().merchantId(), null);
        if (terms.shopId() != null && shops.stream().noneMatch(shop -> shop.value().equals(terms.shopId().toString()))) {
            throw new Refused("shop", "contract_shop_wrong");
        }
    }

    /**
     * @param seen the slot’s version as the form was shown; @param day not before its own, not after today, not after the contract’s end
     * @param despite whether it is known that a fee to be paid before is still open
     */
    @Transactional
    public void deliver(long contractId, long slotId, int seen, LocalDate day, boolean despite) {
        SlotRow slot = seen(contractId, slotId, seen);
        Contract contract = contracts.get(contractId);
        contract.must(contract.signed(), "contract_not_signed");
        contract.must(!slot.delivered(), "contract_slot_delivered");
        if (day == null || day.isAfter(ChinaTime.day(clock.instant()))) {
            throw new Refused("day", day == null ? "web_required" : "contract_day_ahead");
        }
        LocalDate first = slot.sellsFrom() == null ? contract.head().validFrom() : slot.sellsFrom();
        if (day.isBefore(first)) {
            throw new Refused("day", "contract_before_the_slot", first.toString());
        }
        contract.must(!contracts.terms(contract).endedBy(day), "contract_ended_then");
        String open = contract.head().payWhen() == PayWhen.BEFORE ? open(slotId) : "";
        if (!open.isEmpty() && !despite) {
            throw new Refused("despite", "contract_unpaid", open);
        }
        mark(contractId, slot, day, "SLOT_DELIVERED", open.isEmpty() ? null : open);
    }

    /** Such as {@code 30,000.00 (2026-11-22)}, instalment by instalment. */
    private String open(long slotId) {
        return unpaid.stream().flatMap(those -> those.of(slotId).stream()).map(part -> part.amount().shown() + " (" + part.dueOn() + ")")
                .collect(Collectors.joining(" + "));
    }

    /** Only while no money of it stands on a closed day. */
    @Transactional
    public void takeBack(long contractId, long slotId, int seen, String reason) {
        SlotRow slot = seen(contractId, slotId, seen);
        Contract contract = contracts.get(contractId);
        contract.must(slot.delivered(), "contract_slot_not_delivered");
        contract.must(!slots.closed(slotId), "contract_slot_closed");
        mark(contractId, slot, null, "SLOT_TAKEN_BACK", reason);
    }

    private void mark(long contractId, SlotRow slot, LocalDate day, String act, String reason) {
        slots.deliver(slot.id(), day);
        audit.record(act, "CONTRACT", contractId, Map.of("slot", slot.seq(), "day", Entered.text(slot.deliveredOn())),
                Map.of("slot", slot.seq(), "day", Entered.text(day)), reason);
        delivered.forEach(follows -> follows.slot(slot.id(), day));
    }

    private SlotRow seen(long contractId, long slotId, int seen) {
        contracts.get(contractId);
        slots.lock(slotId);
        SlotRow slot = slots.get(contractId, slotId);
        if (slot.rowVersion() != seen) {
            throw new BrokenRule("contract_slot_changed_meanwhile", slot.seq()).back("/contracts/" + contractId);
        }
        return slot;
    }
}
