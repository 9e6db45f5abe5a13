package app.anchorage.merchant.upload;

import app.anchorage.sheet.SheetColumn;
import java.util.List;
import java.util.Locale;

/** The columns of an uploaded list of merchants. */
public enum MerchantColumn implements SheetColumn {
    NAME("商家名称", "商家", "公司名称", "公司全称", "企业名称", "merchant", "merchant name", "legal name", "company", "name"),
    TAX_ID("税号", "统一社会信用代码", "纳税人识别号", "tax id", "tax number"),
    OWNER("负责人", "跟进人", "owner"),
    NOTE("备注", "note", "notes"),
    BRAND("品牌", "brand", "brands"),
    SHOP("店铺名称", "店铺", "shop", "shop name"),
    SELLER_NICK("掌柜旺旺", "旺旺", "seller nick"),
    CONTACT("联系人", "联系人姓名", "contact", "contact name"),
    TITLE("职务", "title"),
    PHONE("电话", "手机", "联系电话", "phone"),
    WECHAT("微信", "微信号", "wechat"),
    EMAIL("邮箱", "e-mail", "email");

    private final List<String> headings;

    MerchantColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public String key() {
        return "merchant_column_" + name().toLowerCase(Locale.ROOT);
    }
}
