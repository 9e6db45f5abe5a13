package app.anchorage.settlement;

import app.anchorage.earning.Difference;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import app.anchorage.web.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Puts a statement together from what was copied at approval, in words of the stated language. */
@ApplicationScoped
class StatementViews {
    @Inject
    ObjectMapper json;

    /** What was copied never changes, so a view is good as long as the sums are kept that it was made of; they are found by being the same, not alike. */
    private final Cache<StatementRows.Summed, Map<Locale, StatementView>> kept = Caffeine.newBuilder().weakKeys().build();

    StatementView of(StatementHead head, StatementRows.Summed summed, Locale locale) {
        return kept.get(summed, same -> new ConcurrentHashMap<>()).computeIfAbsent(locale, language -> made(head, summed, language));
    }

    private StatementView made(StatementHead head, StatementRows.Summed summed, Locale locale) {
        return new StatementView(head.number(), head.agencyName(), head.payeeName(), head.after().equals(Difference.NEVER) ? null : head.after(),
                head.cutoff(), head.approvedAt(), head.approverName(), head.opening(), head.earned(), head.deducted(), head.closing(), head.payout(),
                head.carried(), days(head, summed), summed.deductions().stream().map(d -> d.in(locale)).toList(), held(head), terms(head, locale), locale);
    }

    private List<StatementView.Day> days(StatementHead head, StatementRows.Summed summed) {
        List<StatementView.Day> days = new ArrayList<>();
        Money balance = head.opening();
        for (StatementRows.Sum sum : summed.days()) {
            balance = balance.plus(Money.fen(sum.earnedFen() + sum.deductedFen()));
            days.add(new StatementView.Day(sum.day(), sum.lines(), Money.fen(sum.earnedFen()), Money.fen(sum.deductedFen()), balance));
        }
        return days;
    }

    private List<StatementView.Held> held(StatementHead head) {
        return read(head.held(), HeldPart[].class).stream()
                .map(part -> new StatementView.Held(part.until().equals(Difference.OPEN) ? null : part.until(), part.lines(), Money.fen(part.fen())))
                .toList();
    }

    private List<StatementView.Term> terms(StatementHead head, Locale locale) {
        Map<List<Long>, List<TermPart>> versions = read(head.terms(), TermPart[].class).stream()
                .collect(Collectors.groupingBy(part -> List.of(part.agreementId(), (long) part.version()), LinkedHashMap::new, Collectors.toList()));
        return versions.values().stream().map(parts -> new StatementView.Term(parts.get(0).version(), parts.get(0).validFrom(),
                Rate.basisPoints(parts.get(0).sharePoints()), holds(parts, locale), parts.get(0).words(locale))).toList();
    }

    /** All holds that applied under one version, e.g. "15（机构默认）". */
    private static String holds(List<TermPart> parts, Locale locale) {
        TreeSet<String> holds = new TreeSet<>();
        parts.stream().filter(part -> part.holdDays() != null).forEach(part -> holds.add("AGREEMENT".equals(part.holdScope())
                ? part.holdDays().toString() : Texts.of(locale, "statement_hold_" + part.holdScope(), part.holdDays().toString())));
        return holds.isEmpty() ? "–" : String.join(" / ", holds);
    }

    private <T> List<T> read(String text, Class<T[]> type) {
        try {
            return List.of(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
