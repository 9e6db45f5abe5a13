package app.anchorage.intake.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Set;

/**
 * What an API reply holds: claims or orders, wrapped as the API sends them or as bare objects.
 *
 * @param wrapped the rows lie in a list named {@code results} or {@code result}
 */
public record JsonShape(boolean claims, boolean wrapped) {
    static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxStringLength(8 << 20)
                    .build())
            .build();

    private static final Set<String> ORDER_KEYS = Set.of("trade_id", "trade_parent_id", "tk_status");
    private static final Set<String> CLAIM_KEYS =
            Set.of("tb_trade_id", "tb_trade_parent_id", "refund_status", "refund_fee");
    private static final Set<String> LISTS = Set.of("results", "result");

    /** Reads as far as the first key that decides; an empty page is judged by the reply's name. */
    public static JsonShape of(Source source) {
        boolean wrapped = false;
        String reply = "";
        try (JsonParser json = JSON.createParser(source.path().toFile())) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String key = token == JsonToken.FIELD_NAME ? json.currentName() : "";
                if (key.equals("error_response")) {
                    throw source.bad("bad_report_api_error", apiError(json));
                } else if (CLAIM_KEYS.contains(key) || ORDER_KEYS.contains(key)) {
                    return new JsonShape(CLAIM_KEYS.contains(key), wrapped);
                }
                wrapped |= LISTS.contains(key);
                reply = key.endsWith("_response") ? key : reply;
            }
        } catch (IOException e) {
            throw source.bad("bad_report_json", 1, "", "");
        }
        if (!wrapped && reply.isEmpty()) {
            throw source.bad("bad_report_json_kind");
        }
        return new JsonShape(reply.contains("refund"), true);
    }

    private static String apiError(JsonParser json) throws IOException {
        StringBuilder message = new StringBuilder();
        JsonToken token = json.nextToken();
        while (token != null && token != JsonToken.END_OBJECT) {
            if (token.isScalarValue() && message.length() < 200) {
                String part = json.currentName() + ": " + json.getText();
                message.append(message.isEmpty() ? "" : ", ").append(part);
            }
            token = json.nextToken();
        }
        return message.toString();
    }
}
