package app.anchorage.settings;

import app.anchorage.agency.Agency;
import app.anchorage.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;

/** The agency's own settings. */
public class AgencyForm {
    @FormParam("name")
    @NotBlank
    @Size(max = 80)
    public String name;

    @FormParam("language")
    @NotNull
    @Pattern(regexp = "zh|en")
    public String language;

    @FormParam("payoutDay")
    @NotNull
    @Pattern(regexp = "[1-9]|1\\d|2[0-8]", message = "settings_payout_day_form")
    public String payoutDay;

    @FormParam("minimum")
    @NotNull
    @Pattern(regexp = "\\d{1,9}(\\.\\d{1,2})?", message = "settings_minimum_form")
    public String minimum;

    @FormParam("pricesShown")
    @NotNull
    @Pattern(regexp = "true|false")
    public String pricesShown;

    static AgencyForm of(Agency.Settings settings) {
        AgencyForm form = new AgencyForm();
        form.name = settings.name();
        form.language = settings.language();
        form.payoutDay = Integer.toString(settings.payoutDay());
        form.minimum = settings.statementMinimum().toString();
        form.pricesShown = Boolean.toString(settings.pricesShown());
        return form;
    }

    Agency.Settings settings() {
        return new Agency.Settings(name.strip(), language, Money.yuan(minimum), Integer.parseInt(payoutDay), Boolean.parseBoolean(pricesShown));
    }
}
