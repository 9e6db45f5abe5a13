package app.anchorage.deal.contract;

import app.anchorage.print.Scan;
import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form of a signature with the scan of the paper. */
public class SigningForm {
    private static final int LONGEST = 80;

    @RestForm("signedOn")
    public String signedOn;

    @RestForm("signedName")
    public String signedName;

    @RestForm("scan")
    public FileUpload scan;

    @RestForm("version")
    public String version;

    static SigningForm on(LocalDate today) {
        SigningForm form = new SigningForm();
        form.signedOn = today.toString();
        return form;
    }

    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    /** Null when something is wrong; then the errors say what. */
    Signing.Signature signature(FormErrors errors, LocalDate today) {
        LocalDate day = new Entered(errors, today).day("signedOn", signedOn);
        String name = Words.orNull(signedName);
        if (name == null || name.length() > LONGEST) {
            errors.add("signedName", name == null ? "web_required" : "web_too_long", LONGEST);
        }
        if (scan == null || scan.fileName() == null || scan.fileName().isBlank()) {
            errors.add("scan", "web_required");
        }
        Scan paper = errors.isEmpty() ? paper(errors) : null;
        return errors.isEmpty() ? new Signing.Signature(day, name, paper) : null;
    }

    private Scan paper(FormErrors errors) {
        try {
            if (scan.size() > Scan.MOST_BYTES) {
                throw Scan.tooLarge();
            }
            return Scan.of(scan.fileName(), Files.readAllBytes(scan.uploadedFile()));
        } catch (Refused refused) {
            refused.on(errors);
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
