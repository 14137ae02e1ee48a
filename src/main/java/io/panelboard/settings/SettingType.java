package io.panelboard.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;
import org.springframework.boot.convert.DurationStyle;

/** Checks the values of settings: each kind knows what is wrong and how to mend it. */
enum SettingType {
    TEXT,
    /** Has no value to check, and is read from the command line alone. */
    OPTION,
    PORT,
    /** Takes -1 for none as well. */
    PORT_OR_NONE,
    DURATION,
    TRUE_OR_FALSE,
    LISTENING_ADDRESS,
    NETWORKS,
    PATH,
    FOLDER,
    LOG_FORMAT,
    ROLES,
    ALLOWANCES,
    MONGODB;

    private static final Duration SHORTEST = Duration.ofMinutes(2);

    /** Limits times of signing in: by far longer ones no instant could be computed. */
    private static final Duration LONGEST = Duration.ofDays(3_652);

    /**
     * Returns a clause that follows the value and names the cure; an empty one if nothing is wrong. That of an address of
     * a database never holds a part of it.
     */
    String faultOf(String value) {
        return switch (this) {
            case TEXT, OPTION -> "";
            case PORT -> port(value);
            case PORT_OR_NONE -> value.equals("-1") ? "" : port(value);
            case DURATION -> duration(value);
            case TRUE_OR_FALSE -> value.matches("(?i)true|false") ? "" : "is neither true nor false; write one of them";
            case LISTENING_ADDRESS -> listeningAddress(value);
            case NETWORKS -> networks(value);
            case PATH ->
                value.matches("/|(/[A-Za-z0-9._~-]+)+")
                        ? ""
                        : "is no path to serve below; write one like /panelboard, with a slash before it and none"
                                + " behind";
            case FOLDER -> folder(value);
            case LOG_FORMAT ->
                value.contains(".") ? "" : word(value, List.of("ecs", "gelf", "logstash"), SettingType::lowerCase);
            case ROLES ->
                words(value, ",", List.of("ADMINISTRATOR", "HIRING_MANAGER", "INTERVIEWER"), SettingType::asConstant);
            case ALLOWANCES -> words(value, "[,\\s]+", Allowances.WORDS, SettingType::lowerCase);
            case MONGODB -> mongodb(value);
        };
    }

    private static String port(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535
                ? ""
                : "is no port; write a number up to 65535";
    }

    private static String duration(String value) {
        try {
            Duration time = DurationStyle.detectAndParse(value);
            if (time.compareTo(SHORTEST) < 0) {
                return "is shorter than two minutes; write a longer time, such as 60m or 12h";
            }
            return time.compareTo(LONGEST) > 0
                    ? "is longer than ten years; write a shorter time, such as 12h or 14d"
                    : "";
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            return "is no length of time; write one like 60m, 12h or 7d";
        }
    }

    private static String listeningAddress(String value) {
        try {
            // Not by its interfaces: none of them lists 127.0.1.1, nor an address that comes when another machine
            // fails.
            new ServerSocket(0, 1, InetAddress.getByName(value)).close();
            return "";
        } catch (UnknownHostException _) {
            return "is no network address that is known here; write one like 127.0.0.1";
        } catch (IOException _) {
            return "is no address of this machine; write one that it has, 127.0.0.1 for this machine alone, or 0.0.0.0"
                    + " for every one";
        }
    }

    private static String networks(String value) {
        return Stream.of(value.split(",", -1))
                .map(String::strip)
                .filter(network -> !isNetwork(network))
                .findFirst()
                .map(network -> "holds \"%s\", which is no network; write networks like 172.20.0.0/16 or 192.0.2.7/32,"
                                .formatted(Shown.of(network))
                        + " separated by commas")
                .orElse("");
    }

    private static boolean isNetwork(String text) {
        try {
            // Without a prefix Tomcat would take the whole list for a regular expression.
            return text.contains("/") && !new NetMask(text).toString().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String folder(String value) {
        try {
            return Files.isDirectory(Path.of(value)) && Files.isReadable(Path.of(value))
                    ? ""
                    : "is no folder that can be read; make it, give Panelboard the right to read it, or leave the"
                            + " setting out";
        } catch (InvalidPathException _) {
            return "is no path of a folder; write one like /run/secrets";
        }
    }

    private static String mongodb(String value) {
        return MongoAddress.isValid(value)
                ? ""
                : "is not the address of a MongoDB; write one like mongodb://user:password@host:27017/panelboard (with"
                        + " @ : / ? % in a password as %40 %3A %2F %3F %25), or none for the embedded database";
    }

    private static String words(String value, String separator, List<String> known, UnaryOperator<String> spelling) {
        return Stream.of(value.split(separator))
                .map(String::strip)
                .filter(given -> !given.isEmpty())
                .map(given -> word(given, known, spelling))
                .filter(fault -> !fault.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String word(String given, List<String> known, UnaryOperator<String> spelling) {
        return known.stream().map(spelling).anyMatch(spelling.apply(given)::equals)
                ? ""
                : "holds the unknown word \"%s\"; the nearest is %s, of %s"
                        .formatted(Shown.of(given), Nearest.to(given, known), String.join(", ", known));
    }

    private static String lowerCase(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    /** Makes spellings equal that Spring takes for one constant: {@code hiring-manager}, {@code HiringManager}. */
    private static String asConstant(String word) {
        return lowerCase(word).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }
}
