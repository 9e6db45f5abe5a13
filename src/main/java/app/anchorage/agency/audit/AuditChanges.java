package app.anchorage.agency.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    }

    @Inject
    ObjectMapper mapper;

    List<Change> of(String before, String after) {
        JsonNode was = read(before);
        JsonNode is = read(after);
        Set<String> fields = new LinkedHashSet<>();
        is.fieldNames().forEachRemaining(fields::add);
        was.fieldNames().forEachRemaining(fields::add);
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            Change change = new Change(field, text(was.get(field)), text(is.get(field)));
            if (!String.valueOf(change.before()).equals(String.valueOf(change.after()))) {
                changes.add(change);
            }
        }
        return changes;
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
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
