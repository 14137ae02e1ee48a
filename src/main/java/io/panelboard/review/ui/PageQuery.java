package io.panelboard.review.ui;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a page's address asks for, and how to write it. An address may hold anything: what is misspelt asks nothing. */
public final class PageQuery {

    private final StringBuilder address;

    private PageQuery(String route) {
        address = new StringBuilder(route);
    }

    public static PageQuery address(String route) {
        return new PageQuery(route);
    }

    /** Adds a parameter; null or an empty one is left out. */
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

    public static <E extends Enum<E>> @Nullable E constant(QueryParameters asked, String name, Class<E> type) {
        return asked.getSingleParameter(name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst())
                .orElse(null);
    }

    public static @Nullable LocalDate date(QueryParameters asked, String name) {
        try {
            return asked.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
