package app.anchorage.agency;

import app.anchorage.money.Money;
import app.anchorage.money.Rate;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What was and what is, as people read it: amounts in yuan, rates in percent, days as days, secrets not at all. */
@ApplicationScoped
public class AuditJson {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|token|secret|hash|bankaccount|idnumber).*");
    private static final String MASK = "•••";

    private final ObjectMapper mapper;

    @Inject
    AuditJson(ObjectMapper shared) {
        SimpleModule ours = new SimpleModule();
        ours.addSerializer(Money.class, new ToStringSerializer(Money.class));
        ours.addSerializer(Rate.class, new ToStringSerializer(Rate.class));
        mapper = shared.copy().registerModule(ours);
    }

    /** Null for null. */
    String of(Object value) {
        if (value == null) {
            return null;
        }
        try {
            return mapper.writeValueAsString(masked(mapper.valueToTree(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be audited: " + value.getClass(), e);
        }
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> SECRET.matcher(name).matches() && !object.get(name).isNull()).forEach(name -> object.put(name, MASK));
        }
        node.forEach(AuditJson::masked);
        return node;
    }
}
