package app.anchorage.roster.upload;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of an uploaded roster, found by heading in either language, in any order. */
public enum RosterColumn {
    STAGE_NAME("主播", "主播昵称", "艺名", "达人", "达人昵称", "stage name", "anchor", "name"),
    LEGAL_NAME("真实姓名", "姓名", "实名", "legal name", "real name"),
    ADZONE("推广位id", "推广位", "广告位id", "pid", "adzone id", "adzone", "promotion position"),
    RELATION("渠道关系id", "渠道id", "relation id", "relation", "channel relation id"),
    SHARE("分成比例", "分成比率", "分成", "share", "share %", "share of net commission"),
    HOLD_DAYS("退货期天数", "退货期", "冻结天数", "冻结期", "账期", "hold days", "hold"),
    VALID_FROM("生效日期", "生效日", "开始日期", "valid from", "from", "effective date");

    private final List<String> headings;

    RosterColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** The heading as the sample file writes it: its texts key is {@code roster_column_…}. */
    public String key() {
        return "roster_column_" + name().toLowerCase(Locale.ROOT);
    }

    /** The column a heading means; empty for one the roster does not know. */
    static Optional<RosterColumn> of(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", "").replaceAll("\\(.*\\)$", "");
        return Arrays.stream(values()).filter(c -> c.headings.stream().anyMatch(h -> h.replace(" ", "").equals(plain))).findFirst();
    }
}
