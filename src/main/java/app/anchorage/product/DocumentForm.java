package app.anchorage.product;

import app.anchorage.print.Scan;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form of a document, with its scan where there is one. */
public class DocumentForm {
    private static final int LONGEST = 80;

    @RestForm("product")
    public String product;

    @RestForm("person")
    public String person;

    @RestForm("kind")
    public String kind;

    @RestForm("number")
    public String number;

    @RestForm("validFrom")
    public String validFrom;

    @RestForm("expiresOn")
    public String expiresOn;

    @RestForm("scan")
    public FileUpload scan;

    @RestForm("once")
    public UUID once;

    static DocumentForm of(String product, String person) {
        DocumentForm form = new DocumentForm();
        form.product = product;
        form.person = person;
        return form;
    }

    /** Null with what is wrong in the errors. */
    Document.Terms terms(FormErrors errors) {
        Entered entered = new Entered(errors);
        Long ofProduct = id(product);
        Long ofPerson = ofProduct == null ? id(person) : null;
        if (ofProduct == null && ofPerson == null) {
            errors.add("person", "web_required");
        }
        String what = text(errors, "kind", kind);
        if (what == null && !errors.has("kind")) {
            errors.add("kind", "web_required");
        }
        String digits = text(errors, "number", number);
        LocalDate from = entered.dayOrNone("validFrom", validFrom);
        LocalDate to = entered.dayOrNone("expiresOn", expiresOn);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("expiresOn", "document_days_turned");
        }
        return errors.isEmpty() ? new Document.Terms(ofProduct, ofPerson, what, digits, from, to) : null;
    }

    private static Long id(String text) {
        return text != null && text.strip().matches("\\d{1,18}") ? Long.valueOf(text.strip()) : null;
    }

    private static String text(FormErrors errors, String field, String text) {
        String plain = Words.orNull(text);
        if (plain != null && plain.length() > LONGEST) {
            errors.add(field, "web_too_long", LONGEST);
            return null;
        }
        return plain;
    }

    /** Null for none. @throws Refused when it is no scan */
    Scan paper() {
        if (scan == null || scan.fileName() == null || scan.fileName().isBlank()) {
            return null;
        }
        if (scan.size() > Scan.MOST_BYTES) {
            throw Scan.tooLarge();
        }
        try {
            return Scan.of(scan.fileName(), Files.readAllBytes(scan.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
