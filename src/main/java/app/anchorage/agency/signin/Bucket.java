package app.anchorage.agency.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What attempts are counted by: an account, an address, or all together. */
public record Bucket(String key, int free, Duration longestWait, boolean startsAnew) {
    /** In this order everywhere, so that two attempts never wait for each other. */
    static List<Bucket> of(String userName, String address) {
        return List.of(
                new Bucket("account:" + HexFormat.of().formatHex(Token.hash(userName)), 5, Duration.ofMinutes(1), true),
                new Bucket("address:" + network(address), 20, Duration.ofMinutes(15), false),
                new Bucket("all", 300, Duration.ofSeconds(4), false));
    }

    /** Guesses of a public link's secret, apart from those of passwords. */
    public static Bucket ofLinks(String address) {
        return new Bucket("link:" + network(address), 20, Duration.ofMinutes(15), false);
    }

    /** An IPv4 address, or the /64 that one IPv6 customer has. */
    static String network(String address) {
        if (!address.matches("[0-9a-fA-F.:]+(%.*)?")) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            byte[] bytes = parsed.getAddress();
            return HexFormat.of().formatHex(parsed instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
