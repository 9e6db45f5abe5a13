package app.anchorage.ledger.explain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;

/** What an entry is for that is for no order line. @param formula of the entry's account, as it was booked */
public record ObligationFacts(String kind, long reference, String label, LocalDate month, Long merchantId, String merchant, Long slotId, Long contractId,
        LocalDate factOn, String formula) {
    /** Text key of what it is. */
    public String kindKey() {
        return "obligation_" + kind;
    }

    /** The page of the fact behind it, for the office; null where it has none of its own. */
    public String path() {
        return switch (kind) {
            case "RECEIPT", "DEPOSIT", "WRITE_OFF" -> "/receipts/" + reference;
            case "REFUND" -> "/guarantees/" + reference;
            default -> null;
        };
    }

    List<Term> terms(ObjectMapper json) {
        try {
            return formula == null ? List.of() : json.readValue(formula, new TypeReference<List<Term>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(formula, e);
        }
    }
}
