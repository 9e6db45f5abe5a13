package app.anchorage.schedule.log;

import app.anchorage.sheet.SheetColumn;
import java.util.List;
import java.util.Locale;

/** The columns of a session log. */
enum LogColumn implements SheetColumn {
    ROOM("直播间", "直播账号", "主播账号", "room"),
    START("开播时间", "开始时间", "开播", "start"),
    END("下播时间", "结束时间", "关播时间", "end"),
    VIEWS("观看次数", "观看人数", "场观", "观看", "views"),
    PEAK("最高在线", "峰值在线", "最高在线人数", "peak"),
    LIKES("点赞", "点赞数", "点赞次数", "likes"),
    COMMENTS("评论", "评论数", "评论次数", "comments"),
    FOLLOWERS("新增粉丝", "新增关注", "涨粉", "new followers", "followers"),
    CLICKS("商品点击", "商品点击次数", "clicks"),
    AD("投流花费", "投流", "广告花费", "推广花费", "ad spend");

    private final List<String> headings;

    LogColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public String key() {
        return "schedule_log_" + name().toLowerCase(Locale.ROOT);
    }
}
