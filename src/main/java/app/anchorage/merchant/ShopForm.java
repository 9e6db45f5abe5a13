package app.anchorage.merchant;

import app.anchorage.roster.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The form of a merchant's shop. */
public class ShopForm {
    @FormParam("name")
    @NotBlank
    @Size(max = 120)
    public String name;

    @FormParam("sellerNick")
    @Size(max = 120)
    public String sellerNick;

    @FormParam("once")
    public UUID once;

    static ShopForm of(Shops.Row row) {
        ShopForm form = new ShopForm();
        form.name = row.name();
        form.sellerNick = row.sellerNick();
        return form;
    }

    Shops.Shop shop() {
        return new Shops.Shop(name.strip(), Words.orNull(sellerNick));
    }
}
