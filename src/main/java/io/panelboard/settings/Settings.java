package io.panelboard.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was set, and by what. */
interface Settings {

    /** The setting of this name, if it is set to anything but blanks. */
    Optional<Setting> find(String name);

    /** The names of all settings that begin with this one and a dot, as far as sources tell. */
    Set<String> under(String name);

    /** Whether this is an installation of the demo, with its known passwords. */
    boolean isDemo();

    /** A setting that lists words, in lower case. */
    default Set<String> words(String name) {
        return find(name).stream()
                .flatMap(setting -> Stream.of(setting.value().split("[,\\s]+")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
