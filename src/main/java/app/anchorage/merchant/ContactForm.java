package app.anchorage.merchant;

import static app.anchorage.roster.Words.orNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The form of a merchant's contact. */
public class ContactForm {
    @FormParam("name")
    @NotBlank
    @Size(max = 80)
    public String name;

    @FormParam("title")
    @Size(max = 80)
    public String title;

    @FormParam("phone")
    @Pattern(regexp = "[-+()\\d\\s]{0,40}", message = "merchant_phone_wrong")
    public String phone;

    @FormParam("wechat")
    @Size(max = 40)
    public String wechat;

    @FormParam("email")
    @Pattern(regexp = "\\s*|\\s*[^@\\s]{1,64}@[^@\\s]{1,100}\\s*", message = "merchant_email_wrong")
    public String email;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("once")
    public UUID once;

    static ContactForm of(Contacts.Row row) {
        ContactForm form = new ContactForm();
        form.name = row.name();
        form.title = row.title();
        form.phone = row.phone();
        form.wechat = row.wechat();
        form.email = row.email();
        form.note = row.note();
        return form;
    }

    Contacts.Contact contact() {
        return new Contacts.Contact(name.strip(), orNull(title), orNull(phone), orNull(wechat), orNull(email), orNull(note));
    }
}
