package app.anchorage.schedule.room;

import app.anchorage.roster.Words;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import java.util.UUID;

/** The form of a room. */
public class RoomForm {
    @FormParam("name")
    @NotBlank
    @Size(max = 80)
    public String name;

    @FormParam("note")
    @Size(max = 500)
    public String note;

    @FormParam("version")
    public int version;

    @FormParam("once")
    public UUID once;

    static RoomForm of(Rooms.Row room) {
        RoomForm form = new RoomForm();
        form.name = room.name();
        form.note = room.note();
        form.version = room.rowVersion();
        return form;
    }

    Rooms.Profile profile() {
        return new Rooms.Profile(name.strip(), Words.orNull(note));
    }
}
