package app.anchorage.roster;

import app.anchorage.roster.AgreementTimeline.Version;
import app.anchorage.web.FormErrors;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The form of an agreement version, new or a correction; a correction keeps days, scope and hold and needs a reason. */
public class AgreementForm {
    private static final int MOST_YEARS = 20;

    @FormParam("validFrom")
    public String validFrom;

    @FormParam("validTo")
    public String validTo;

    @FormParam("scope")
    public String scope;

    @FormParam("scopeKey")
    @Size(max = 80)
    public String scopeKey;

    @BeanParam
    public PayFields pay = new PayFields();

    @FormParam("holdDays")
    public String holdDays;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("reason")
    @Size(max = 500)
    public String reason;

    @FormParam("once")
    public UUID once;

    /** The version whose terms the form begins with, or null. */
    public String like;

    private PayReading.Read read;

    /** @param ruling what holds on the day so far: the form begins with its terms, so that changing one keeps the others */
    static AgreementForm from(LocalDate day, Optional<Version> ruling) {
        AgreementForm form = new AgreementForm();
        form.validFrom = day.toString();
        ruling.ifPresent(form::like);
        return form;
    }

    private void like(Version version) {
        pay = PayFields.of(version.pay(), version.sharePoints());
        holdDays = version.holdDays() == null ? "" : version.holdDays().toString();
        like = Integer.toString(version.number());
    }

    static AgreementForm correcting(Agreement version) {
        AgreementForm form = new AgreementForm();
        form.pay = PayFields.of(version.pay(), version.sharePoints());
        return form;
    }

    /** @param payees who may be in the team */
    FormErrors checkNew(FormErrors errors, LocalDate today, Set<Long> payees) {
        Days.check(errors, "validFrom", validFrom, today);
        checkEnd(errors);
        checkScope(errors);
        String days = Words.orNull(holdDays);
        if (days != null && (!days.matches("\\d{1,3}") || Integer.parseInt(days) > 365)) {
            errors.add("holdDays", "roster_hold_wrong");
        }
        return checkPay(errors, payees);
    }

    FormErrors checkCorrection(FormErrors errors, Set<Long> payees) {
        return checkPay(Words.orNull(reason) == null ? errors.add("reason", "web_required") : errors, payees);
    }

    private FormErrors checkPay(FormErrors errors, Set<Long> payees) {
        FormErrors ofPay = FormErrors.none();
        read = PayReading.of(pay, new TeamReading(pay.team(), payees), ofPay);
        ofPay.all().forEach(error -> errors.add(error.field(), error.key(), error.args().toArray()));
        return errors;
    }

    private void checkEnd(FormErrors errors) {
        if (Words.orNull(validTo) == null || errors.has("validFrom")) {
            return;
        }
        LocalDate from = LocalDate.parse(validFrom);
        LocalDate end = Days.parse(validTo);
        if (end == null || end.isAfter(from.plusYears(MOST_YEARS))) {
            errors.add("validTo", "roster_day_wrong", from.toString(), from.plusYears(MOST_YEARS).toString());
        } else if (end.isBefore(from)) {
            errors.add("validTo", "roster_end_before_from", from.toString());
        }
    }

    private void checkScope(FormErrors errors) {
        Scope.Of of = scopeOf();
        String key = Words.orNull(scopeKey);
        if (of == null) {
            errors.add("scope", "web_wrong_form");
        } else if ((of == Scope.Of.ALL) != (key == null)) {
            errors.add("scopeKey", of == Scope.Of.ALL ? "roster_scope_key_none" : "web_required");
        } else if (of == Scope.Of.PLATFORM && !"TAOBAO".equals(key)) {
            errors.add("scopeKey", "roster_scope_platform");
        } else if (of == Scope.Of.ITEM && !key.matches("\\d{1,20}")) {
            errors.add("scopeKey", "roster_scope_item");
        }
    }

    private Scope.Of scopeOf() {
        String name = scope == null || scope.isBlank() ? Scope.Of.ALL.name() : scope;
        return Arrays.stream(Scope.Of.values()).filter(of -> of.name().equals(name)).findFirst().orElse(null);
    }

    Agreement.Correction correction() {
        return new Agreement.Correction(read.sharePoints(), read.pay(), Words.orNull(note), Words.orNull(reason));
    }

    Agreement.Terms terms() {
        String days = Words.orNull(holdDays);
        Integer hold = days == null ? null : Integer.valueOf(days);
        LocalDate end = Words.orNull(validTo) == null ? null : LocalDate.parse(validTo);
        Scope.Of of = scopeOf();
        Scope on = of == Scope.Of.ALL ? Scope.ALL : new Scope(of, scopeKey.strip());
        return new Agreement.Terms(LocalDate.parse(validFrom), end, on, read.sharePoints(), read.pay(), hold, Words.orNull(note));
    }

    String reasonOrNull() {
        return Words.orNull(reason);
    }
}
