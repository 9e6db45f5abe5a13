package app.anchorage.deal.contract;

import app.anchorage.merchant.MerchantSection;
import app.anchorage.money.Money;
import app.anchorage.web.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** A merchant's newest contracts, on his page. */
@ApplicationScoped
public class ContractsSection implements MerchantSection {
    private static final int SHOWN = 5;

    @Inject
    ContractList list;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String headingKey() {
        return "nav_contracts";
    }

    @Override
    public String emptyKey() {
        return "contract_none_of_merchant";
    }

    @Override
    public List<Row> rows(long merchant, Locale locale) {
        return list.page(ContractFilter.of(merchant)).rows().stream().limit(SHOWN).map(contract -> row(contract, locale)).toList();
    }

    private static Row row(ContractList.Row contract, Locale locale) {
        String until = contract.lastDay() == null ? "" : " " + Texts.of(locale, "contract_until", contract.lastDay().toString());
        String detail = Texts.of(locale, contract.kind().key()) + " · " + Texts.of(locale, "contract_from", contract.validFrom().toString()) + until;
        return new Row(contract.number(), "/contracts/" + contract.id(), detail, contract.state().key(), contract.state().tone(), Money.fen(contract.feeFen()));
    }

    @Override
    public Link more(long merchant) {
        return new Link("contract_all_of_merchant", "/contracts?merchant=" + merchant);
    }
}
