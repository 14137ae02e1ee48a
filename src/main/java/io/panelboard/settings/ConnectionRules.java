package io.panelboard.settings;

import java.util.ArrayList;
import java.util.List;

/** Checks that connections over a network are encrypted and their servers authenticated. */
final class ConnectionRules {

    static final String NO_PASSWORD = "database-without-password";
    static final String NO_TLS = "database-without-tls";
    static final String HTTP = "http";

    private ConnectionRules() {}

    static List<Unsafe> of(SpringSettings settings) {
        var found = new ArrayList<Unsafe>();
        settings.find("panelboard.mongodb.uri")
                .filter(uri -> MongoAddress.isMongoAddress(uri.value()))
                .ifPresent(uri -> found.addAll(database(uri)));
        settings.find("panelboard.base-url")
                .ifPresent(base -> found.addAll(web(base, "https://panelboard.example.org")));
        settings.find("panelboard.oidc.issuer")
                .ifPresent(issuer -> found.addAll(web(issuer, "https://login.example.org/realms/company")));
        return found;
    }

    private static List<Unsafe> database(Setting uri) {
        var address = MongoAddress.of(uri.value());
        var found = new ArrayList<Unsafe>();
        if (address.isLocal()) {
            return found;
        }
        if (!address.credentials()) {
            found.add(new Unsafe(
                    uri,
                    "The database at %s is asked without a user and a password.".formatted(address.names()),
                    "Give it a user, and write mongodb://user:password@host:27017/panelboard.",
                    NO_PASSWORD));
        }
        if (!address.tls()) {
            found.add(new Unsafe(
                    uri,
                    "What goes to and from the database at %s is not encrypted.".formatted(address.names()),
                    "Add tls=true to the options of the address.",
                    NO_TLS));
        } else if (!address.certificateChecked()) {
            found.add(new Unsafe(
                    uri,
                    "Whoever answers for the database at %s is believed, whatever the certificate."
                            .formatted(address.names()),
                    "Leave out tlsInsecure and tlsAllowInvalidHostnames.",
                    NO_TLS));
        }
        return found;
    }

    private static List<Unsafe> web(Setting setting, String example) {
        var url = BaseUrl.of(setting.value());
        if (!url.isAddress()) {
            return List.of(new Unsafe(
                    setting, "This is no address in the web.", "Write one like %s.".formatted(example), HTTP));
        }
        return url.isTls() || url.isLocal()
                ? List.of()
                : List.of(new Unsafe(
                        setting,
                        "Passwords and one-time links would go over the network unencrypted.",
                        "Write https://, and let Panelboard or a proxy before it speak TLS.",
                        HTTP));
    }
}
