package io.panelboard.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads and writes a page's query parameters; malformed values are ignored, because addresses are user input. */
public final class PageQuery {

    private final StringBuilder address;

    private PageQuery(String route) {
        address = new StringBuilder(route);
    }

    public static PageQuery address(String route) {
        return new PageQuery(route);
    }

    /** Adds a parameter; null and empty values are left out. */
    public PageQuery with(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        return this;
    }

    public String text() {
        return address.toString();
    }

    public static <E extends Enum<E>> @Nullable E constant(QueryParameters query, String name, Class<E> type) {
        return query.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst())
                .orElse(null);
    }
}
