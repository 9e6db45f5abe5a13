package app.anchorage.agency.signin;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks who holds the session cookie. */
class SessionRequest extends BaseAuthenticationRequest {
    private final String token;
    private final String address;

    SessionRequest(String token, String address) {
        this.token = token;
        this.address = address;
    }

    String token() {
        return token;
    }

    String address() {
        return address;
    }
}
