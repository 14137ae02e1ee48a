package io.panelboard.settings;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/** Knows the profiles that an operator made, by what they bring: a file, a section of a file, or a group. */
final class OwnProfiles {

    private static final String SECTION = "spring.config.activate.onprofile";
    private static final String GROUP = "spring.profiles.group.";

    private OwnProfiles() {}

    /** Tells whether anything that is read is there for this active profile. */
    static boolean has(ConfigurableEnvironment environment, String profile) {
        var word = Pattern.compile("(?<![\\w.+@-])" + Pattern.quote(profile) + "(?![\\w.+@-])");
        return environment.getPropertySources().stream()
                .anyMatch(source -> source.getName().contains("-" + profile + ".")
                        || names(source)
                                .anyMatch(name -> isGroup(name, profile)
                                        || (isSection(name)
                                                && word.matcher(String.valueOf(source.getProperty(name)))
                                                        .find())));
    }

    private static Stream<String> names(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> names
                ? Stream.of(names.getPropertyNames())
                : Stream.empty();
    }

    private static boolean isSection(String name) {
        return KnownSetting.uniform(name).startsWith(SECTION);
    }

    private static boolean isGroup(String name, String profile) {
        return name.equals(GROUP + profile) || name.startsWith(GROUP + profile + "[");
    }
}
