package app.anchorage.merchant;

import app.anchorage.web.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Merchants as a select field's choices. */
@ApplicationScoped
public class MerchantChoices {
    @Inject
    Merchants merchants;

    /** Who is not archived, by name. */
    @Transactional
    public List<Choice> active() {
        return merchants.active().stream().map(m -> Choice.plain(m.id(), m.name())).toList();
    }
}
