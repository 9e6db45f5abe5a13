package app.anchorage.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was measured, each time it was, kept in a file so that phases may be run one by one. */
final class Figures {
    private final Path file;
    private final Properties values = new Properties();

    Figures(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            values.load(new StringReader(Files.readString(file)));
        }
    }

    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** Prints the value and keeps it beside earlier ones of that name. */
    double add(String name, double value) {
        String text = String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3f", value);
        System.out.println(name + " " + text);
        values.merge(name, text, (before, now) -> before + " " + now);
        write();
        return value;
    }

    void forget(String name) {
        values.remove(name);
        write();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    double median(String name) {
        double[] all = Arrays.stream(values.getProperty(name).split(" ")).mapToDouble(Double::parseDouble).sorted().toArray();
        return (all[(all.length - 1) / 2] + all[all.length / 2]) / 2;
    }

    String shown(String name) {
        return String.format(Locale.ROOT, median(name) >= 100 ? "%.0f" : "%.2f", median(name));
    }

    /** Every name with its median, and all values where there are several. */
    Map<String, String> lines() {
        return values.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, name -> {
            String all = values.getProperty(name);
            return all.contains(" ") ? shown(name) + " | " + all : shown(name) + " | once";
        }, (a, b) -> a, TreeMap::new));
    }

    private void write() {
        try {
            StringBuilder text = new StringBuilder();
            new TreeMap<>(values).forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
