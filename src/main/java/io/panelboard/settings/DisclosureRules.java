package io.panelboard.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that settings neither disclose internals and requests nor risk acknowledged writes. */
final class DisclosureRules {

    static final String ENDPOINTS = "endpoints";
    static final String DETAILS = "details";
    static final String LOST_WRITES = "lost-writes";

    /** Names the endpoints that hold no secrets; access to them is configured elsewhere. */
    private static final Set<String> HARMLESS = Set.of("health", "info", "metrics", "prometheus");

    /** Exempts our own loggers, whose debug output holds no secrets (checked by LogTest). */
    private static final String OWN_LOGGERS = "logging.level.io.panelboard";

    private DisclosureRules() {}

    static List<Unsafe> of(SpringSettings settings) {
        var found = new ArrayList<Unsafe>();
        String exposed = "management.endpoints.web.exposure.include";
        var unexpected = new TreeSet<>(settings.words(exposed));
        unexpected.removeAll(HARMLESS);
        if (!unexpected.isEmpty()) {
            settings.find(exposed)
                    .ifPresent(setting -> found.add(new Unsafe(
                            setting,
                            "%s would show settings, memory or sessions to whoever gets there."
                                    .formatted(String.join(", ", unexpected)),
                            "Leave only health, info, metrics and prometheus.",
                            ENDPOINTS)));
        }
        for (String name : List.of(
                "spring.web.error.include-stacktrace",
                "server.error.include-stacktrace",
                "spring.web.error.include-exception",
                "server.error.include-exception")) {
            settings.find(name)
                    .filter(setting -> !setting.is("never") && !setting.is("false"))
                    .ifPresent(setting -> found.add(new Unsafe(
                            setting,
                            "Errors would tell strangers how the program is made.",
                            "Leave it out; the log has it.",
                            DETAILS)));
        }
        var verboseLoggers = new TreeSet<>(Set.of("spring.mvc.log-request-details", "debug", "trace"));
        settings.namesUnder("logging.level").stream()
                .filter(name -> !name.startsWith(OWN_LOGGERS))
                .forEach(verboseLoggers::add);
        for (String name : verboseLoggers) {
            settings.find(name)
                    .filter(DisclosureRules::isVerbose)
                    .ifPresent(setting -> found.add(new Unsafe(
                            setting,
                            "Passwords, cookies and evidence would be written to the log.",
                            "Leave it out, or set it to info.",
                            DETAILS)));
        }
        settings.find("management.endpoint.health.show-details")
                .filter(setting -> setting.is("always"))
                .ifPresent(setting -> found.add(new Unsafe(
                        setting,
                        "Strangers would learn which database runs here and how full the disk is.",
                        "Leave it out, or set it to never.",
                        DETAILS)));
        settings.find("panelboard.storage.fsync")
                .filter(setting -> setting.is("false"))
                .ifPresent(setting -> found.add(new Unsafe(
                        setting,
                        "What was acknowledged would be lost when the machine loses power.",
                        "Leave it out, or set it to true.",
                        LOST_WRITES)));
        return found;
    }

    private static boolean isVerbose(Setting setting) {
        return setting.is("true") || setting.is("debug") || setting.is("trace");
    }
}
