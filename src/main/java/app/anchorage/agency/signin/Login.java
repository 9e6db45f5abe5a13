package app.anchorage.agency.signin;

import io.quarkus.security.jpa.Password;
import io.quarkus.security.jpa.Roles;
import io.quarkus.security.jpa.UserDefinition;
import io.quarkus.security.jpa.Username;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Instant;

/** A member's user name and password. Without a tenant: sign-in happens before an agency is known. */
@Entity
@UserDefinition
public class Login {
    @Id
    @GeneratedValue
    private Long id;

    @Username
    String userName;

    @Password
    String passwordHash;

    @Roles
    String role;

    private long agencyId;
    private long memberId;
    private Instant lastSignInAt;
    private Instant passwordChangedAt = Instant.now();

    protected Login() {}

    Login(String userName, String passwordHash, String role, long agencyId, long memberId) {
        this.userName = userName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.agencyId = agencyId;
        this.memberId = memberId;
    }

    void signedIn(Instant now) {
        lastSignInAt = now;
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
    }

    public long id() {
        return id;
    }

    public String userName() {
        return userName;
    }

    String passwordHash() {
        return passwordHash;
    }

    public String role() {
        return role;
    }

    public long agencyId() {
        return agencyId;
    }

    public long memberId() {
        return memberId;
    }

    public Instant lastSignInAt() {
        return lastSignInAt;
    }

    Instant passwordChangedAt() {
        return passwordChangedAt;
    }
}
