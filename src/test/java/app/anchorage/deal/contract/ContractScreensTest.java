package app.anchorage.deal.contract;

import static app.anchorage.deal.contract.Paperwork.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Cast;
import app.anchorage.Screens;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pages of contracts in a real browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ContractScreensTest {
    @Inject
    Cast cast;

    @Inject
    Paperwork papers;

    @TestHTTPResource("/")
    URL root;

    @Test
    void pages_fit_desk_and_phone_in_both_languages() {
        papers.of(cast);
        Map<String, String> guarantee = Map.of("guarantee", "1:5", "basis", "SETTLED", "remedy", "EITHER", "chooser", "MERCHANT", "chooseUntil",
                TODAY.plusDays(60).toString());
        long signed = papers.signed(Map.of("validTo", TODAY.plusDays(20).toString()), guarantee);
        papers.signed(Map.of("kind", "SUPPLEMENT", "of", Long.toString(signed), "validFrom", TODAY.toString()), null);
        long draft = papers.draft(Map.of("deposit", "5,000"));
        long slot = papers.slot(draft, guarantee);
        LinkedHashMap<String, String> pages = new LinkedHashMap<>();
        pages.put("contracts", "/contracts");
        pages.put("signed", "/contracts/" + signed);
        pages.put("draft", "/contracts/" + draft);
        pages.put("edit", "/contracts/" + draft + "/edit");
        pages.put("slot", "/contracts/" + draft + "/slots/" + slot);
        pages.put("clause", "/contracts/" + draft + "/clauses/new?kind=PENALTY");
        pages.put("termination", "/contracts/new?kind=TERMINATION&of=" + signed);
        pages.put("paper", "/contracts/" + signed + "/paper");
        assertThat(new Screens("contract", root.toString()).look(cast.staff(), pages)).isEqualTo(List.of());
    }
}
