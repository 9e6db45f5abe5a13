package app.anchorage.earning;

import java.util.Arrays;
import java.util.Optional;

/** 维权状态: how far a refund claim after settlement has come (refund_status, domain 1c). */
public enum ClaimState {
    CREATED(4, "维权创建", Effect.KEEPS_FROZEN),
    SUCCEEDED(2, "维权成功", Effect.DEDUCTS),
    FAILED(3, "维权失败", Effect.RELEASES),
    REPEATED(11, "发生多次维权，待处理", Effect.KEEPS_FROZEN),
    PROMOTER_PAYS(12, "从淘客处补扣（钱已结给淘客）等待扣款", Effect.KEEPS_FROZEN),
    PROMOTER_PAID(13, "从淘客处补扣（钱已结给淘客）扣款成功", Effect.DEDUCTS),
    MERCHANT_PAYS(14, "从卖家处补扣（钱已结给卖家）等待扣款", Effect.MERCHANT_PAYS),
    MERCHANT_PAID(15, "从卖家处补扣（钱已结给卖家）扣款成功", Effect.MERCHANT_PAYS);

    /** What a state does to the line's money (design 1, rule 2). */
    public enum Effect {
        /** The line stays frozen. */
        KEEPS_FROZEN,
        /** The refund comes off and the freeze ends. */
        DEDUCTS,
        /** The freeze ends, nothing comes off. */
        RELEASES,
        /** As RELEASES, and a person sees it: the platform takes it from the merchant. */
        MERCHANT_PAYS
    }

    private static final String ASIDE = "[（(][^）)]*[）)]";
    private static final String MARKS = "[\\s\\u3000，,。.、:：;；-]";

    private final int code;
    private final String word;
    private final Effect effect;

    ClaimState(int code, String word, Effect effect) {
        this.code = code;
        this.word = word;
        this.effect = effect;
    }

    public int code() {
        return code;
    }

    /** As the platform's documentation and exports say it. */
    public String word() {
        return word;
    }

    public Effect effect() {
        return effect;
    }

    /** Empty for a code that nobody has described: a red finding. */
    public static Optional<ClaimState> ofCode(int code) {
        return Arrays.stream(values()).filter(state -> state.code == code).findFirst();
    }

    /** Reads an export's word or code; spaces, punctuation and the aside in brackets do not matter. Empty when unknown: a red finding. */
    public static Optional<ClaimState> ofWord(String text) {
        String bare = bare(text);
        return Arrays.stream(values()).filter(state -> bare(state.word).equals(bare) || bare.equals("" + state.code)).findFirst();
    }

    private static String bare(String text) {
        return text.replaceAll(ASIDE, "").replaceAll(MARKS, "");
    }
}
