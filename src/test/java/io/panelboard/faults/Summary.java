package io.panelboard.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run did and found, in a few lines. */
final class Summary {

    private final Map<String, Integer> faults = new TreeMap<>();
    private final Map<String, List<Duration>> times = new TreeMap<>();
    private int sessions;
    private int compared;
    private int lost;
    private int wrong;
    private long repeats;

    void fault(String what) {
        faults.merge(what, 1, Integer::sum);
    }

    void took(String what, Duration time) {
        times.computeIfAbsent(what, _ -> new ArrayList<>()).add(time);
    }

    void add(Play play, Comparison comparison) {
        sessions += play.sessions().size();
        repeats += play.line.repeats();
        compared += comparison.compared();
        lost += comparison.lost().size();
        wrong += comparison.wrong().size();
    }

    @Override
    public String toString() {
        String happened = faults.entrySet().stream()
                .map(fault -> fault.getValue() + " x " + fault.getKey())
                .collect(Collectors.joining(", "));
        String took = times.entrySet().stream()
                .map(time -> "%n  %s: %s".formatted(time.getKey(), spread(time.getValue())))
                .collect(Collectors.joining());
        return "faults: %s%n  %,d interviews, %,d acknowledged operations compared, %d lost, %d otherwise wrong, %,d sent again%s"
                .formatted(happened, sessions, compared, lost, wrong, repeats, took);
    }

    private static String spread(List<Duration> times) {
        List<Duration> sorted = times.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "p50 %.2f s, max %.2f s (%d times)",
                sorted.get(sorted.size() / 2).toMillis() / 1_000.0,
                sorted.getLast().toMillis() / 1_000.0,
                sorted.size());
    }
}
