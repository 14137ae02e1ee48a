package io.panelboard.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * Requires secrets to come from the environment or from files: everybody on the machine can read a command line, and it
 * is logged.
 */
final class SecretRules {

    static final String SHOWN_SECRETS = "shown-secrets";

    private static final List<String> SECRETS = List.of(
            "panelboard.admin.password",
            "panelboard.oidc.client-secret",
            "server.ssl.key-store-password",
            "server.ssl.key-password");

    private SecretRules() {}

    static List<Unsafe> of(SpringSettings settings) {
        return Stream.concat(
                        SECRETS.stream().flatMap(name -> settings.find(name).stream()),
                        settings
                                .find("panelboard.mongodb.uri")
                                .filter(uri -> MongoAddress.of(uri.value()).credentials())
                                .stream())
                .filter(Setting::shown)
                .map(setting -> new Unsafe(
                        setting,
                        "This secret stands in the list of processes, where everybody on this machine reads it.",
                        "Use an environment variable, or a file of that name in the folder PANELBOARD_SECRETS.",
                        SHOWN_SECRETS))
                .toList();
    }
}
