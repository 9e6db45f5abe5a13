package app.anchorage.ledger.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What an entry is for that is for no order line.
 *
 * @param dueOn the day its payee's part is due, null while open; @param agreementVersion that decided, or null
 * @param formula of the entry's account, as it was booked
 */
public record ObligationFacts(String kind, long reference, String label, LocalDate month, Long merchantId, String merchant, Long slotId, Long contractId,
        LocalDate factOn, LocalDate dueOn, Integer agreementVersion, LocalDate agreementFrom, String formula) {
    /** The terms that say what the merchant pays. */
    private static final Set<String> PRICE = Set.of("explain_slot_fee", "explain_fee_net", "explain_fee_kept", "explain_guarantee_refund");

    /** Text key of what it is. */
    public String kindKey() {
        return "obligation_" + kind;
    }

    /** Text key of the sentence why there is such an amount; the merchant's side needs none. */
    public String whyKey() {
        return Set.of("DELIVERY", "REFUND", "TIER", "FLOOR", "TEAM").contains(kind) ? "explain_why_" + kind : null;
    }

    /** The page of the fact behind it, for the office; null where it has none of its own. */
    public String path() {
        return switch (kind) {
            case "RECEIPT", "SET_OFF", "DEPOSIT", "WRITE_OFF" -> "/receipts/" + reference;
            case "REFUND" -> "/guarantees/" + reference;
            default -> null;
        };
    }

    /** @param own for the payee himself, to whom the agency does not show prices: his share, and not what the merchant pays or gets back */
    List<Term> terms(ObjectMapper json, boolean own) {
        return own ? terms(json).stream().filter(term -> !PRICE.contains(term.key())).map(ObligationFacts::withoutPrice).toList() : terms(json);
    }

    private static Term withoutPrice(Term term) {
        return term.key().startsWith("explain_fee_share") ? new Term(term.key(), term.detail(), null, term.result(), term.path(), term.sum()) : term;
    }

    private List<Term> terms(ObjectMapper json) {
        try {
            return formula == null ? List.of() : json.readValue(formula, new TypeReference<List<Term>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(formula, e);
        }
    }
}
