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

/** The settings as Spring knows them: its own look-up for the value, the source that wins for where it comes from. */
record SpringSettings(ConfigurableEnvironment environment) {

    /** Sources that are read from what was typed to start the process. */
    private static final Map<String, String> TYPED = Map.of(
            CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME,
            "the command line",
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            "a system property of the command line");

    /** No file lists more in one setting that is looked at. */
    private static final int LONGEST_LIST = 100;

    /** What {@code application.yaml} only hands on: the variable is meant, and what set it. */
    private static final Pattern HANDED_ON = Pattern.compile("\\$\\{([A-Z_]+):}");

    /**
     * The setting of this name, if it is set to anything but blanks. Of a single value and a list, the one in the source
     * that wins is meant.
     */
    Optional<Setting> find(String name) {
        String first = name + "[0]";
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
                continue;
            }
            var single = from(source, name);
            if (single.isPresent()) {
                var variable = HANDED_ON.matcher(String.valueOf(source.getProperty(name)));
                if (variable.matches()) {
                    return find(variable.group(1));
                }
                return single.flatMap(from -> setting(name, environment.getProperty(name), from));
            }
            var list = from(source, first);
            if (list.isPresent()) {
                return list.flatMap(from -> setting(name, items(name), from));
            }
        }
        return Optional.empty();
    }

    private static Optional<Setting> setting(String name, @Nullable String value, String from) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(new Setting(name, value.strip(), from, TYPED.containsValue(from)));
    }

    /** A list in a file is one setting for each of its items. */
    private String items(String name) {
        return IntStream.range(0, LONGEST_LIST)
                .mapToObj(i -> environment.getProperty("%s[%d]".formatted(name, i)))
                .takeWhile(Objects::nonNull)
                .collect(Collectors.joining(","));
    }

    /** The names of all settings that begin with this one and a dot, as far as sources tell. */
    Set<String> under(String name) {
        return Binder.get(environment)
                .bind(name, Bindable.mapOf(String.class, String.class))
                .map(settings ->
                        settings.keySet().stream().map(key -> name + "." + key).collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    /** Whether this is an installation of the demo, with its known passwords. */
    boolean isDemo() {
        return environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** A setting that lists words, in lower case. */
    Set<String> words(String name) {
        return find(name).stream()
                .flatMap(setting -> Stream.of(setting.value().split("[,\\s]+")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By what the source sets this, if it does. */
    private static Optional<String> from(PropertySource<?> source, String name) {
        var exact = Optional.ofNullable(OriginLookup.getOrigin(source, name)).map(Origin::toString);
        var canonical = ConfigurationPropertyName.adapt(name, name.contains(".") ? '.' : '_');
        var property = Optional.ofNullable(ConfigurationPropertySource.from(source))
                .map(s -> s.getConfigurationProperty(canonical));
        if (exact.isEmpty() && property.isEmpty() && !source.containsProperty(name)) {
            return Optional.empty();
        }
        return Optional.ofNullable(TYPED.get(source.getName()))
                .or(() -> exact)
                .or(() -> property.map(ConfigurationProperty::getOrigin).map(Origin::toString))
                .or(() -> Optional.of(source.getName()));
    }
}
