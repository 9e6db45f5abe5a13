package app.anchorage.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.agency.Actor;
import app.anchorage.ledger.explain.Explanation;
import app.anchorage.ledger.explain.Explanations;
import app.anchorage.ledger.explain.Term;
import app.anchorage.order.Desk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Checks an agency's books as a distrusting bookkeeper: the verifier finds nothing, and every entry's printed formula comes to its amount. */
@ApplicationScoped
public class Bookkeeper {
    @Inject
    Desk desk;

    @Inject
    Office office;

    @Inject
    Explanations explanations;

    public void checks(Actor clerk) {
        assertThat(office.wrong(clerk)).isEmpty();
        office.list(clerk, "select id from entry where agency_id = :agency", Long.class).forEach(entry -> explains(clerk, entry));
    }

    private void explains(Actor clerk, long entry) {
        Explanation it = desk.call(clerk, () -> explanations.of(entry, clerk)).orElseThrow();
        assertThat(it.adds()).as("%s %s: %s", it.entry().accountKind(), it.entry().amount(), it.formula()).isTrue();
        for (Term term : it.formula().terms()) {
            if (term.expression() != null) {
                assertThat(Arithmetic.halfUp(term.expression())).as(term.toString()).isEqualByComparingTo(term.result().decimal());
            }
        }
    }
}
