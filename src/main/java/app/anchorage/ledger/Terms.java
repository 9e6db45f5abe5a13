package app.anchorage.ledger;

import app.anchorage.earning.HoldKeys;
import app.anchorage.earning.HoldRule;
import app.anchorage.earning.HoldRules;
import app.anchorage.roster.AgreementTimeline;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** All agreements and hold rules of the agency, read once for a posting. */
record Terms(Map<Long, AgreementTimeline> agreements, HoldRules rules) {

    /** The agreement version that shares a line: the one in force on the day the order was created. */
    Optional<AgreementTimeline.Version> agreement(LineFact line) {
        return Optional.ofNullable(line.anchorId()).map(agreements::get).flatMap(timeline -> timeline.on(line.createdOn(), line.sale()));
    }

    /** The day on which a payee's part of a line is due whose month can come to less than its lines: not before the month is. */
    LocalDate due(LineFact line, Optional<AgreementTimeline.Version> agreement, JournalDraft.Due due) {
        boolean waits = due.on() != null && agreement.map(a -> a.terms().waitsForMonth()).orElse(false);
        if (!waits) {
            return due.on();
        }
        LocalDate month = YearMonth.from(line.settledOn()).atEndOfMonth().plusDays(due.days());
        return month.isAfter(due.on()) ? month : due.on();
    }

    /**
     * The day a settled line waits for; a day that was fixed by an earlier journal stands.
     *
     * @param closed whether something of it is on a statement of its anchor
     */
    JournalDraft.Due due(LineFact line, boolean closed) {
        if (!line.settled()) {
            return JournalDraft.Due.NONE;
        }
        if (line.keepsDueDay(closed)) {
            return new JournalDraft.Due(line.lastDueOn(), line.lastHoldScope(), line.lastHoldRuleId(), line.lastHoldDays());
        }
        HoldRule rule = winner(line);
        boolean ofAgreement = rule.scope() == HoldRule.Scope.AGREEMENT;
        return new JournalDraft.Due(rule.due(line.settledOn()), rule.scope().name(), ofAgreement ? null : rule.id(), rule.days());
    }

    /** Agreement before category before platform before agency (design rule 4). */
    private HoldRule winner(LineFact line) {
        List<HoldRule> all = new ArrayList<>(rules.rules());
        agreementHold(line).ifPresent(days -> all.add(new HoldRule(0, HoldRule.Scope.AGREEMENT, "this", days, LocalDate.MIN)));
        return new HoldRules(all).winner(new HoldKeys(line.platform(), line.category(), "this"), line.settledOn())
                .orElseGet(() -> new HoldRule(0, HoldRule.Scope.AGENCY, "", 0, LocalDate.MIN));
    }

    private OptionalInt agreementHold(LineFact line) {
        AgreementTimeline timeline = line.anchorId() == null ? null : agreements.get(line.anchorId());
        return timeline == null ? OptionalInt.empty() : timeline.holdOn(line.settledOn(), line.sale());
    }
}
