package app.anchorage.deal.account;

import app.anchorage.deal.receipt.OpenFees;
import app.anchorage.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A merchant's statement of account.
 *
 * @param from and to the days it shows, or null; @param asOf the day by which open amounts are told and aged
 * @param fees what the merchant owes; @param deposits what of his the agency keeps
 * @param commission the net commission of his lines settled in those days: the platform's money, nothing that he owes
 */
public record MerchantAccount(long merchant, String name, String taxId, String agency, LocalDate from, LocalDate to, LocalDate asOf, Movements fees,
        Movements deposits, OpenFees open, Money commission) {
    private static final List<String> KINDS = List.of("FEE", "REFUND", "RECEIPT", "SET_OFF", "WRITE_OFF");

    /** What the movements of one kind come to. */
    public record Sum(String key, Money amount) {}

    public List<Sum> sums() {
        return KINDS.stream().map(kind -> new Sum("owed_sum_" + kind, fees.sum(kind))).toList();
    }

    public OpenFees.Ageing ageing() {
        return open.ageing(asOf);
    }

    public String path() {
        return "/merchants/" + merchant + "/account";
    }

    /** {@code account-17-2026-11-22}. */
    public String file() {
        return "account-" + merchant + "-" + asOf;
    }
}
