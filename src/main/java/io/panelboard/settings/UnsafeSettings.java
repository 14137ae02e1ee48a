package io.panelboard.settings;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Panelboard does not start, because of these settings. */
final class UnsafeSettings extends RuntimeException {

    /** The setting by which somebody says that they know what they do, with the words that are meant. */
    static final String ALLOW = "panelboard.allow";

    private static final long serialVersionUID = 1;

    private final transient List<Unsafe> found;

    UnsafeSettings(List<Unsafe> found) {
        super(found.stream().map(u -> u.setting() + ": " + u.problem()).collect(Collectors.joining("\n")));
        this.found = List.copyOf(found);
    }

    List<Unsafe> found() {
        return found;
    }

    /** All that is wrong with these settings, whether somebody allowed it or not. */
    static List<Unsafe> in(Settings settings) {
        return settings.isDemo()
                ? DemoRules.of(settings)
                : Stream.of(ConnectionRules.of(settings), SecretRules.of(settings), DisclosureRules.of(settings))
                        .flatMap(List::stream)
                        .toList();
    }
}
