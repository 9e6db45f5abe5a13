package app.anchorage.deal.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what contracts told those that follow them. */
@ApplicationScoped
public class Followed implements Signed, Delivered {
    final List<Long> contracts = new CopyOnWriteArrayList<>();
    final List<String> slots = new CopyOnWriteArrayList<>();

    @Override
    public void contract(long id) {
        contracts.add(id);
    }

    @Override
    public void slot(long id, LocalDate day) {
        slots.add(id + " " + day);
    }

    List<Long> contracts() {
        return contracts;
    }

    List<String> slots() {
        return slots;
    }
}
