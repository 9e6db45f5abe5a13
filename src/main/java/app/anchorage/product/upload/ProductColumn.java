package app.anchorage.product.upload;

import app.anchorage.sheet.SheetColumn;
import java.util.List;
import java.util.Locale;

/** The columns of a product list that mean something here; the platform's list of 27 columns has eight of them, the rest is kept. */
public enum ProductColumn implements SheetColumn {
    ITEM("商品id", "商品编号", "宝贝id", "item id", "item"),
    NAME("商品名称", "商品标题", "宝贝名称", "product name", "product", "name"),
    MERCHANT("商家名称", "商家", "merchant", "merchant name"),
    SHOP("店铺名称", "店铺", "shop", "shop name"),
    SELLER_NICK("卖家旺旺", "掌柜旺旺", "旺旺", "seller nick"),
    CATEGORY("商品一级类目", "一级类目", "商品类目", "类目", "category"),
    EVERYDAY("商品价格", "日常价", "everyday price", "price"),
    LIVE("直播价", "到手价", "live price"),
    COMMISSION("收入比率", "佣金比例", "佣金比率", "commission rate", "commission"),
    STOCK("库存", "stock"),
    GIFTS("赠品", "gifts"),
    NOTE("备注", "note", "notes");

    private final List<String> headings;

    ProductColumn(String... headings) {
        this.headings = List.of(headings);
    }

    @Override
    public List<String> headings() {
        return headings;
    }

    @Override
    public String key() {
        return "product_column_" + name().toLowerCase(Locale.ROOT);
    }
}
