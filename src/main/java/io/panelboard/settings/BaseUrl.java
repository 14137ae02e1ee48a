package io.panelboard.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Holds the parts of a base address that safety depends on; scheme and host are null if it is not valid. */
record BaseUrl(@Nullable String scheme, @Nullable String host) {

    static BaseUrl of(String text) {
        try {
            var uri = new URI(text.strip());
            String scheme = uri.getScheme();
            return uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null
                    ? new BaseUrl(null, null)
                    : new BaseUrl(scheme == null ? null : scheme.toLowerCase(Locale.ROOT), uri.getHost());
        } catch (URISyntaxException _) {
            return new BaseUrl(null, null);
        }
    }

    boolean isAddress() {
        return host != null && ("http".equals(scheme) || "https".equals(scheme));
    }

    boolean isTls() {
        return "https".equals(scheme);
    }

    boolean isLocal() {
        return host != null && Hosts.isLocal(host);
    }
}
