package io.panelboard.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What must not be told or lost: the inside of the process, what is in requests, what was acknowledged. */
final class DisclosureRules {

    static final String ENDPOINTS = "endpoints";
    static final String DETAILS = "details";
    static final String LOST_WRITES = "lost-writes";

    /** These hold no secrets; what may read them is decided elsewhere. */
    private static final Set<String> HARMLESS = Set.of("health", "info", "metrics", "prometheus");

    /** Of what we log at debug we know what is in it; LogTest looks. */
    private static final String OUR_OWN = "logging.level.io.panelboard";

    private DisclosureRules() {}

    static List<Unsafe> of(SpringSettings settings) {
        var found = new ArrayList<Unsafe>();
        String exposed = "management.endpoints.web.exposure.include";
        var more = new TreeSet<>(settings.words(exposed));
        more.removeAll(HARMLESS);
        if (!more.isEmpty()) {
            settings.find(exposed)
                    .ifPresent(setting -> found.add(new Unsafe(
                            setting,
                            "%s would show settings, memory or sessions to whoever gets there."
                                    .formatted(String.join(", ", more)),
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
        var talkative = new TreeSet<>(Set.of("spring.mvc.log-request-details", "debug", "trace"));
        settings.under("logging.level").stream()
                .filter(name -> !name.startsWith(OUR_OWN))
                .forEach(talkative::add);
        for (String name : talkative) {
            settings.find(name)
                    .filter(DisclosureRules::isTalkative)
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

    private static boolean isTalkative(Setting setting) {
        return setting.is("true") || setting.is("debug") || setting.is("trace");
    }
}
