package app.anchorage.settlement;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An agreement version a statement used with one hold that applied, as copied at approval.
 *
 * @param agreementId 0 on statements from before it was copied; @param holdScope AGREEMENT, CATEGORY, PLATFORM or AGENCY
 * @param zh what it pays the payee, in Chinese; null for a plain share
 */
public record TermPart(long accountId, long agreementId, int version, LocalDate validFrom, int sharePoints, String holdScope, Integer holdDays, String zh,
        String en) {
    String words(Locale locale) {
        return "en".equals(locale.getLanguage()) ? en : zh;
    }
}
