package app.anchorage.deal.contract;

import app.anchorage.roster.Words;
import app.anchorage.web.FormErrors;
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
        } else if (scan.size() > Scan.MOST_BYTES) {
            errors.add("scan", "contract_scan_large", Scan.MOST_BYTES / 1_000_000);
        }
        return errors.isEmpty() ? new Signing.Signature(day, name, read()) : null;
    }

    private Scan read() {
        try {
            return new Scan(fileName(), Files.readAllBytes(scan.uploadedFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the last part, whatever path a browser sent, without control characters. */
    private String fileName() {
        String name = scan.fileName().replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return name.length() > 120 ? name.substring(name.length() - 120) : name;
    }
}
