package app.anchorage.roster.upload;

import app.anchorage.sheet.SheetColumn;
import java.util.List;
import java.util.Locale;

/** The columns of an uploaded roster. */
public enum RosterColumn implements SheetColumn {
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

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public String key() {
        return "roster_column_" + name().toLowerCase(Locale.ROOT);
    }
}
