package app.anchorage.intake.read;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** Reads the API's list of subsidies, kept in its cell as JSON. */
final class SubsidyText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SubsidyText() {}

    static List<Subsidy> parse(String text) {
        if (Blank.is(text)) {
            return null;
        }
        try {
            List<Subsidy> subsidies = new ArrayList<>();
            collect(JSON.readTree(text), subsidies);
            return subsidies.isEmpty() ? null : List.copyOf(subsidies);
        } catch (JsonProcessingException e) {
            throw new BadCell("finding_bad_subsidies");
        }
    }

    private static void collect(JsonNode node, List<Subsidy> subsidies) {
        if (node.has("subsidy_rate") || node.has("subsidy_fee")) {
            subsidies.add(subsidy(node));
        } else {
            node.forEach(child -> collect(child, subsidies));
        }
    }

    private static Subsidy subsidy(JsonNode node) {
        String type = text(node, "subsidy_type");
        return new Subsidy(
                Blank.is(type) ? null : type,
                rate(node, "subsidy_rate"),
                money(node, "subsidy_fee"),
                money(node, "subsidy_upper_limit"),
                rate(node, "subsidy_share_rate"));
    }

    private static Rate rate(JsonNode node, String key) {
        return RateText.parse(text(node, key));
    }

    private static Money money(JsonNode node, String key) {
        return MoneyText.parse(text(node, key));
    }

    private static String text(JsonNode node, String key) {
        return Blank.trim(node.path(key).asText(""));
    }
}
