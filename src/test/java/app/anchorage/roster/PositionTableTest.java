package app.anchorage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.roster.PromotionPosition.Owner;
import app.anchorage.roster.PromotionPosition.Tag;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PositionTableTest {
    private static final LocalDate MAY = LocalDate.parse("2026-05-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

    private final PositionTable table = PositionTable.of(List.of(
            position(1, PositionKind.ADZONE, "111", Owner.anchor(10), MAY, JUNE.minusDays(1)),
            position(2, PositionKind.ADZONE, "111", Owner.anchor(20), JUNE, null),
            position(3, PositionKind.RELATION, "900", Owner.anchor(30), MAY, null),
            position(4, PositionKind.ADZONE, "222", Owner.room("一号直播间"), MAY, null)));

    @Test
    void the_day_of_the_order_decides_between_owners() {
        assertThat(table.find("111", null, JUNE.minusDays(1)).orElseThrow().anchorId()).isEqualTo(10);
        assertThat(table.find("111", "", JUNE).orElseThrow().anchorId()).isEqualTo(20);
        assertThat(table.find("111", null, MAY.minusDays(1))).isEmpty();
    }

    @Test
    void a_known_relation_decides_before_the_adzone_an_unknown_one_does_not() {
        assertThat(table.find("111", "900", JUNE).orElseThrow().positionId()).isEqualTo(3);
        assertThat(table.find("111", "901", JUNE).orElseThrow().positionId()).isEqualTo(2);
    }

    @Test
    void a_code_of_the_other_kind_is_not_mistaken() {
        assertThat(table.find("900", "111", JUNE)).isEmpty();
    }

    @Test
    void a_rooms_position_decides_no_anchor() {
        var match = table.find("222", null, JUNE).orElseThrow();
        assertThat(match.anchorId()).isNull();
        assertThat(match.room()).isEqualTo("一号直播间");
    }

    private static PromotionPosition position(long id, PositionKind kind, String code, Owner owner, LocalDate from, LocalDate to) {
        PromotionPosition position = new PromotionPosition(new Tag(kind, code, null), owner, from, null);
        position.end(to);
        try {
            Field field = PromotionPosition.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(position, id);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
        return position;
    }
}
