package io.panelboard.settings;

import java.util.ArrayList;
import java.util.List;

/** Confines the demo, whose passwords are in the manual, to this machine and a database of its own. */
final class DemoRules {

    static final String OPEN_DEMO = "open-demo";

    private DemoRules() {}

    static List<Unsafe> of(SpringSettings settings) {
        var found = new ArrayList<Unsafe>();
        settings.find("panelboard.mongodb.uri").ifPresent(uri -> {
            var address = MongoAddress.of(uri.value());
            if (!address.isLocal()) {
                found.add(new Unsafe(
                        uri,
                        "The demo, whose passwords everybody knows, would be put into the database at %s."
                                .formatted(address.names()),
                        "Leave out the profile \"demo\", or use a database on this machine.",
                        OPEN_DEMO));
            }
        });
        settings.find("server.address").ifPresent(address -> {
            if (!Hosts.isLocal(address.value().strip())) {
                found.add(new Unsafe(
                        address,
                        "The demo, whose passwords everybody knows, would answer other machines.",
                        "Leave out the profile \"demo\", or leave out the address: the demo then answers this machine"
                                + " only.",
                        OPEN_DEMO));
            }
        });
        settings.find("panelboard.base-url").ifPresent(base -> {
            if (!BaseUrl.of(base.value()).isLocal()) {
                found.add(new Unsafe(
                        base,
                        "The demo, whose passwords everybody knows, would be reached by other machines.",
                        "Leave out the profile \"demo\", or the base address.",
                        OPEN_DEMO));
            }
        });
        return found;
    }
}
