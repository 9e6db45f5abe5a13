package app.anchorage.merchant;

import app.anchorage.roster.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The form of a merchant's master data. */
public class MerchantForm {
    @FormParam("name")
    @NotBlank
    @Size(max = 120)
    public String name;

    @FormParam("taxId")
    @Size(max = 40)
    public String taxId;

    @FormParam("owner")
    @Pattern(regexp = "\\d{0,18}")
    public String owner;

    @FormParam("note")
    @Size(max = 1000)
    public String note;

    /** A shop of the order reports that the new merchant is to have. */
    @FormParam("shop")
    @Size(max = 120)
    public String shop;

    /** "yes": the look-alikes are others. */
    @FormParam("sure")
    public String sure;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static MerchantForm of(Merchant merchant) {
        MerchantForm form = new MerchantForm();
        form.name = merchant.name();
        form.taxId = merchant.taxId();
        form.owner = merchant.ownerId() == null ? "" : merchant.ownerId().toString();
        form.note = merchant.note();
        form.version = merchant.version();
        return form;
    }

    static MerchantForm withShop(String shop) {
        MerchantForm form = new MerchantForm();
        form.shop = Words.orNull(shop);
        return form;
    }

    boolean isSure() {
        return "yes".equals(sure);
    }

    Merchant.Profile profile() {
        return new Merchant.Profile(name.strip(), PlainName.taxId(taxId), Words.orNull(owner) == null ? null : Long.valueOf(owner.strip()),
                Words.orNull(note));
    }
}
