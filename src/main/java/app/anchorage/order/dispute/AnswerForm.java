package app.anchorage.order.dispute;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;

/** The agency's word on a dispute. */
public class AnswerForm {
    @FormParam("answer")
    @NotBlank
    @Size(max = 500)
    public String answer;

    public String answer() {
        return answer == null ? "" : answer;
    }
}
