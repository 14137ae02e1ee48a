package io.panelboard.shared.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.ui.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the product's scripts under an address that holds a hash of all of them, so that browsers keep them for good
 * and yet never run an older one than their page was made for. Modules import each other by relative addresses, hence
 * one hash for all.
 */
@Component
public final class ScriptAddresses implements VaadinServiceInitListener, WebMvcConfigurer {

    private static final String FILES = "classpath:/META-INF/resources/ui/";
    private static final String CONTEXT = "context://ui/";
    private static final String SCRIPT = ".js";
    private static final int HASH_BYTES = 6;
    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final String folder;

    ScriptAddresses() {
        folder = "ui/" + hash() + "/";
    }

    /** Returns the address of a script, relative to the application's. */
    public String of(String script) {
        return folder + script;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/" + folder + "**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addDependencyFilter(
                (dependencies, _) -> dependencies.stream().map(this::withHash).toList());
    }

    private Dependency withHash(Dependency dependency) {
        String url = dependency.getUrl();
        return url.startsWith(CONTEXT) && url.endsWith(SCRIPT)
                ? new Dependency(
                        dependency.getType(),
                        "context://" + of(url.substring(CONTEXT.length())),
                        dependency.getLoadMode(),
                        dependency.getId())
                : dependency;
    }

    private static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] scripts = new PathMatchingResourcePatternResolver().getResources(FILES + "**/*" + SCRIPT);
            Arrays.sort(scripts, Comparator.comparing(ScriptAddresses::name));
            for (Resource script : scripts) {
                try (InputStream content = script.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException("The scripts of the pages cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String name(Resource script) {
        try {
            return script.getURL().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("A script of the pages has no address", e);
        }
    }
}
