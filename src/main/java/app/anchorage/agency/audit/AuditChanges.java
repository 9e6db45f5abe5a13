package app.anchorage.agency.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lays what was and what is side by side, field by field, without what stayed the same. */
@ApplicationScoped
public class AuditChanges {
    /** One field; null where there was, or is, nothing. */
    public record Change(String field, String before, String after) {
        /** The text key of the field's name, or null when it has none. */
        public String key() {
            return AuditWords.key("audit_field_", field);
        }

        /** The text key of a value that is a word of ours, or null when the value speaks for itself. */
        public String beforeKey() {
            return valueKey(before);
        }

        public String afterKey() {
            return valueKey(after);
        }

        private String valueKey(String value) {
            String role = "role".equals(field) && value != null ? AuditWords.key("role_", value) : null;
            return role != null || value == null ? role : AuditWords.key("audit_value_", value);
        }
    }

    @Inject
    ObjectMapper mapper;

    List<Change> of(String before, String after) {
        Map<String, String> was = flat(before);
        Map<String, String> is = flat(after);
        Set<String> fields = new LinkedHashSet<>(is.keySet());
        fields.addAll(was.keySet());
        return fields.stream().map(field -> new Change(field, was.get(field), is.get(field)))
                .filter(change -> !Objects.equals(change.before(), change.after())).toList();
    }

    private Map<String, String> flat(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        flatten("", read(json), fields);
        return fields;
    }

    /** A field within a field is named by both. */
    private static void flatten(String prefix, JsonNode node, Map<String, String> fields) {
        node.properties().forEach(field -> {
            String name = prefix.isEmpty() ? field.getKey() : prefix + "." + field.getKey();
            if (field.getValue().isObject()) {
                flatten(name, field.getValue(), fields);
            } else {
                fields.put(name, text(field.getValue()));
            }
        });
    }

    private JsonNode read(String json) {
        try {
            JsonNode node = json == null ? mapper.createObjectNode() : mapper.readTree(json);
            return node.isObject() ? node : mapper.createObjectNode().set("value", node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
