package app.anchorage.earning;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** One of the trade's worked examples; a value is named by its path, and the first number in its text counts. */
record Example(JsonNode node) {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

    static Example of(String id) {
        try (InputStream file = Example.class.getResourceAsStream("/worked-examples.json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).spliterator(), false)
                    .filter(node -> node.get("id").asText().equals(id)).map(Example::new).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Money given(String path) {
        return Money.yuan(number("/inputs/" + path));
    }

    Rate rate(String path) {
        return Rate.percent(number("/inputs/" + path));
    }

    Money expected(String path) {
        return Money.yuan(number("/expected/" + path));
    }

    private String number(String path) {
        Matcher matcher = NUMBER.matcher(node.at(path).asText());
        if (!matcher.find()) {
            throw new IllegalArgumentException("no number at " + path);
        }
        return matcher.group();
    }
}
