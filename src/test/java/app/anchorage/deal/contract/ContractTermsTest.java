package app.anchorage.deal.contract;

import static app.anchorage.deal.contract.ContractKind.FRAME;
import static app.anchorage.deal.contract.ContractKind.RENEWAL;
import static app.anchorage.deal.contract.ContractKind.SUPPLEMENT;
import static app.anchorage.deal.contract.ContractKind.TERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.deal.contract.ContractTerms.Paper;
import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractTermsTest {
    private final Paper year = paper(1, FRAME, "2026-01-01", "2026-12-31");

    @Test
    void a_contract_holds_from_its_first_day_to_its_last() {
        ContractTerms terms = of(year);
        assertThat(holding(terms, "2025-12-31")).isNull();
        assertThat(holding(terms, "2026-01-01")).isEqualTo(1);
        assertThat(holding(terms, "2026-12-31")).isEqualTo(1);
        assertThat(holding(terms, "2027-01-01")).isNull();
        assertThat(terms.lastDay()).contains(day("2026-12-31"));
    }

    @Test
    void a_supplement_changes_terms_only_from_its_day() {
        ContractTerms terms = of(year, paper(2, SUPPLEMENT, "2026-06-01", null));
        assertThat(holding(terms, "2026-05-31")).isEqualTo(1);
        assertThat(holding(terms, "2026-06-01")).isEqualTo(2);
        assertThat(holding(terms, "2027-01-01")).as("it opens no further days").isNull();
        assertThat(terms.lastDay()).contains(day("2026-12-31"));
    }

    @Test
    void a_supplement_with_a_last_day_falls_back_to_what_held_before() {
        ContractTerms terms = of(year, paper(2, SUPPLEMENT, "2026-03-01", null), paper(3, SUPPLEMENT, "2026-06-01", "2026-06-30"));
        assertThat(holding(terms, "2026-06-30")).isEqualTo(3);
        assertThat(holding(terms, "2026-07-01")).isEqualTo(2);
    }

    @Test
    void of_two_supplements_from_one_day_the_later_one_holds() {
        ContractTerms terms = of(year, paper(3, SUPPLEMENT, "2026-06-01", null), paper(2, SUPPLEMENT, "2026-06-01", null));
        assertThat(holding(terms, "2026-06-01")).isEqualTo(3);
    }

    @Test
    void a_renewal_opens_further_days_and_says_its_own_terms() {
        ContractTerms terms = of(year, paper(2, SUPPLEMENT, "2026-06-01", null), paper(3, RENEWAL, "2027-01-01", "2027-06-30"));
        assertThat(holding(terms, "2026-12-31")).isEqualTo(2);
        assertThat(holding(terms, "2027-01-01")).isEqualTo(3);
        assertThat(terms.lastDay()).contains(day("2027-06-30"));
        assertThat(of(year, paper(3, RENEWAL, "2027-01-01", null)).lastDay()).isEmpty();
    }

    @Test
    void a_termination_ends_it_from_its_day_whatever_else_was_signed() {
        ContractTerms terms = of(year, paper(2, RENEWAL, "2027-01-01", null), paper(3, TERMINATION, "2026-09-01", null));
        assertThat(holding(terms, "2026-08-31")).isEqualTo(1);
        assertThat(holding(terms, "2026-09-01")).isNull();
        assertThat(holding(terms, "2027-01-01")).isNull();
        assertThat(terms.lastDay()).contains(day("2026-08-31"));
    }

    @Test
    void a_termination_after_the_end_moves_no_end() {
        assertThat(of(year, paper(2, TERMINATION, "2027-03-01", null)).lastDay()).contains(day("2026-12-31"));
    }

    @Test
    void the_usual_due_day_is_the_day_before_or_thirty_days_after() {
        assertThat(PayWhen.BEFORE.due(day("2026-11-01"), day("2026-11-20"))).isEqualTo("2026-11-19");
        assertThat(PayWhen.BEFORE.due(day("2026-11-20"), day("2026-11-20"))).isEqualTo("2026-11-20");
        assertThat(PayWhen.BEFORE.due(day("2026-11-01"), null)).isEqualTo("2026-11-01");
        assertThat(PayWhen.AFTER.due(day("2026-11-01"), day("2026-11-20"))).isEqualTo("2026-12-20");
    }

    private static Long holding(ContractTerms terms, String day) {
        return terms.on(day(day)).map(Paper::id).orElse(null);
    }

    private static ContractTerms of(Paper... papers) {
        return new ContractTerms(List.of(papers));
    }

    private static Paper paper(long id, ContractKind kind, String from, String to) {
        return new Paper(id, "C-" + id, new Contract.Head(kind, 1, kind.root() ? null : 1L, day(from), to == null ? null : day(to),
                FeeKind.FEE_AND_COMMISSION, Rate.ZERO, Rate.ZERO, PayWhen.BEFORE, false, Rate.percent("6"), true, Money.ZERO, null, ""));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
