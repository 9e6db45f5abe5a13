package app.anchorage.merchant;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names and tax numbers brought to what two ways of writing the same have in common. */
public final class PlainName {
    private static final Pattern NOISE = Pattern.compile("[\\p{Z}\\s\\p{P}\\p{S}]+");
    /** Forms of company at the end of a name. */
    private static final Pattern FORM = Pattern.compile(
            "(集团)?(股份|控股)?(有限责任公司|有限公司|公司|集团|厂|商行|经营部|工作室|个体工商户)$|(companylimited|coltd|limited|ltd|inc|llc|corp|corporation|company|co)$");

    private PlainName() {}

    /** "晚风 服饰（杭州）有限公司" and "晚风服饰(杭州)" → 晚风服饰杭州. */
    public static String of(String name) {
        String plain = NOISE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
        String shorter = FORM.matcher(plain).replaceFirst("");
        return shorter.isEmpty() ? plain : shorter;
    }

    /** Without spaces, half width, capitals; null when nothing is left. */
    public static String taxId(String text) {
        String plain = text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }

    /** 统一社会信用代码 or one of the older numbers. */
    public static boolean isTaxId(String plain) {
        return plain.matches("[0-9A-Z]{15,20}");
    }
}
