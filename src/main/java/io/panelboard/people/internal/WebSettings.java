package io.panelboard.people.internal;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds the address of this installation.
 *
 * @param baseUrl the address that people use, without a slash at its end; empty if none was set
 */
@ConfigurationProperties("panelboard")
public record WebSettings(@DefaultValue("") String baseUrl) {

    private static final String TLS = "https:";

    public WebSettings {
        baseUrl = baseUrl.strip().replaceAll("/+$", "");
    }

    /** Returns the address, if one was set. */
    public Optional<String> base() {
        return Optional.of(baseUrl).filter(url -> !url.isEmpty());
    }

    /** Whether the address is reached over TLS only. */
    public boolean isTls() {
        return baseUrl.regionMatches(true, 0, TLS, 0, TLS.length());
    }
}
