package app.anchorage.product;

import app.anchorage.Browser;
import app.anchorage.Cast;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jdbi.v3.core.Jdbi;

/** Merchants and products as tests need them, made by the pages where there are pages. */
public final class Shelf {
    private final Cast cast;
    private final Jdbi sql;

    public Shelf(Cast cast, Jdbi sql) {
        this.cast = cast;
        this.sql = sql;
    }

    public long merchant(String name) {
        return id("insert into merchant (agency_id, name, created_by) values (:agency, '" + name + "', " + cast.staff().actor().member() + ") returning id");
    }

    public void shop(long merchant, String name) {
        id("insert into merchant_shop (agency_id, merchant_id, name) values (:agency, " + merchant + ", '" + name + "') returning merchant_id");
    }

    public Response add(Browser who, long merchant, String name, String category, String items, String... more) {
        String[] form = {"merchant", "" + merchant, "name", name, "category", category, "items", items, "once", UUID.randomUUID().toString()};
        String[] all = java.util.Arrays.copyOf(form, form.length + more.length);
        System.arraycopy(more, 0, all, form.length, more.length);
        return who.post("/products", all);
    }

    /** @return the product's id */
    public long product(long merchant, String name, String category, String... more) {
        Response made = add(cast.staff(), merchant, name, category, "", more);
        if (made.statusCode() != 303) {
            throw new AssertionError(made.statusCode() + " " + made.asString());
        }
        return Long.parseLong(made.header("Location").replaceAll(".*/", ""));
    }

    public Response document(Browser who, String owner, long id, String kind, String from, String to) {
        return who.upload("/documents", "scan", "doc.png", picture(), owner, "" + id, "kind", kind, "number", "NO-1", "validFrom", from, "expiresOn", to, "once",
                UUID.randomUUID().toString());
    }

    public static byte[] picture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long id(String query) {
        return cast.as(cast.staff(), () -> sql.withHandle(h -> h.createQuery(query).bind("agency", cast.agency()).mapTo(Long.class).one()));
    }
}
