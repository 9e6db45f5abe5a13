package app.anchorage.roster.upload;

import app.anchorage.roster.Agreement.Terms;
import app.anchorage.roster.AgreementTimeline;
import app.anchorage.roster.PositionKind;
import app.anchorage.roster.upload.KnownRoster.Held;
import app.anchorage.roster.upload.KnownRoster.Known;
import app.anchorage.sheet.Plan;
import app.anchorage.sheet.SheetRow;
import app.anchorage.web.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares an uploaded roster with the known one, row by row; a row sees what the rows above it will have done. */
final class RosterPlanner {
    /** Whether the agreement rules would take the terms; empty when they would. */
    interface TermsCheck {
        Optional<Refused> refusal(Known anchor, Terms terms);
    }

    private final KnownRoster known;
    private final TermsCheck check;
    private final LocalDate today;

    RosterPlanner(KnownRoster known, TermsCheck check, LocalDate today) {
        this.known = known;
        this.check = check;
        this.today = today;
    }

    Plan plan(List<SheetRow> rows) {
        return new Plan(rows.stream().map(this::row).toList());
    }

    private Plan.Row row(SheetRow row) {
        RosterCells cells = new RosterCells(row, today);
        List<RosterChange> changes = new ArrayList<>();
        String name = cells.stageName();
        String legalName = cells.legalName();
        if (!cells.problems().isEmpty()) {
            return Plan.Row.of(cells, name, changes);
        }
        Known anchor = anchor(name, legalName, changes, cells);
        LocalDate from = cells.validFrom();
        position(PositionKind.ADZONE, anchor, from, changes, cells);
        position(PositionKind.RELATION, anchor, from, changes, cells);
        terms(anchor, from, changes, cells);
        return Plan.Row.of(cells, name, changes);
    }

    private Known anchor(String name, String legalName, List<RosterChange> changes, RosterCells cells) {
        Known anchor = known.named(name).orElseGet(() -> {
            changes.add(new RosterChange.NewAnchor(legalName));
            Known added = new Known(null, name, legalName, false, AgreementTimeline.empty());
            known.anchor(added);
            return added;
        });
        if (anchor.archived) {
            cells.wrong(RosterColumn.STAGE_NAME, "roster_anchor_archived", name);
        }
        if (legalName != null && !legalName.equals(anchor.legalName)) {
            changes.add(new RosterChange.LegalName(anchor.legalName, legalName));
            anchor.legalName = legalName;
        }
        return anchor;
    }

    private void position(PositionKind kind, Known anchor, LocalDate from, List<RosterChange> changes, RosterCells cells) {
        String code = cells.code(kind);
        if (code == null) {
            return;
        }
        Optional<Held> held = known.held(kind, code, from);
        if (held.isEmpty()) {
            known.position(kind, code, new Held(anchor.name, false, from, null));
            changes.add(new RosterChange.NewPosition(kind, code, from));
        } else if (!isTheirs(held.get(), anchor, from)) {
            RosterColumn column = kind == PositionKind.ADZONE ? RosterColumn.ADZONE : RosterColumn.RELATION;
            cells.wrong(column, "roster_position_taken", code, held.get().owner(), held.get().from().toString());
        }
    }

    private static boolean isTheirs(Held held, Known anchor, LocalDate from) {
        return !held.room() && held.owner().equals(anchor.name) && held.covers(from);
    }

    private void terms(Known anchor, LocalDate from, List<RosterChange> changes, RosterCells cells) {
        Integer points = cells.points();
        Integer days = cells.holdDays();
        if (points == null || !cells.problems().isEmpty()) {
            return;
        }
        Optional<Terms> now = anchor.termsOn(from);
        Integer hold = cells.saysHold() ? days : now.map(Terms::holdDays).orElse(null);
        Terms wanted = new Terms(from, points, hold, null);
        if (now.isPresent() && sameTerms(now.get(), wanted)) {
            return;
        }
        if (anchor.fileSays(from)) {
            cells.wrong(RosterColumn.SHARE, "roster_two_terms", from.toString());
            return;
        }
        refusal(anchor, wanted, cells);
        anchor.add(wanted);
        changes.add(new RosterChange.NewTerms(wanted));
    }

    private void refusal(Known anchor, Terms wanted, RosterCells cells) {
        check.refusal(anchor, wanted).ifPresent(refused -> {
            RosterColumn column = refused.field().equals("holdDays") ? RosterColumn.HOLD_DAYS : RosterColumn.VALID_FROM;
            cells.wrong(column, refused.key(), refused.args());
        });
    }

    private static boolean sameTerms(Terms now, Terms wanted) {
        return now.sharePoints() == wanted.sharePoints() && java.util.Objects.equals(now.holdDays(), wanted.holdDays());
    }
}
