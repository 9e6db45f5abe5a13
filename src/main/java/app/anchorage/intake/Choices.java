package app.anchorage.intake;

import app.anchorage.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The choices of a filter: any, then each value. */
final class Choices {
    private Choices() {}

    static <T extends Enum<T>> List<Choice> of(String anyKey, T[] values, Function<T, String> textKey) {
        List<Choice> choices = new ArrayList<>(List.of(Choice.keyed("", anyKey)));
        for (T value : values) {
            choices.add(Choice.keyed(value.name(), textKey.apply(value)));
        }
        return choices;
    }
}
