package app.anchorage.schedule.board;

import static app.anchorage.agency.Role.OF_APPROVER;
import static app.anchorage.agency.Role.OF_FINANCE;
import static app.anchorage.agency.Role.OF_OWNER;
import static app.anchorage.agency.Role.OF_STAFF;

import app.anchorage.roster.Words;
import app.anchorage.schedule.Numbers;
import app.anchorage.schedule.TimeTaken;
import app.anchorage.schedule.board.BoardPages.BoardPage;
import app.anchorage.schedule.board.BoardPages.ItemForm;
import app.anchorage.schedule.board.BoardPages.ItemPage;
import app.anchorage.schedule.board.BoardPages.OfferPage;
import app.anchorage.web.FilterCheck;
import app.anchorage.web.FormErrors;
import app.anchorage.web.Redirect;
import app.anchorage.web.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** The board of a session: which products were proposed, tried, chosen, and what became of them. */
@Path("/sessions/{id:\\d{1,18}}/board")
@RolesAllowed({OF_OWNER, OF_STAFF})
public class BoardResource {
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_SCRIPT = 8000;

    @CheckedTemplate(basePath = "schedule")
    static class Templates {
        static native TemplateInstance board(BoardPage page);

        static native TemplateInstance boardOffers(OfferPage page);

        static native TemplateInstance boardItem(ItemPage page);
    }

    @PathParam("id")
    long id;

    @Inject
    OneBoard boards;

    @Inject
    BoardService service;

    @GET
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance show() {
        return Templates.board(boards.page(id));
    }

    @GET
    @Path("/offers")
    public Response offers(@QueryParam("q") String q) {
        FormErrors errors = new FilterCheck().text("q", q).errors();
        return errors.answer(Templates.boardOffers(boards.offers(id, errors.isEmpty() && q != null ? q.strip() : "", errors)));
    }

    @POST
    public Response propose(@FormParam("product") List<String> chosen) {
        List<Long> ids = chosen == null ? List.of() : chosen.stream().map(Numbers::id).toList();
        if (ids.isEmpty()) {
            FormErrors none = FormErrors.none().add("product", "board_choose_some");
            return none.answer(Templates.boardOffers(boards.offers(id, "", none)));
        }
        service.propose(id, ids);
        return Redirect.to("/sessions/" + id + "/board", "board_proposed", ids.size());
    }

    @GET
    @Path("/{item:\\d{1,18}}")
    @RolesAllowed({OF_OWNER, OF_STAFF, OF_FINANCE, OF_APPROVER})
    public TemplateInstance item(@PathParam("item") long item) {
        return Templates.boardItem(boards.item(id, item, null, FormErrors.none()));
    }

    @POST
    @Path("/{item:\\d{1,18}}/step")
    public Response step(@PathParam("item") long item, @FormParam("state") String state, @FormParam("reason") String reason, @FormParam("version") int version) {
        BoardItem before = boards.find(id, item);
        FormErrors errors = limited(FormErrors.none(), "reason", reason, LONGEST_REASON);
        Column to = Column.of(state).orElse(null);
        if (to == null) {
            errors.add("state", "web_wrong_form");
        }
        return answer(errors, item, new ItemForm(state, reason, ItemForm.of(before).place(), before.script()), "board_stepped",
                () -> service.step(id, item, version, to, Words.orNull(reason)));
    }

    @POST
    @Path("/{item:\\d{1,18}}/place")
    public Response place(@PathParam("item") long item, @FormParam("place") String place, @FormParam("version") int version) {
        ItemForm form = ItemForm.of(boards.find(id, item));
        return answer(FormErrors.none(), item, new ItemForm(form.state(), "", place, form.script()), "board_placed",
                () -> service.place(id, item, version, Numbers.id(place)));
    }

    @POST
    @Path("/{item:\\d{1,18}}/script")
    public Response script(@PathParam("item") long item, @FormParam("script") String script, @FormParam("version") int version) {
        ItemForm form = ItemForm.of(boards.find(id, item));
        FormErrors errors = limited(FormErrors.none(), "script", script, LONGEST_SCRIPT);
        return answer(errors, item, new ItemForm(form.state(), "", form.place(), script), "board_script_saved",
                () -> service.script(id, item, version, Words.orNull(script)));
    }

    @POST
    @Path("/{item:\\d{1,18}}/up")
    public Response up(@PathParam("item") long item) {
        service.up(id, item);
        return Redirect.to("/sessions/" + id + "/board");
    }

    private static FormErrors limited(FormErrors errors, String field, String text, int most) {
        return text != null && text.length() > most ? errors.add(field, "web_too_long", most) : errors;
    }

    private Response answer(FormErrors errors, long item, ItemForm form, String done, Runnable work) {
        if (errors.isEmpty()) {
            try {
                work.run();
                return Redirect.to("/sessions/" + id + "/board/" + item, done);
            } catch (Refused refused) {
                return TimeTaken.again(errors, refused, () -> Templates.boardItem(boards.item(id, item, form, errors)));
            }
        }
        return errors.answer(Templates.boardItem(boards.item(id, item, form, errors)));
    }
}
