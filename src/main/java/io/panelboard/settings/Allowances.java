package io.panelboard.settings;

import java.util.List;

/** Lists the words of {@link UnsafeSettings#ALLOW}. */
final class Allowances {

    static final List<String> WORDS = List.of(
            ConnectionRules.NO_PASSWORD,
            ConnectionRules.NO_TLS,
            DisclosureRules.DETAILS,
            DisclosureRules.ENDPOINTS,
            ConnectionRules.HTTP,
            DisclosureRules.LOST_WRITES,
            DemoRules.OPEN_DEMO,
            SecretRules.SHOWN_SECRETS);

    private Allowances() {}
}
