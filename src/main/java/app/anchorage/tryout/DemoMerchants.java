package app.anchorage.tryout;

import app.anchorage.agency.ActAs;
import app.anchorage.agency.Actor;
import app.anchorage.merchant.Brands;
import app.anchorage.merchant.Contacts;
import app.anchorage.merchant.Contacts.Contact;
import app.anchorage.merchant.Merchant;
import app.anchorage.merchant.MerchantService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The merchants behind the made-up sales; one of their shops is left for the reader to attach. */
@ApplicationScoped
class DemoMerchants {
    /** @param shop as {@link DemoSales} writes it, null for a merchant who has sold nothing yet */
    private record Demo(String name, String taxId, String note, String brand, String shop, Contact contact) {}

    private static final List<Demo> ALL = List.of(
            new Demo("杭州晚风服饰有限公司", "91330106MA2DEMO01X", "换季前两周确认排期", "晚风", "晚风女装旗舰店",
                    new Contact("王芳", "电商负责人", "138 0000 0001", "wanfeng-wf", "wangfang@example.com", null)),
            new Demo("苏州南枝丝绸有限公司", "91320508MA1DEMO02K", null, "南枝", "南枝真丝",
                    new Contact("顾雨", "店长", "138 0000 0002", null, null, "下午联系")),
            new Demo("云南山谷食品有限公司", "91530100MA6DEMO03P", "生产日期须在三个月内", "山谷", "山谷食品",
                    new Contact("和志强", "市场经理", "138 0000 0003", "shangu-he", null, null)),
            new Demo("上海澄研生物科技有限公司", "91310115MA1DEMO04T", null, "澄研", "澄研护肤",
                    new Contact("沈佳", "品牌总监", "138 0000 0004", null, "shenjia@example.com", null)),
            new Demo("宁波海屿户外用品有限公司", null, "洽谈中", "海屿", null, new Contact("陈澄", "创始人", "138 0000 0005", null, null, null)));

    @Inject
    ActAs actAs;

    @Inject
    MerchantService merchants;

    @Inject
    Brands brands;

    @Inject
    Contacts contacts;

    /** @param staff who looks after them all */
    void take(Actor staff) {
        actAs.run(staff, () -> ALL.forEach(demo -> {
            long id = merchants.create(new Merchant.Profile(demo.name, demo.taxId, staff.member(), demo.note), demo.shop, false, null);
            brands.add(id, demo.brand);
            contacts.add(id, demo.contact, null);
        }));
    }
}
