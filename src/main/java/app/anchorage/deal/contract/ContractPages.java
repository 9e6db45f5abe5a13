package app.anchorage.deal.contract;

import app.anchorage.web.Links;
import app.anchorage.web.Choice;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Pager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the templates of contracts are given. */
public final class ContractPages {
    private ContractPages() {}

    public record ListPage(ContractFilter filter, ContractList.Page page, Pager pager, List<Choice> merchants, boolean mayEdit) {
        public List<Choice> states() {
            return all(Entered.choices("contract_state_", ContractState.values()));
        }

        public List<Choice> kinds() {
            return all(Entered.choices("contract_kind_", ContractKind.values()));
        }

        private static List<Choice> all(List<Choice> some) {
            return java.util.stream.Stream.concat(java.util.stream.Stream.of(Choice.keyed("", "contract_all")), some.stream()).toList();
        }

        /** The tile’s list: its own condition, with the search kept. */
        public String tile(String name, String value) {
            Map<String, String> query = new LinkedHashMap<>();
            query.put("q", filter.q());
            query.put("merchant", filter.merchant());
            query.put(name, value);
            return Links.to("/contracts", query);
        }
    }

    /** New or changed terms; {@code ofNumber} is the contract that a following one refers to. */
    public record EditPage(Long id, ContractForm form, List<Choice> merchants, String ofNumber, String merchantName, FormErrors errors) {
        public String action() {
            return id == null ? "/contracts" : "/contracts/" + id;
        }

        public boolean terminates() {
            return ContractKind.TERMINATION.name().equals(form.kind);
        }

        public String fromHint() {
            return "contract_from_hint_" + (ofNumber == null ? "ROOT" : form.kind);
        }
    }

    /** A new or changed slot. */
    public record SlotPage(Contract contract, Long slotId, SlotForm form, List<Choice> anchors, List<Choice> shops, FormErrors errors) {
        public String action() {
            return "/contracts/" + contract.id() + "/slots" + (slotId == null ? "" : "/" + slotId);
        }

        public String feeHint() {
            return contract.head().taxIncluded() ? "contract_fee_hint_included" : "contract_fee_hint_added";
        }

        /** What is wrong with one line of the instalments, as of the field whose name all lines share. */
        public FormErrors errorsOf(String line, String field) {
            FormErrors own = FormErrors.none();
            errors.of(line).ifPresent(error -> own.add(field, error.key(), error.args().toArray()));
            return own;
        }
    }

    public record ClausePage(Contract contract, ClauseKind kind, String words, FormErrors errors) {}

    /** One contract; {@code signing} and {@code faulty} (the slot whose form is wrong, or null) keep what was entered. */
    public record OnePage(ContractView.Whole whole, SigningForm signing, Long faulty, String entered, FormErrors errors, boolean mayEdit) {
        public boolean draft() {
            return mayEdit && whole.contract().draft();
        }

        /** A supplement and the like may follow. */
        public boolean mayFollow() {
            return mayEdit && whole.contract().kind().root() && whole.contract().state() == ContractState.SIGNED;
        }

        public List<ContractKind> following() {
            return List.of(ContractKind.SUPPLEMENT, ContractKind.RENEWAL, ContractKind.TERMINATION);
        }

        public ClauseKind[] library() {
            return ClauseKind.values();
        }

        public boolean isFaulty(SlotRow slot) {
            return faulty != null && faulty == slot.id();
        }

        /** The field’s id on a page with a form per slot: the plain name where an error’s link leads to. */
        public String idOf(String field, SlotRow slot) {
            return isFaulty(slot) ? field : field + "-" + slot.id();
        }

        public FormErrors errorsOf(SlotRow slot) {
            return isFaulty(slot) ? errors : FormErrors.none();
        }

        public String path() {
            return "/contracts/" + whole.contract().id();
        }

        public boolean mayDeliver() {
            return mayEdit && whole.contract().signed();
        }

        /** The day of delivery to begin with: what was entered, or today. */
        public String dayOf(SlotRow slot) {
            return isFaulty(slot) ? entered : whole.today().toString();
        }
    }
}
