package app.anchorage.intake.read;

import java.util.Map;
import java.util.OptionalInt;

/** The platform's codes of a claim's state, and the words that reports use for them. */
final class ClaimState {
    private static final Map<String, Integer> CODES = Map.ofEntries(
            Map.entry("维权创建", 4),
            Map.entry("维权成功", 2),
            Map.entry("维权失败", 3),
            Map.entry("发生多次维权", 11),
            Map.entry("发生多次维权待处理", 11),
            Map.entry("从淘客处补扣等待扣款", 12),
            Map.entry("从淘客处补扣钱已结给淘客等待扣款", 12),
            Map.entry("从淘客处补扣扣款成功", 13),
            Map.entry("从淘客处补扣钱已结给淘客扣款成功", 13),
            Map.entry("从卖家处补扣等待扣款", 14),
            Map.entry("从卖家处补扣钱已结给卖家等待扣款", 14),
            Map.entry("从卖家处补扣扣款成功", 15),
            Map.entry("从卖家处补扣钱已结给卖家扣款成功", 15));

    private ClaimState() {}

    static OptionalInt code(String word) {
        String plain = word.replaceAll("[\\s\\u00a0（）()，,、：:\\-]", "");
        for (var known : CODES.entrySet()) {
            if (known.getKey().equals(plain) || known.getValue().toString().equals(plain)) {
                return OptionalInt.of(known.getValue());
            }
        }
        return OptionalInt.empty();
    }
}
