package app.anchorage.deal.contract;

import app.anchorage.deal.contract.ContractPages.EditPage;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The page with the form of a contract’s terms, empty, filled or refused. */
@ApplicationScoped
class ContractForms {
    @Inject
    Parties parties;

    @Inject
    ContractService contracts;

    /** @param id null for a new one */
    TemplateInstance page(Long id, ContractForm form, FormErrors errors) {
        Long of = form.of != null && form.of.matches("\\d{1,18}") ? Long.valueOf(form.of) : null;
        Contract signed = of == null ? null : contracts.find(of);
        String merchant = signed == null ? null : parties.merchant(signed.head().merchantId()).map(Parties.Merchant::name).orElse(null);
        return ContractsResource.Templates.contractForm(new EditPage(id, form, parties.merchants(Choice.keyed("", "contract_choose")),
                signed == null ? null : signed.number(), merchant, errors));
    }
}
