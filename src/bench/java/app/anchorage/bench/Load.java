package app.anchorage.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks for one page again and again over kept connections, as light as can be: on two cores a heavy client would measure itself. */
final class Load {
    private static final double LOOK = 10;
    private static final double QUICKER = 1.05;
    private static final int FEWEST = 6;
    private static final int MOST = 18;

    private final int port;
    private final byte[] request;

    Load(int port, String path, Visitor who) {
        this.port = port;
        request = ("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nAccept-Encoding: gzip\r\nCookie: " + who.cookieHeader() + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Milliseconds of each request in the order of their length. */
    record Times(double[] millis, double seconds) {
        double perSecond() {
            return millis.length / seconds;
        }

        double at(double part) {
            return millis[(int) Math.min(millis.length - 1, millis.length * part)];
        }
    }

    /**
     * One visitor at a time, until the page is hardly quicker than in the look before: the virtual machine compiles what it needs beside that. Under full load
     * it has no time to, and what is not compiled yet takes a fifth of the processors for minutes.
     */
    void warm() {
        int looks = 0;
        double before;
        double now = 0;
        do {
            before = now;
            now = run(1, LOOK, 0).perSecond();
        } while (++looks < MOST && (looks < FEWEST || now > QUICKER * before));
    }

    /** @param pause milliseconds between two requests of a connection */
    Times run(int connections, double seconds, long pause) {
        long start = System.nanoTime();
        List<CompletableFuture<List<Double>>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            all.add(CompletableFuture.supplyAsync(() -> one(start, seconds, pause), task -> new Thread(task).start()));
        }
        double[] millis = all.stream().flatMap(times -> times.join().stream()).mapToDouble(Double::doubleValue).sorted().toArray();
        return new Times(millis, Figures.since(start));
    }

    private List<Double> one(long start, double seconds, long pause) {
        List<Double> times = new ArrayList<>();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            while (Figures.since(start) < seconds) {
                long sent = System.nanoTime();
                out.write(request);
                answer(in);
                times.add((System.nanoTime() - sent) / 1e6);
                Thread.sleep(pause);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return times;
    }

    private static void answer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.contains(" 200 ")) {
            throw new IOException(status);
        }
        long length = -1;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.toLowerCase().startsWith("content-length:")) {
                length = Long.parseLong(header.substring(15).trim());
            }
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (long chunk = chunk(in); chunk > 0; chunk = chunk(in)) {
            in.skipNBytes(chunk + 2);
        }
        line(in);
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in), 16);
    }

    private static String line(InputStream in) throws IOException {
        byte[] text = new byte[8192];
        int length = 0;
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the portal closed the connection");
            }
            text[length++] = (byte) c;
        }
        return new String(Arrays.copyOf(text, Math.max(0, length - 1)), StandardCharsets.ISO_8859_1);
    }
}
