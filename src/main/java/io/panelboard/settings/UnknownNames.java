package io.panelboard.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Finds names in Panelboard's namespace that are none of its settings, and variables where they are not read. */
final class UnknownNames {

    static final String UNKNOWN = "is no setting of Panelboard";

    /** Matches what a cluster tells each container about a service of the name "panelboard". */
    private static final Pattern OF_A_CLUSTER = Pattern.compile("PANELBOARD_(\\w+_)?(SERVICE_HOST|SERVICE_PORT(_\\w+)?"
            + "|PORT_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)");

    private static final Pattern PORT_OF_A_CLUSTER = Pattern.compile("PANELBOARD_(\\w+_)?PORT");

    /** Matches the end of an item of a list, as a property and as a variable. */
    private static final Pattern ITEM = Pattern.compile("(\\[\\d+]|_\\d+)$");

    private static final Set<String> PROPERTIES =
            names(setting -> setting.isOption() ? Stream.empty() : Stream.of(KnownSetting.uniform(setting.property())));
    private static final Set<String> OPTIONS = names(setting -> Stream.of(KnownSetting.uniform(setting.property())));
    private static final Set<String> VARIABLES =
            names(setting -> setting.isOption() ? Stream.empty() : setting.variables().stream());
    private static final Set<String> FORWARDED =
            names(setting -> setting.isForwarded() ? Stream.of(setting.variable()) : Stream.empty());

    /** Holds other names under which people look for the database's address. */
    private static final Set<String> MISNOMERS = Set.of("MONGODB_URL", "SPRING_MONGODB_URI", "SPRING_DATA_MONGODB_URI");

    /** Holds such names that are as likely meant for another program on a developer's machine. */
    private static final List<String> OF_OTHERS = List.of("MONGO_URI", "MONGO_URL");

    private static final String STRAY = CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME;
    private static final Set<String> SPRING_SWITCHES = Set.of("debug", "trace");

    private UnknownNames() {}

    static List<String> in(ConfigurableEnvironment environment) {
        var found = new ArrayList<String>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names
                    && !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
                if (source instanceof CommandLinePropertySource<?> && source.containsProperty(STRAY)) {
                    found.add(stray(String.valueOf(source.getProperty(STRAY))));
                }
                for (String name : names.getPropertyNames()) {
                    fault(name, names).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Returns the variable under which somebody may have meant to give the database's address, where none is given. */
    static Optional<String> likelyMeant(SpringSettings settings) {
        return settings.find(KnownSetting.MONGODB_URI.property()).isPresent()
                ? Optional.empty()
                : OF_OTHERS.stream()
                        .filter(name -> settings.find(name).isPresent())
                        .findFirst();
    }

    private static Optional<String> fault(String name, EnumerablePropertySource<?> source) {
        boolean commandLine = source instanceof CommandLinePropertySource<?>;
        String given = ITEM.matcher(name).replaceFirst("");
        if (source instanceof SystemEnvironmentPropertySource) {
            return variable(name, given.toUpperCase(Locale.ROOT), source);
        }
        if (SecretsFolder.isTooLate(source, name)) {
            return Optional.of(
                    "%s (%s) is not read there, because files come after it; write it as the variable %s, or on the command line as --%s."
                            .formatted(
                                    Shown.of(name),
                                    SpringSettings.described(source, name),
                                    KnownSetting.PANELBOARD_SECRETS.variable(),
                                    KnownSetting.PANELBOARD_SECRETS.property()));
        }
        if (given.matches("PANELBOARD_.*") || given.equals(KnownSetting.MONGODB_URI.variable())) {
            return FORWARDED.contains(given)
                    ? Optional.empty()
                    : Optional.of(
                            unknown(name, source, elsewhere(given).orElseGet(() -> Nearest.to(given, FORWARDED))));
        }
        if (given.toLowerCase(Locale.ROOT).startsWith("panelboard.")) {
            return (commandLine ? OPTIONS : PROPERTIES).contains(KnownSetting.uniform(given))
                    ? Optional.empty()
                    : Optional.of(property(name, given, source));
        }
        // An option of a library has a dot in its name, or is one of two switches.
        return commandLine && !name.contains(".") && !SPRING_SWITCHES.contains(name) && !OPTIONS.contains(name)
                ? Optional.of(unknown(name, source, Nearest.to(name.replace('_', '.'), properties(true))))
                : Optional.empty();
    }

    private static Optional<String> variable(String name, String given, EnumerablePropertySource<?> source) {
        if (MISNOMERS.contains(given)) {
            return source.containsProperty(KnownSetting.MONGODB_URI.variable())
                    ? Optional.empty()
                    : Optional.of(unknown(name, source, KnownSetting.MONGODB_URI.variable()));
        }
        boolean ofACluster = OF_A_CLUSTER.matcher(given).matches()
                || (PORT_OF_A_CLUSTER.matcher(given).matches()
                        && String.valueOf(source.getProperty(name)).matches("(tcp|udp|sctp)://.*"));
        return !given.startsWith("PANELBOARD_") || ofACluster || VARIABLES.contains(given)
                ? Optional.empty()
                : Optional.of(unknown(
                        name,
                        source,
                        Nearest.to(
                                given,
                                names(setting ->
                                        setting.isOption() ? Stream.empty() : Stream.of(setting.variable())))));
    }

    /** Returns the property of a variable that only the environment may hold. */
    private static Optional<String> elsewhere(String variable) {
        return Stream.of(KnownSetting.values())
                .filter(setting -> setting.variables().contains(variable))
                .map(KnownSetting::property)
                .findFirst();
    }

    private static String property(String name, String given, EnumerablePropertySource<?> source) {
        return OPTIONS.contains(KnownSetting.uniform(given))
                ? "%s (%s) is read from the command line alone; write it there as --%s."
                        .formatted(Shown.of(name), SpringSettings.described(source, name), Shown.of(given))
                : unknown(name, source, Nearest.to(given, properties(source instanceof CommandLinePropertySource<?>)));
    }

    private static String unknown(String name, EnumerablePropertySource<?> source, String nearest) {
        return "%s (%s) %s; the nearest is %s."
                .formatted(Shown.of(name), SpringSettings.described(source, name), UNKNOWN, nearest);
    }

    /** Shows the names of settings only: any other word, and what follows a name, may be a secret. */
    private static String stray(String arguments) {
        String first = arguments.split("[=,]", 2)[0].strip();
        boolean forJava = first.startsWith("-D");
        String name = forJava ? first.substring(2) : first.replaceFirst("^-", "");
        boolean isKnown = name.equals(SpringSettings.DEMO)
                || Stream.of(KnownSetting.values()).anyMatch(setting -> setting.isNamed(name));
        if (forJava) {
            return isKnown
                    ? "%s stands behind the jar, where nothing reads it; write it before -jar, or as --%s."
                            .formatted(Shown.of(first), Shown.of(name))
                    : "An argument that begins with -D stands behind the jar, where nothing reads it; write it before"
                            + " -jar, or as an option, which begins with --.";
        }
        return isKnown
                ? "\"%s\" on the command line is no option; options begin with --.".formatted(Shown.of(first))
                : "A word on the command line is no option; options begin with --, and a value stands behind the name and"
                        + " =, as in --server.port=8081. The word is not shown, because it may be a secret.";
    }

    /** Returns the names to choose the nearest from. */
    private static Set<String> properties(boolean withOptions) {
        return names(setting -> setting.isOption() && !withOptions ? Stream.empty() : Stream.of(setting.property()));
    }

    private static Set<String> names(Function<KnownSetting, Stream<String>> of) {
        return Stream.of(KnownSetting.values()).flatMap(of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
