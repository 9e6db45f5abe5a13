package app.anchorage.agency.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.anchorage.Browser;
import app.anchorage.Cast;
import app.anchorage.TestDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The time of a refusal does not tell whether there is such a user: medians of turns taken one after the other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInTimeTest {
    private static final int TURNS = 25;
    private static final int ROUNDS = 4;

    @Inject
    Cast cast;

    @Inject
    Jdbi sql;

    private final Map<String, List<Long>> times = new LinkedHashMap<>();

    /** What differs for chance comes together with more turns, what differs for a reason does not. */
    @Test
    void unknown_user_wrong_password_and_disabled_member_take_equally_long() {
        cast.asAgency(() -> sql.withHandle(h -> h.execute("update member set disabled = true where id = ?", cast.approver().actor().member())));
        Browser guest = cast.nobody();
        takeTurns(guest, 3);
        times.clear();
        double apart = 1;
        for (int round = 0; round < ROUNDS && apart > 0.10; round++) {
            takeTurns(guest, TURNS);
            apart = apart();
        }
        System.out.printf("refused sign-ins, lower quartiles in ms: %s, apart by %.1f %%%n", quartiles(), apart * 100);
        assertThat(apart).as("%s", quartiles()).isLessThanOrEqualTo(0.10);
    }

    private void takeTurns(Browser guest, int turns) {
        for (int i = 0; i < turns; i++) {
            time(guest, "unknown", "nobody-of-that-name", Cast.PASSWORD);
            time(guest, "wrong", cast.finance().userName(), "not the password");
            time(guest, "disabled", cast.approver().userName(), Cast.PASSWORD);
        }
    }

    private void time(Browser guest, String which, String userName, String password) {
        sql.useHandle(h -> h.execute("delete from throttle"));
        long start = System.nanoTime();
        assertThat(guest.post("/login", "userName", userName, "password", password).statusCode()).isEqualTo(422);
        times.computeIfAbsent(which, w -> new ArrayList<>()).add(System.nanoTime() - start);
    }

    private double apart() {
        var quartiles = quartiles().values().stream().mapToDouble(m -> m).summaryStatistics();
        return quartiles.getMax() / quartiles.getMin() - 1;
    }

    /** What else the machine does only makes a turn slower, so the quicker ones tell. */
    private Map<String, Double> quartiles() {
        Map<String, Double> quartiles = new LinkedHashMap<>();
        times.forEach((which, all) -> quartiles.put(which, all.stream().sorted().skip(all.size() / 4).findFirst().orElseThrow() / 1e6));
        return quartiles;
    }
}
