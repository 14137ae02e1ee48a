package io.panelboard.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Reads settings from Spring's environment: the value by its own lookup, the origin from the source that wins. */
record SpringSettings(ConfigurableEnvironment environment) {

    /** Names the sources that are read from the command line. */
    private static final Map<String, String> COMMAND_LINE_SOURCES = Map.of(
            CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
            "the command line",
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            "a system property of the command line");

    /** Limits the items of one list; no setting that is checked here has more. */
    private static final int LONGEST_LIST = 100;

    /** Matches values that {@code application.yaml} only forwards: then the variable, and its origin, is meant. */
    private static final Pattern FORWARDED = Pattern.compile("\\$\\{([A-Z_]+):[^}]*}");

    /** Names the one profile. */
    static final String DEMO = "demo";

    /**
     * Finds the setting of this name, if it is set to anything but blanks. Of a single value and a list, the one in the
     * winning source is returned.
     */
    Optional<Setting> find(String name) {
        String first = name + "[0]";
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
                continue;
            }
            var single = originIn(source, name);
            if (single.isPresent()) {
                var variable = FORWARDED.matcher(String.valueOf(source.getProperty(name)));
                if (variable.matches()) {
                    return find(variable.group(1));
                }
                return single.flatMap(from -> setting(name, environment.getProperty(name), from));
            }
            var list = originIn(source, first);
            if (list.isPresent()) {
                return list.flatMap(from -> setting(name, items(name), from));
            }
        }
        return Optional.empty();
    }

    private static Optional<Setting> setting(String name, @Nullable String value, String from) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(new Setting(name, value.strip(), from, COMMAND_LINE_SOURCES.containsValue(from)));
    }

    /** Joins the items of a list, each of which is a setting of its own in a file. */
    private String items(String name) {
        return IntStream.range(0, LONGEST_LIST)
                .mapToObj(i -> environment.getProperty("%s[%d]".formatted(name, i)))
                .takeWhile(Objects::nonNull)
                .collect(Collectors.joining(","));
    }

    /** Returns the names of all settings that begin with this one and a dot, as far as sources can list them. */
    Set<String> namesUnder(String name) {
        return Binder.get(environment)
                .bind(name, Bindable.mapOf(String.class, String.class))
                .map(settings ->
                        settings.keySet().stream().map(key -> name + "." + key).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    boolean isDemo() {
        return environment.acceptsProfiles(Profiles.of(DEMO));
    }

    /** Splits a setting into words, in lower case. */
    Set<String> words(String name) {
        return find(name).stream()
                .flatMap(setting -> Stream.of(setting.value().split("[,\\s]+")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says where a setting was set, as a part of a sentence. */
    static String described(PropertySource<?> source, String name) {
        return "set by " + originIn(source, name).orElse(source.getName());
    }

    /** Returns the origin of this setting in the source, if the source sets it. */
    private static Optional<String> originIn(PropertySource<?> source, String name) {
        var exact = Optional.ofNullable(OriginLookup.getOrigin(source, name)).map(Origin::toString);
        var canonical = ConfigurationPropertyName.adapt(name, name.contains(".") ? '.' : '_');
        var property = Optional.ofNullable(ConfigurationPropertySource.from(source))
                .map(s -> s.getConfigurationProperty(canonical));
        if (exact.isEmpty() && property.isEmpty() && !source.containsProperty(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(COMMAND_LINE_SOURCES.get(source.getName()))
                .or(() -> exact)
                .or(() -> property.map(ConfigurationProperty::getOrigin).map(Origin::toString))
                .or(() -> Optional.of(source.getName()));
    }
}
